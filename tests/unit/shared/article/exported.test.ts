import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesSince, exportRecord, usedStories } from '../../../../shared/article/exported';
import { articleLink } from '../../../../shared/article/links';
import type { StoryCard } from '../../../../shared/article/page';
import type { Photo } from '../../../../shared/article/photo';
import { staleText } from '../../../../shared/strings/stale';
import * as p from './pages';

const target = (number: number) => ({ type: 'article', id: p.id(number) }) as const;
const nowhere = () => false;
const card = p.story(2, { headline: 'Tít', standfirst: 'Sapo', leadPhoto: p.id(5) });
const uses = (change: Parameters<typeof p.page>[0], stories: readonly StoryCard[] = [card]) =>
  usedStories(p.page(change, { stories }), nowhere);
const related = (words: { headline: string | null; photo?: string }) => ({
  related: [{ target: target(2), ...words }],
});

describe('what a page uses of other stories', () => {
  it('is what a related story prints of its own, not what was typed here', () => {
    expect(uses(related({ headline: null }))).toEqual([
      {
        id: p.id(2),
        headline: 'Tít',
        summary: '',
        picture: p.id(5),
        address: '',
        standing: 'standing',
        kind: card.kind,
        look: { photo: '', part: '' },
      },
    ]);
    expect(uses(related({ headline: 'Tít ở đây', photo: p.id(9) }))).toMatchObject([
      { headline: '', picture: '', summary: '' },
    ]);
  });

  it('joins every place in which the story stands', () => {
    const body = p.body(
      p.paragraph(p.text('bài', p.link(articleLink(p.id(2))))),
      p.teaser({ target: target(2), headline: 'Tít ở đây' }),
    );
    expect(uses({ body, related: [] })).toMatchObject([{ headline: '', summary: 'Sapo', picture: p.id(5) }]);
    expect(uses({ body, ...related({ headline: null }) })).toMatchObject([
      { headline: 'Tít', summary: 'Sapo' },
    ]);
  });

  it('knows the marks that stand beside headlines, and the stories of lists made by hand', () => {
    const item = { target: target(2), kind: null, thumbnail: null };
    const list = { type: 'multimedia' as const, title: '', subsections: [], items: [item] };
    const [used] = usedStories(p.page({ related: [] }, { stories: [card] }), nowhere, [list]);
    expect(used).toMatchObject({ headline: 'Tít', picture: p.id(5), summary: '', kind: card.kind });
    expect(used && changesSince(used, { ...card, kind: 'infographic' })).toEqual(['kind']);
  });

  it('leaves out outside pages, itself, and the lists that a rule fills', () => {
    const outside = { type: 'page', url: 'https://ban.example', title: 'Bạn' } as const;
    expect(
      usedStories(
        p.page(
          {
            related: [
              { target: outside, headline: null },
              { target: target(100), headline: null },
            ],
          },
          {
            lists: [
              {
                type: 'otherStories',
                title: '',
                subsections: [],
                items: [{ target: target(3), kind: null, thumbnail: null }],
              },
            ],
          },
        ),
        nowhere,
      ),
    ).toEqual([]);
  });

  it('does not ask for the address of a story in the same bundle', () => {
    const [used] = usedStories(p.page(related({ headline: null }), { stories: [card] }), () => true);
    expect(used && changesSince(used, { ...card, publicUrl: 'https://ben.example/2' })).toEqual([]);
  });
});

