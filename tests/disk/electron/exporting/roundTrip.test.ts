import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { importBundle } from '../../../../electron/exporting/importBundle';
import { sha256 } from '../../../../electron/exporting/manifest';
import {
  articleKinds,
  articleLanguages,
  articleStatuses,
  pageListTypes,
} from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { credit, framing, noMetadata, photoRights, type Photo } from '../../../../shared/article/photo';
import { photosOf } from '../../../../shared/article/walk';
import { id } from '../../../unit/shared/article/pages';
import { documents, words } from '../../../unit/shared/export/documents';
import { openPhotoRoom, openTestLibrary } from '../photos/photoTest';
import { exported } from './newsroom';

openPhotoRoom();

const line = (limit: number) => words.map((text) => text.slice(0, limit));
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const target = fc.oneof(
  fc.record({ type: fc.constant('article' as const), id: fc.nat(60).map(id) }),
  fc.record({
    type: fc.constant('page' as const),
    url: fc.constantFrom('', 'https://example.org/đường'),
    title: line(200),
    source: line(100),
    summary: line(300),
    photo: fc.nat(9).map(id),
  }),
);
const related = fc.record({
  target,
  headline: fc.option(line(300)),
  summary: fc.option(line(500)),
  photo: fc.option(fc.nat(9).map(id)),
});
const pageList = fc.record({
  type: fc.constantFrom(...pageListTypes),
  title: line(100),
  subsections: fc.array(line(50), { maxLength: 3 }),
  items: fc.array(
    fc.record({
      target,
      kind: fc.option(fc.constantFrom(...articleKinds)),
      thumbnail: fc.option(line(100)),
    }),
    { maxLength: 3 },
  ),
});

/** Every field of an article that is not withdrawn, each as strange as its schema lets it be. */
const articles = fc.record({
  kind: fc.constantFrom(...articleKinds),
  status: fc.constantFrom(...articleStatuses.filter((status) => status !== 'withdrawn')),
  language: fc.constantFrom(...articleLanguages),
  headline: line(500),
  standfirst: line(900),
  bylines: fc.array(line(100), { maxLength: 3 }),
  dateline: line(100),
  section: fc.constantFrom('', 'bien', 'khong-co'),
  subsection: fc.constantFrom('', 'nhip-song'),
  tags: fc.array(line(60), { maxLength: 3 }),
  embargo: fc.option(instant),
  publishedAt: fc.option(instant),
  publicUrl: fc.constantFrom('', 'https://example.org/bai'),
  updates: fc.array(
    fc.record({
      type: fc.constantFrom('update' as const, 'correction' as const),
      at: instant,
      text: line(300),
    }),
    { maxLength: 3 },
  ),
  firstPublished: fc.option(fc.record({ at: instant, revision: fc.integer({ min: 1, max: 3 }) })),
  createdAt: instant,
  updatedAt: instant,
  body: documents,
  leadPhoto: fc.option(fc.nat(9).map(id)),
  related: fc.array(related, { maxLength: 3 }),
  pageLists: fc.array(pageList, { maxLength: 2 }),
});

const share = fc.constantFrom(0, 0.25, 0.5, 1);
const photos: fc.Arbitrary<Photo> = fc.record({
  id: fc.nat(9).map(id),
  file: fc.constant(null),
  credit: fc
    .record({ photographer: line(80), agency: line(80), issuedBy: line(40), isArchive: fc.boolean() })
    .map((value) => credit.parse(value)),
  framing: fc
    .record({
      quarterTurns: fc.constantFrom(0, 1, 2, 3),
      isMirrored: fc.boolean(),
      focus: fc.record({ x: share, y: share }),
      crops: fc.record({
        '16x9': fc.option(fc.constant({ x: 0.1, y: 0.2, width: 0.5, height: 0.5 })),
        '4x3': fc.constant(null),
        '1x1': fc.constant(null),
        social: fc.constant(null),
      }),
    })
    .map((value) => framing.parse(value)),
  rights: fc
    .record({ usableUntil: fc.constantFrom('', '2027-01-31'), isDenied: fc.boolean(), note: line(200) })
    .map((value) => photoRights.parse(value)),
  metadata: fc
    .record({
      caption: line(300),
      alt: line(200),
      keywords: fc.array(line(40), { maxLength: 3 }),
    })
    .map((own) => ({ ...noMetadata, ...own })),
  addedAt: fc.constantFrom('', '2026-11-22T00:00:00.000Z'),
});

const desks = fc.record({
  articles: fc.array(fc.tuple(articles, fc.option(articles)), { minLength: 6, maxLength: 6 }),
  photos: fc.uniqueArray(photos, { selector: (photo) => photo.id, maxLength: 8 }),
});

it('whatever an article, its photo records and its history hold comes back as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(desks, async (desk) => {
      const library = await openTestLibrary();
      for (const photo of desk.photos) await library.savePhoto(photo);
      const ids: string[] = [];
      for (const [index, [fields, earlier]] of desk.articles.entries()) {
        const own = id(500 + index);
        const blank = blankArticle({ id: own, kind: 'news', language: 'vi', now: '2026-01-01T00:00:00Z' });
        const { revision } = await library.createArticle({ ...blank, ...(earlier ?? fields) });
        if (earlier !== null) {
          await library.markVersion(own, revision, { type: 'named', name: 'Bản đầu' });
          await library.saveArticle({ ...blank, ...fields }, revision);
        }
        ids.push(own);
      }
      await library.indexed();
      const bundle = await exported(library, { ids, override: 'Thử', isZip: true });
      const other = await openTestLibrary();
      await other.saveDesk(await library.readDesk());
      const outcome = await importBundle(other, bundle);
      expect(outcome.status).toBe('read');
      for (const own of ids) {
        const stored = await library.readArticle(own);
        expect(await other.readArticle(own)).toEqual(stored);
        const [here, there] = await Promise.all([other.packHistory(own), library.packHistory(own)]);
        expect(here.milestones).toEqual(there.milestones);
        const hashes = ({ versions }: typeof here) =>
          versions.map(({ revision, bytes }) => [revision, sha256(bytes)]);
        expect(hashes(here)).toEqual(hashes(there));
        for (const photo of photosOf(stored.article)) {
          expect(await other.readPhoto(photo)).toEqual(await library.readPhoto(photo));
        }
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 240_000);
