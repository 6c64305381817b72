import type { DeskExports, Site } from '../article/page';
import { addressParts } from './pageAddress';
import { isWebAddress } from './webAddress';

/** What is wrong with what was typed of the desk's site; `value` is the part that is. */
export type SiteFault = { readonly code: SiteFaultCode; readonly value: string };
export type SiteFaultCode =
  | 'addressNotWeb'
  | 'addressInsecure'
  | 'addressHasMore'
  | 'partUnknown'
  | 'partNotClosed'
  | 'patternNotUnique'
  | 'patternNotPath'
  | 'widthsUnreadable'
  | 'widthOutOfBounds'
  | 'widthsTooMany';

const fault = (code: SiteFaultCode, value: string): SiteFault => ({ code, value });

/** An absolute https address of a host; a site's own has nothing after its path. */
function faultOfAddress(typed: string, isSite: boolean): SiteFault | undefined {
  const address = typed.trim();
  if (address === '') return undefined;
  const host = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1];
  const isHost = host !== undefined && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/i.test(host);
  if (!isWebAddress(address) || !isHost) return fault('addressNotWeb', address);
  if (/^http:/i.test(address)) return fault('addressInsecure', address);
  return isSite && /[?#]/.test(address) ? fault('addressHasMore', address) : undefined;
}

export const faultOfBaseUrl = (typed: string) => faultOfAddress(typed, true);
export const faultOfLicence = (typed: string) => faultOfAddress(typed, false);

/** Two articles must not share an address, and what is left of the pattern must be a plain path. */
export function faultOfPattern(typed: string): SiteFault | undefined {
  const pattern = typed.trim();
  if (pattern === '') return undefined;
  const known: readonly string[] = addressParts;
  const unknown = [...pattern.matchAll(/\{([^{}]*)\}/g)].find(([, name = '']) => !known.includes(name));
  if (unknown !== undefined) return fault('partUnknown', unknown[0]);
  const rest = pattern.replace(/\{\w+\}/g, '');
  if (/[{}]/.test(rest)) return fault('partNotClosed', pattern);
  const odd = /[^A-Za-z0-9._~/-]|\/\/|(?:^|\/)\.\.?(?:\/|$)/.exec(rest);
  if (odd !== null) return fault('patternNotPath', odd[0]);
  return /\{(?:slug|id)\}/.test(pattern) ? undefined : fault('patternNotUnique', pattern);
}

/** Narrower files are blurred on every phone; wider ones no page shows. */
export const widthBounds = { least: 320, most: 3840, count: 8 } as const;
export const usualWidths: readonly number[] = [480, 800, 1200, 1600];

const numbersIn = (typed: string) => typed.split(/[\s,;]+/).filter((part) => part !== '');

/** In order, each once; nothing typed is the usual. */
export function readWidths(typed: string): readonly number[] {
  const widths = [...new Set(numbersIn(typed).map(Number))].sort((a, b) => a - b);
  return widths.length > 0 ? widths : usualWidths;
}

export const printWidths = ({ widths }: Pick<DeskExports, 'widths'>) => widths.join(', ');

export function faultOfWidths(typed: string): SiteFault | undefined {
  const parts = numbersIn(typed);
  const odd = parts.find((part) => !/^\d{1,5}$/.test(part));
  if (odd !== undefined) return fault('widthsUnreadable', odd);
  const outside = parts.find((part) => Number(part) < widthBounds.least || Number(part) > widthBounds.most);
  if (outside !== undefined) return fault('widthOutOfBounds', outside);
  return parts.length > widthBounds.count ? fault('widthsTooMany', String(parts.length)) : undefined;
}

export type SiteField = 'baseUrl' | 'urlPattern' | 'licencePage' | 'widths';

/** Everything that is wrong with the desk's site and exports, by field. */
export function faultsOfSite(
  site: Pick<Site, 'baseUrl' | 'urlPattern' | 'licencePage'>,
  exports: Pick<DeskExports, 'widths'>,
): ReadonlyMap<SiteField, SiteFault> {
  const found = [
    ['baseUrl', faultOfBaseUrl(site.baseUrl)],
    ['urlPattern', faultOfPattern(site.urlPattern)],
    ['licencePage', faultOfLicence(site.licencePage)],
    ['widths', faultOfWidths(printWidths(exports))],
  ] as const;
  return new Map(found.flatMap(([field, wrong]) => (wrong === undefined ? [] : [[field, wrong] as const])));
}