describe('what has changed since', () => {
  const [used] = uses({
    body: p.body(p.teaser({ target: target(2) })),
    related: [],
  });
  const changes = (now: Partial<StoryCard> | undefined) =>
    used && changesSince(used, now && { ...card, ...now });

  it.each([
    [{}, []],
    [{ updatedAt: '2027-01-01T00:00:00Z', tags: [] }, []],
    [{ headline: 'Tít mới' }, ['headline']],
    [{ standfirst: '' }, ['summary']],
    [{ leadPhoto: null }, ['picture']],
    [{ publicUrl: 'https://ben.example/2' }, ['address']],
    [{ headline: 'Tít mới', publicUrl: 'https://ben.example/2' }, ['headline', 'address']],
    [{ status: 'withdrawn', headline: 'Tít mới' }, ['withdrawn']],
    [undefined, ['missing']],
  ] as const)('%j is %j', (now, expected) => {
    expect(changes(now)).toEqual(expected);
  });

  it('sees how its picture looks, where the page shows it so', () => {
    const upright = p.photo(5);
    const shot: Photo = { ...upright, file: upright.file && { ...upright.file, width: 900, height: 1200 } };
    const look = (change: Partial<Photo['framing']>) => ({
      ...shot,
      framing: { ...shot.framing, ...change },
    });
    const onPage = (change: Parameters<typeof p.page>[0]) => {
      const [used] = usedStories(p.page(change, { stories: [card], photos: [shot] }), nowhere);
      return (photo: Photo | undefined) => used && changesSince(used, card, photo);
    };
    const list = onPage(related({ headline: null }));
    expect(list(shot)).toEqual([]);
    expect(list(look({ focus: { x: 0.5, y: 0.1 } }))).toEqual(['picture']);
    expect(list(look({ focus: { x: 0.9, y: 0.5 } }))).toEqual([]);
    expect(list(look({ isMirrored: true }))).toEqual(['picture']);
    expect(list({ ...shot, credit: { ...shot.credit, photographer: 'Người khác' } })).toEqual(['picture']);
    expect(list({ ...shot, file: null })).toEqual(['picture']);

    const crop = { x: 0, y: 0, width: 0.5, height: 0.5 };
    const cropped = p.body(p.teaser({ target: target(2), crop }));
    const teaser = onPage({ body: cropped, related: [] });
    expect(teaser(look({ focus: { x: 0.5, y: 0.1 } }))).toEqual([]);
    expect(teaser(look({ quarterTurns: 2 }))).toEqual(['picture']);
    const covered = onPage(related({ headline: null, photo: p.id(9) }));
    expect(covered(look({ quarterTurns: 2 }))).toEqual([]);
  });

  it('says that a story is back', () => {
    const [gone] = uses(related({ headline: null }), [{ ...card, status: 'withdrawn' }]);
    expect(gone && changesSince(gone, card)).toEqual(['back']);
    const [missing] = uses(related({ headline: null }), []);
    expect(missing && changesSince(missing, card)).toEqual(['back']);
    expect(missing && changesSince(missing, undefined)).toEqual([]);
  });

  it('is nothing right after the export, whatever the stories are like', () => {
    const anyCard = fc.record({
      headline: fc.string(),
      standfirst: fc.string(),
      leadPhoto: fc.constantFrom(null, p.id(5)),
      status: fc.constantFrom('draft', 'published', 'withdrawn'),
      publicUrl: fc.constantFrom('', 'https://ben.example/2'),
    });
    fc.assert(
      fc.property(anyCard, fc.boolean(), (change, hasOwn) => {
        const now: StoryCard = { ...card, ...change };
        const found = uses(related({ headline: hasOwn ? 'Tít ở đây' : null }), [now]);
        return found.length === 1 && found.every((each) => changesSince(each, now).length === 0);
      }),
    );
  });

  it('is told in words, and kept in a record that is read back', () => {
    expect(staleText('Bài kia', ['headline', 'address'], 'vi')).toBe(
      '“Bài kia”: tít đã đổi, địa chỉ trên web đã đổi',
    );
    const record = {
      id: p.id(1),
      revision: 3,
      bundle: '/tmp/goi',
      exportedAt: '2026-11-22T01:00:00.000Z',
      uses: [],
    };
    expect(exportRecord.parse(record)).toEqual(record);
    const { id: _, ...other } = record;
    const older = { ...record, content: 'a'.repeat(64), others: [other] };
    expect(exportRecord.parse(older)).toEqual(older);
  });
});
