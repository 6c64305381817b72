import path from 'node:path';
import type { Article } from '../../shared/article/article';
import { type PageContext, plainPageStyle, plainRelated, unknownSite } from '../../shared/article/page';
import { renderPage } from '../../shared/export/page';
import { noMedia } from '../../shared/export/pageMedia';
import { pageSheet } from '../../shared/export/pageSheet';
import { renderText } from '../../shared/export/text';
import { gatherPage } from '../exporting/gatherPage';
import type { Library } from '../library/library';
import { writeWhole } from '../library/writeWhole';
import { folderProblem } from './chosenFolder';

const nothingBeside: PageContext = {
  site: unknownSite,
  pageStyle: plainPageStyle,
  sections: [],
  tags: [],
  kinds: [],
  photos: [],
  stories: [],
  agencies: [],
  photographers: [],
  lists: [plainRelated],
};

/** Longer than a library on a slow disk needs; one that has gone may never answer. */
const patience = 3_000;

/** Credits and related headlines stand in the library: where it cannot tell them, the text goes without. */
async function gatherIfThere(library: Library, article: Article): Promise<PageContext> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PageContext>((resolve) => {
    timer = setTimeout(() => {
      resolve(nothingBeside);
    }, patience);
  });
  try {
    return await Promise.race([gatherPage(library, article), late]);
  } catch {
    return nothingBeside;
  } finally {
    clearTimeout(timer);
  }
}

function render(article: Article, context: PageContext, isText: boolean): string {
  if (isText) return renderText({ article, context });
  return renderPage({ article, context }, noMedia, {
    mode: 'preview',
    stylesheet: { type: 'inline', css: pageSheet(context.pageStyle) },
    storyHref: () => undefined,
    filmHref: () => undefined,
    folderUrl: '',
  });
}

/**
 * One file that any browser or text editor opens, with every word of the article, its captions, and what the
 * library still tells of its credits: a page, or plain text where the name ends in `.txt`. The file is on the disk
 * when this resolves.
 */
export async function writeCopy(library: Library, article: Article, file: string): Promise<void> {
  try {
    const context = await gatherIfThere(library, article);
    await writeWhole(file, render(article, context, /\.txt$/i.test(file)));
  } catch (error) {
    throw await folderProblem(error, path.dirname(file), file);
  }
}
