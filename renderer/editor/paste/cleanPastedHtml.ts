import { convertPastedPhotos } from './pastedPhotos';
import { convertWordLists } from './wordLists';

const unwanted = [
  'script',
  'style',
  'meta',
  'link',
  'title',
  'base',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'video',
  'audio',
  'canvas',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'template',
].join(', ');

/** Google Docs wraps everything in a bold that is not bold. */
function unwrapGoogleDocs(document: Document) {
  document.querySelectorAll('b[id^="docs-internal-guid"]').forEach((wrapper) => {
    wrapper.replaceWith(...wrapper.childNodes);
  });
}

/** Word and web pages space their text with empty paragraphs. */
function dropBlankParagraphs(document: Document) {
  for (const paragraph of document.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    if (
      (paragraph.textContent ?? '').trim() === '' &&
      paragraph.closest('td, th, li, [data-pm-slice]') === null
    )
      paragraph.remove();
  }
}

/**
 * Pasted HTML made fit for the document's own parser, which then keeps only what the schema knows. The text is
 * parsed apart from the page: no script runs and nothing is fetched.
 */
export function cleanPastedHtml(html: string): string {
  const document = new DOMParser().parseFromString(html, 'text/html');
  document.querySelectorAll(unwanted).forEach((element) => element.remove());
  unwrapGoogleDocs(document);
  convertWordLists(document);
  convertPastedPhotos(document);
  dropBlankParagraphs(document);
  // eslint-disable-next-line no-restricted-syntax -- read, not written: ProseMirror parses it again, apart from the page
  return document.body.innerHTML;
}
