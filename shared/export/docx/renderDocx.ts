import type { FormatInput } from '../format';
import { editorNotes, versionLine } from '../editorNotes';
import { printableLine } from '../escape';
import { type Html, joinLines, markup } from '../html';
import { printInstant } from '../newsroomTime';
import { openScope } from '../pageScope';
import { headlineOf, publishedAt, sectionNames } from '../renderHeader';
import { renderBody } from './body';
import { textNamespaces } from './namespaces';
import { renderNumbering } from './numbering';
import { renderPackage } from './package';
import { type ParagraphStyle, renderParagraph } from './paragraph';
import { type DocxPart, openParts } from './parts';
import { renderRun } from './runs';
import type { DocxScope } from './scope';
import { renderRelated } from './stories';
import { renderStyles } from './styles';

const languages = { vi: 'vi-VN', en: 'en-GB' } as const;

const renderLine = (text: string, style: ParagraphStyle) =>
  renderParagraph(renderRun(printableLine(text)), { style });

/** What must be known before the story is used, then its section, headline, standfirst and who signs it. */
function renderHeader({ page }: DocxScope): Html {
  const { article, context, labels } = page;
  const kicker = [...sectionNames(article, context.sections), labels.kinds[article.kind]];
  const time = printInstant(publishedAt(article), article.language);
  const signature = [article.bylines.map(printableLine).join(', '), printableLine(article.dateline), time];
  return joinLines([
    ...editorNotes(article).map((note) => renderLine(note, 'Notice')),
    renderLine(kicker.filter((word) => word !== '').join(' / '), 'Kicker'),
    renderLine(headlineOf(page), 'Heading1'),
    renderLine(article.standfirst, 'Standfirst'),
    renderLine(signature.filter((word) => word !== '').join(' - '), 'Byline'),
  ]);
}

function renderFooter(scope: DocxScope, revision: number): Html {
  const { article } = scope.page;
  return joinLines([
    renderRelated(scope),
    renderLine(article.tags.map(printableLine).join(', '), 'Tags'),
    renderLine(versionLine(article, revision), 'Byline'),
  ]);
}

/** A4, with the margins of a typed page. */
const section = markup`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;

function renderText(scope: DocxScope, revision: number): string {
  const body = joinLines([renderHeader(scope), renderBody(scope), renderFooter(scope, revision), section]);
  return markup`<w:document ${textNamespaces}><w:body>${body}</w:body></w:document>`.html;
}

/**
 * The article as a text document: the parts of the package in the order in which they are packed. The same article
 * makes the same parts, to the letter.
 */
export function renderDocx({ input, media, options, revision }: FormatInput): readonly DocxPart[] {
  const page = openScope(input, media, options);
  const parts = openParts();
  parts.part('styles', 'styles.xml');
  parts.part('numbering', 'numbering.xml');
  parts.part('settings', 'settings.xml');
  const text = renderText({ page, parts }, revision);
  const language = languages[page.article.language];
  return renderPackage(page, parts, {
    language,
    text,
    styles: renderStyles(language),
    numbering: renderNumbering(parts.lists()),
  });
}
