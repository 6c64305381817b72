import type { Article, DocumentNode } from '../../shared/article/article';
import type { Check } from '../../shared/article/check';
import { checkArticle } from '../../shared/article/checks';
import { type Photo, noCredit } from '../../shared/article/photo';
import { replaceAlt } from '../../shared/article/replaceAlt';
import { figuresOf, photosOf } from '../../shared/article/walk';
import type { InterfaceLanguage, PhotoOutcome } from '../../shared/desk';
import { DeskError } from '../../shared/problems';
import { checkText } from '../../shared/strings/checks';
import { isEmptyCredit, writeCredit } from '../../shared/vietnamese/credit';
import { gatherPage } from '../exporting/gatherPage';
import type { Library } from '../library/library';
import { attachPhoto } from '../photos/attachPhoto';
import { importPhoto } from '../photos/importPhoto';
import { type Command, UsageError, onlyWord, required, someWords, toLines } from './command';
import { readNamed } from './libraryCommands';
import { withLibrary } from './withLibrary';

type Photos = ReadonlyMap<string, Photo>;

async function photosIn(library: Library, article: Article): Promise<Photos> {
  const photos = await Promise.all(photosOf(article).map((id) => library.readPhoto(id)));
  return new Map(photos.filter((photo) => photo !== undefined).map((photo) => [photo.id, photo]));
}

/** `photo` is null while the file has not arrived, whatever the record already knows. */
function resolveFigure(figure: ReturnType<typeof figuresOf>[number], photos: Photos) {
  const photo = figure.photo === null ? undefined : photos.get(figure.photo);
  return {
    caption: figure.caption,
    credit: photo?.credit ?? noCredit,
    alt: figure.alt,
    photo: photo?.file ? { id: photo.id, ...photo.file } : null,
  };
}

/** The body as stored, each figure node with what its place and its photo say side by side. */
function resolveBody(node: DocumentNode, resolved: Iterator<ReturnType<typeof resolveFigure>>): DocumentNode {
  if (node.type === 'figure') {
    const figure = resolved.next();
    return figure.done === true ? node : { ...node, ...figure.value };
  }
  if (node.content === undefined) return node;
  return { ...node, content: node.content.map((child) => resolveBody(child, resolved)) };
}

/** Each related story with the headline it prints; a story that is gone from the library prints none. */
export async function resolveRelated(library: Library, { related }: Article) {
  const ids = related.flatMap(({ target }) => (target.type === 'article' ? [target.id] : []));
  const cards = new Map((await library.readStories(ids)).map((card) => [card.id, card.headline]));
  return related.map((story) => {
    const own = story.target.type === 'page' ? story.target.title : (cards.get(story.target.id) ?? '');
    return { ...story, title: story.headline ?? own };
  });
}

export const show: Command = async (words, given) => {
  const id = onlyWord(words, 'ID');
  return withLibrary(given, async (library) => {
    await library.indexed();
    const { article, revision, savedAt } = await library.readArticle(id);
    const photos = await photosIn(library, article);
    const figures = figuresOf(article.body).map((figure) => resolveFigure(figure, photos));
    const body = resolveBody(article.body, figures[Symbol.iterator]());
    const lines = [article.headline, article.standfirst, ...figures.map((figure) => `▣ ${figure.caption}`)];
    const related = await resolveRelated(library, article);
    const value = { ...article, revision, savedAt, body, figures, related };
    return { value, lines: toLines(lines), isDone: true };
  });
};

/** Checks as a script reads them: each with its sentence. */
export function sayChecks(checks: readonly Check[], language: InterfaceLanguage) {
  return checks.map((found) => {
    const { code, level, where } = found;
    return { code, level, where, message: checkText(found, language) };
  });
}

const checkLine = (check: Check, language: InterfaceLanguage) =>
  `  ${check.level}: ${checkText(check, language)}`;

