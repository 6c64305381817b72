import { printableLine } from '../escape';
import { type Html, joinHtml, markup, nothing } from '../html';
import type { PageScope } from '../pageScope';
import { headlineOf } from '../renderHeader';
import { mainNamespace } from './namespaces';
import type { DocxPart, DocxParts } from './parts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageFormats = 'http://schemas.openxmlformats.org/package/2006';
const officeTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const partTypes = {
  document: `${officeTypes}.document.main+xml`,
  styles: `${officeTypes}.styles+xml`,
  numbering: `${officeTypes}.numbering+xml`,
  settings: `${officeTypes}.settings+xml`,
};

function renderTypes(): Html {
  const parts = Object.entries(partTypes).map(
    ([name, type]) => markup`<Override PartName="/word/${name}.xml" ContentType="${type}"/>`,
  );
  const core = markup`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`;
  const defaults = markup`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/>`;
  return markup`<Types xmlns="${packageFormats}/content-types">${defaults}${joinHtml(parts)}${core}</Types>`;
}

const renderRoot = (): Html =>
  markup`<Relationships xmlns="${packageFormats}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packageFormats}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function renderRelations(parts: DocxParts): Html {
  const all = parts.relations().map(([id, { type, target, isOutside }]) => {
    const mode = isOutside ? markup` TargetMode="External"` : nothing;
    return markup`<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
  });
  return markup`<Relationships xmlns="${packageFormats}/relationships">${joinHtml(all)}</Relationships>`;
}

/** Told by the article, not by the clock. */
function renderProperties(page: PageScope, language: string): Html {
  const { article } = page;
  const time = (instant: string) => new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
  const fields = [
    markup`<dc:title>${headlineOf(page)}</dc:title>`,
    markup`<dc:creator>${article.bylines.map(printableLine).join(', ')}</dc:creator>`,
    markup`<dc:description>${printableLine(article.standfirst)}</dc:description>`,
    markup`<cp:keywords>${article.tags.map(printableLine).join(', ')}</cp:keywords>`,
    markup`<dc:language>${language}</dc:language>`,
    markup`<dcterms:created xsi:type="dcterms:W3CDTF">${time(article.createdAt)}</dcterms:created>`,
    markup`<dcterms:modified xsi:type="dcterms:W3CDTF">${time(article.updatedAt)}</dcterms:modified>`,
  ];
  return markup`<cp:coreProperties xmlns:cp="${packageFormats}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${joinHtml(fields)}</cp:coreProperties>`;
}

/** Without its own word for it, Word opens a document as one of an old version. */
const renderSettings = (language: string): Html =>
  markup`<w:settings ${mainNamespace}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${language}"/></w:settings>`;

export type DocxTexts = {
  readonly language: string;
  readonly text: string;
  readonly styles: string;
  readonly numbering: string;
};

/** All parts; the list of their types goes first, as readers expect. */
export function renderPackage(page: PageScope, parts: DocxParts, texts: DocxTexts): readonly DocxPart[] {
  const xml = {
    '[Content_Types].xml': renderTypes().html,
    '_rels/.rels': renderRoot().html,
    'docProps/core.xml': renderProperties(page, texts.language).html,
    'word/document.xml': texts.text,
    'word/_rels/document.xml.rels': renderRelations(parts).html,
    'word/styles.xml': texts.styles,
    'word/numbering.xml': texts.numbering,
    'word/settings.xml': renderSettings(texts.language).html,
  };
  const own = Object.entries(xml).map(([name, content]) => ({ name, xml: declaration + content }));
  return [...own, ...parts.pictures()];
}
