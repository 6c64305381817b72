import type { RawRecord } from './migrations';

const isObject = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const namesIn = (list: unknown): readonly string[] => {
  const names = Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '');
};

/** The names of the desk were plain lines, and the position of a photo was never exported. */
const deskInFormat3 = (body: RawRecord): RawRecord => ({
  ...body,
  agencies: namesIn(body['agencies']).map((name) => ({ name, spellings: [], terms: 'free', note: '' })),
  photographers: namesIn(body['photographers']).map((name) => ({ name, spellings: [] })),
  photos: { keepPosition: false },
});

/** A photo had neither framing nor rights, and its file's usage terms were not read. */
const photoInFormat3 = (body: RawRecord): RawRecord => ({
  ...body,
  framing: {
    quarterTurns: 0,
    isMirrored: false,
    focus: { x: 0.5, y: 0.5 },
    crops: { '16x9': null, '4x3': null, '1x1': null, social: null },
  },
  rights: { usableUntil: '', isDenied: false, note: '' },
  metadata: { ...(isObject(body['metadata']) ? body['metadata'] : {}), usageTerms: '' },
  addedAt: '',
});

/** A record of format 2 in format 3; each kind of record that changed has its line here. */
export function toFormat3(raw: RawRecord): RawRecord {
  const { id, body } = raw;
  if (id === 'desk' && isObject(body)) return { ...raw, body: deskInFormat3(body) };
  if (isObject(body) && 'credit' in body && 'metadata' in body) return { ...raw, body: photoInFormat3(body) };
  return raw;
}
