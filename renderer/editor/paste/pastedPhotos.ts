/** What a picture may stand in that cannot hold a figure. */
const blocks = 'table, ul, ol, blockquote, p, h1, h2, h3, h4, h5, h6, aside, pre';

const isSpacer = (image: Element) =>
  ['width', 'height'].some((side) => /^[0-2]$/.test(image.getAttribute(side) ?? ''));

/** A figure whose photo has to be brought by hand: nothing is ever fetched. */
function makeFigure(document: Document, caption: string, alt: string): HTMLElement {
  const figure = document.createElement('figure');
  figure.setAttribute('data-photo', '');
  figure.setAttribute('data-alt', alt);
  const words = document.createElement('figcaption');
  words.textContent = caption;
  figure.append(words);
  return figure;
}

const altOf = (image: Element) => image.getAttribute('alt')?.trim() ?? '';

/** Newsrooms set photos in tables: a cell with the picture, a cell or paragraph with the caption. */
function isPhotoTable(table: HTMLTableElement): boolean {
  const hasPhoto = table.querySelector('img') !== null;
  return hasPhoto && [...table.rows].every((row) => row.cells.length === 1);
}

/** Each picture of the table with the words up to the next one. */
function convertPhotoTable(document: Document, table: HTMLTableElement) {
  const figures: { readonly alt: string; caption: string }[] = [];
  let before = '';
  const walker = document.createTreeWalker(table, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element && node.matches('img')) figures.push({ alt: altOf(node), caption: '' });
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const figure = figures.at(-1);
    if (figure === undefined) before += node.textContent ?? '';
    else figure.caption += ` ${node.textContent ?? ''}`;
  }
  const lead = document.createElement('p');
  lead.textContent = before.trim();
  const made = figures.map(({ alt, caption }) => makeFigure(document, oneLine(caption), alt));
  table.replaceWith(...(before.trim() === '' ? [] : [lead]), ...made);
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function convertFigure(document: Document, figure: Element) {
  const image = figure.querySelector('img');
  const caption = figure.querySelector('figcaption')?.textContent ?? '';
  if (image === null) figure.replaceWith(...figure.childNodes);
  else figure.replaceWith(makeFigure(document, oneLine(caption), altOf(image)));
}

function outermostBlock(element: Element): Element | null {
  let outermost: Element | null = null;
  for (
    let block = element.closest(blocks);
    block !== null;
    block = block.parentElement?.closest(blocks) ?? null
  )
    outermost = block;
  return outermost;
}

function convertImage(document: Document, image: Element) {
  const figure = makeFigure(document, '', altOf(image));
  const block = outermostBlock(image);
  if (block === null) image.replaceWith(figure);
  else {
    block.before(figure);
    image.remove();
  }
}

/** Photo tables, figures and loose pictures become figures that ask for their file; spacer pictures go. */
export function convertPastedPhotos(document: Document) {
  document.querySelectorAll('img').forEach((image) => isSpacer(image) && image.remove());
  document
    .querySelectorAll('table')
    .forEach((table) => isPhotoTable(table) && convertPhotoTable(document, table));
  document
    .querySelectorAll('figure:not([data-photo], [data-video])')
    .forEach((figure) => convertFigure(document, figure));
  document.querySelectorAll('figure[data-photo] img').forEach((image) => image.remove());
  document.querySelectorAll('img').forEach((image) => convertImage(document, image));
}
