import { printableLine } from './escape';
import { type Html, markup, nothing } from './html';
import type { Picture } from './pageMedia';
import type { PageScope } from './pageScope';

/** The desk's mark, where it has one whose file is there. */
export function logoOf({ context, photo, media }: PageScope): Picture | undefined {
  const logo = photo(context.site.logo);
  return logo === undefined ? undefined : media(logo, 'logo');
}

/** Who speaks, at the head of the page: the logo, which says the name to those who cannot see it, or the name. */
export function renderSiteName(scope: PageScope): Html {
  const { site } = scope.context;
  const name = printableLine(site.name);
  const logo = logoOf(scope);
  if (logo === undefined) return name === '' ? nothing : markup`<p class="site-name">${name}</p>`;
  const { src, width, height } = logo;
  const said = name || printableLine(site.publisher);
  const image = markup`<img class="site-logo" src="${src}" width="${width}" height="${height}" alt="${said}">`;
  return markup`<p class="site-name">${image}</p>`;
}
