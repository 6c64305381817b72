import type { RawRecord } from './migrations';

const isObject = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const site = { urlPattern: '', logo: null, licencePage: '', language: 'vi' };
const pageStyle = {
  accent: '',
  ink: '',
  paper: '',
  headlineType: 'sans',
  bodyType: 'sans',
  schemes: 'lightAndDark',
};
const exports = { formats: [], widths: [480, 800, 1200, 1600], hasAvif: false };

/** A record of format 6 in format 7: only the desk's settings changed. Until then all desks published like this. */
export function toFormat7(raw: RawRecord): RawRecord {
  const { id, body } = raw;
  if (id !== 'desk' || !isObject(body)) return raw;
  const known = isObject(body['site']) ? body['site'] : {};
  return { ...raw, body: { ...body, site: { ...site, ...known }, pageStyle, checkLevels: [], exports } };
}