export const check: Command = async (words, given, { language }) => {
  const ids = someWords(words, 'ID');
  return withLibrary(given, async (library) => {
    await library.indexed();
    const checked = [];
    for (const id of ids) {
      const { article } = await library.readArticle(id);
      const checks = checkArticle({ article, context: await gatherPage(library, article) });
      checked.push({ id, headline: article.headline, checks });
    }
    const value = checked.map(({ id, checks }) => ({
      id,
      checks: sayChecks(checks, language),
    }));
    const lines = checked.flatMap(({ headline, checks }) => [
      headline,
      ...checks.map((found) => checkLine(found, language)),
    ]);
    const isDone = checked.every(({ checks }) => checks.every(({ level }) => level !== 'error'));
    return { value, lines: toLines(lines), isDone };
  });
};

function figureNumber(given: string | undefined): number {
  const number = required(given, 'figure');
  if (!/^[1-9]\d{0,5}$/.test(number)) throw new UsageError('--figure counts from 1');
  return Number(number);
}

type FigureChange = (index: number, photo: unknown, alt: string) => Readonly<Record<string, unknown>>;

/** The body with the attributes of its figures changed; they are counted from 0 in document order. */
function changeFigures(body: DocumentNode, change: FigureChange): DocumentNode {
  let seen = -1;
  const visit = (node: DocumentNode): DocumentNode => {
    if (node.type === 'figure') {
      seen += 1;
      const { photo, alt } = node.attrs ?? {};
      return {
        ...node,
        attrs: { ...node.attrs, ...change(seen, photo, typeof alt === 'string' ? alt : '') },
      };
    }
    return node.content === undefined ? node : { ...node, content: node.content.map(visit) };
  };
  return visit(body);
}

/** The file of a record still waiting for it takes over what that knows; else the file is a photo of its own, which takes over an old credit if it has none. */
async function giveFile(
  library: Library,
  known: Photo | undefined,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<PhotoOutcome> {
  if (known?.file === null) return attachPhoto(library, { ...file, photoId: known.id });
  const outcome = await importPhoto(library, file);
  const isBare = outcome.status === 'imported' && isEmptyCredit(outcome.photo.credit);
  if (!isBare || known === undefined) return outcome;
  const photo = { ...outcome.photo, credit: known.credit };
  await library.savePhoto(photo);
  return { ...outcome, photo };
}

export const attach: Command = async (words, given) => {
  const id = onlyWord(words, 'ID');
  const number = figureNumber(given.figure);
  const file = await readNamed(required(given.photo, 'photo'));
  return withLibrary(given, async (library) => {
    const { article, ...base } = await library.readArticle(id);
    const figure = figuresOf(article.body)[number - 1];
    if (figure === undefined) throw new UsageError(`the article has no figure ${number}`);
    const known = figure.photo === null ? undefined : await library.readPhoto(figure.photo);
    const outcome = await giveFile(library, known, file);
    if (outcome.status === 'refused') {
      throw new DeskError(outcome.problem.code, outcome.problem.detail ?? file.name);
    }
    const { photo } = outcome;
    const alt = given.alt ?? replaceAlt(figure.alt, known, photo);
    const waited = known?.file === null ? known.id : undefined;
    const body = changeFigures(article.body, (index, shown, written) => {
      if (index === number - 1) return { photo: photo.id, alt };
      return shown === waited ? { photo: photo.id, alt: replaceAlt(written, known, photo) } : {};
    });
    const leadPhoto = article.leadPhoto === waited ? photo.id : article.leadPhoto;
    const saved = await library.saveArticle({ ...article, leadPhoto, body }, base);
    if (saved.status === 'conflict') throw new DeskError('fileBusy', article.headline);
    const value = {
      id,
      figure: number,
      photo: photo.id,
      alt,
      credit: photo.credit,
      revision: saved.revision,
    };
    const signed = isEmptyCredit(photo.credit) ? '' : `  (${writeCredit(photo.credit, article.language)})`;
    return { value, lines: toLines([`${id} ${number}: ${file.name}${signed}`]), isDone: true };
  });
};
