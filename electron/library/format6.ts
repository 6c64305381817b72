import type { RawRecord } from './migrations';

const isObject = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plain = {
  title: '',
  isByHand: false,
  scope: { type: 'anywhere' },
  kinds: [],
  tags: [],
  days: null,
  pins: [],
  exclusions: [],
  showsSubsections: false,
};
const read = ['news', 'feature'];

const blockOf = (id: string) => ({
  ...plain,
  id: 'block',
  look: 'section',
  scope: { type: 'section', id },
  kinds: read,
  count: 4,
  showsSubsections: true,
});

/** A record of format 5 in format 6: only the desk's settings changed. Until then every page had these lists. */
export function toFormat6(raw: RawRecord): RawRecord {
  const { id, body } = raw;
  if (id !== 'desk' || !isObject(body)) return raw;
  const { sectionBlock, ...rest } = body;
  const listRules = [
    { ...plain, id: 'more', look: 'otherStories', scope: { type: 'own' }, kinds: read, count: 5 },
    { ...plain, id: 'most-read', look: 'mostRead', isByHand: true, count: 10 },
    ...(typeof sectionBlock === 'string' && sectionBlock !== '' ? [blockOf(sectionBlock)] : []),
    {
      ...plain,
      id: 'multimedia',
      look: 'multimedia',
      kinds: ['infographic', 'video', 'photoStory'],
      count: 8,
    },
  ];
  return { ...raw, body: { ...rest, listRules, listTemplates: [] } };
}
