/** A page as the printer writes it, from its type to what it belongs to; what it shows is named in between. */
const page = /<<\/Type \/Page\b(?!s)[^]*?\/Parent \d+ 0 R>>/g;

const isBlank = (found: string) => !found.includes('/Font') && !found.includes('/XObject');

/**
 * The pages to keep of a print that ends with sheets which show neither words nor pictures: Chromium adds one behind some
 * pages with figures that must not break. Undefined where nothing is to be left out.
 */
export function pagesWithoutBlankEnd(printed: Uint8Array): string | undefined {
  const pages = Buffer.from(printed).toString('latin1').match(page) ?? [];
  const kept = pages.map(isBlank).lastIndexOf(false) + 1;
  return kept === 0 || kept === pages.length ? undefined : `1-${kept}`;
}
