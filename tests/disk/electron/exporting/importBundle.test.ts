import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { importBundle } from '../../../../electron/exporting/importBundle';
import { readManifest, sha256, writeManifest } from '../../../../electron/exporting/manifest';
import { verifyBundle } from '../../../../electron/exporting/verifyBundle';
import type { Library } from '../../../../electron/library/library';
import { photosOf } from '../../../../shared/article/walk';
import { id } from '../../../unit/shared/article/pages';
import { openPhotoRoom, openTestLibrary } from '../photos/photoTest';
import { newFolder } from './folders';
import { exported, filesOf, hostileId, newsId, openNewsroom, photoStoryId, plainId } from './newsroom';

openPhotoRoom();

const ids = [newsId, photoStoryId, hostileId, plainId];
let library: Library;
let bundle = '';

beforeAll(async () => {
  library = await openNewsroom();
  const { article, revision } = await library.readArticle(newsId);
  await library.markVersion(newsId, revision, { type: 'named', name: 'Bản gửi duyệt' });
  await library.saveArticle({ ...article, standfirst: 'Sapo viết lại.' }, revision);
  await library.saveArticle({ ...article, tags: ['bến đò', 'sông Tiền'] }, revision + 1);
  bundle = await exported(library, { ids, override: 'Thử' });
}, 240_000);

async function emptyDesk(): Promise<Library> {
  const other = await openTestLibrary();
  await other.saveDesk(await library.readDesk());
  return other;
}

const pastOf = async (from: Library, id: string) => {
  const { versions, milestones } = await from.packHistory(id);
  return { milestones, versions: versions.map(({ revision, bytes }) => [revision, sha256(bytes)]) };
};

const photoOf = async (from: Library, id: string) => {
  const photo = await from.readPhoto(id);
  const { file, ...words } = photo ?? { file: null };
  const { sha256: _sha256, bytes: _bytes, ...pixels } = file ?? { sha256: '', bytes: 0 };
  return { words, pixels };
};

async function rawPixels(from: Library, id: string): Promise<string> {
  const file = (await from.readPhoto(id))?.file;
  const original = file ? await from.findMedia(file.sha256) : undefined;
  return original === undefined ? '' : sha256(await sharp(original).raw().toBuffer());
}

describe('a bundle opened in an empty library', () => {
  let other: Library;
  beforeAll(async () => {
    other = await emptyDesk();
    const outcome = await importBundle(other, bundle);
    expect(outcome).toMatchObject({ status: 'read' });
    if (outcome.status !== 'read') return;
    expect(outcome.articles.map(({ result, notes }) => [result, notes])).toEqual(
      ids.map(() => ['received', []]),
    );
  }, 240_000);

  it('gives back every article as it went in, under its own revision and with its own times', async () => {
    for (const id of ids) expect(await other.readArticle(id)).toEqual(await library.readArticle(id));
  });

  it('gives back the history, each version byte for byte, and which are kept for good', async () => {
    for (const id of ids) expect(await pastOf(other, id)).toEqual(await pastOf(library, id));
    const [here, there] = await Promise.all([other.listVersions(newsId), library.listVersions(newsId)]);
    expect(here).toEqual(there);
    expect(here.some(({ milestone }) => milestone?.name === 'Bản gửi duyệt')).toBe(true);
    expect((await other.readVersion(newsId, 1)).article.standfirst).not.toBe('Sapo viết lại.');
  });

  it('gives back the photos: words, credit, framing, rights, and the same pixels', async () => {
    let withFile = 0;
    for (const article of await Promise.all(ids.map((id) => library.readArticle(id)))) {
      for (const id of photosOf(article.article)) {
        if ((await library.readPhoto(id)) === undefined) continue;
        expect(await photoOf(other, id)).toEqual(await photoOf(library, id));
        const pixels = await rawPixels(library, id);
        expect(await rawPixels(other, id)).toBe(pixels);
        if (pixels !== '') withFile += 1;
      }
    }
    expect(withFile).toBeGreaterThan(2);
  });

  it('goes on from there: the next save is the next revision, and the history keeps both', async () => {
    const { article, revision } = await other.readArticle(plainId);
    const saved = await other.saveArticle({ ...article, headline: 'Tin ngắn, viết tiếp' }, revision);
    expect(saved).toMatchObject({ status: 'saved', revision: revision + 1 });
    expect((await other.readVersion(plainId, revision)).article.headline).toBe('Tin ngắn');
  });
});

/** The lead photo of another story, which does not travel with the articles that name it. */
async function bringPhoto(other: Library, id: string) {
  const photo = await library.readPhoto(id);
  const original = photo?.file ? await library.findMedia(photo.file.sha256) : undefined;
  if (!photo?.file || original === undefined) return;
  await other.writeMedia(photo.file.sha256, path.extname(original).slice(1), readFileSync(original));
  await other.savePhoto(photo);
}

/** The bundle opened in an empty library, beside the other stories that its pages name, and exported from there. */
async function exportedAgain(from: string, some: readonly string[]): Promise<string> {
  const other = await emptyDesk();
  const everything = { text: '', status: null, section: '', kind: null, offset: 0, limit: 100 } as const;
  for (const { id } of (await library.list(everything)).rows) {
    if (!some.includes(id)) await other.createArticle((await library.readArticle(id)).article);
  }
  await importBundle(other, from);
  const texts = await Promise.all(some.map((id) => library.readArticle(id)));
  const carried = texts.flatMap(({ article }) => photosOf(article));
  for (const { leadPhoto } of (await library.list(everything)).rows) {
    if (leadPhoto !== null && !carried.includes(leadPhoto)) await bringPhoto(other, leadPhoto);
  }
  await other.indexed();
  return exported(other, { ids: some, override: 'Thử' });
}

const bytesIn = (folder: string, name: string) => readFileSync(path.join(folder, name));
const differingFiles = (one: string, two: string) =>
  filesOf(one).filter((name) => !bytesIn(one, name).equals(bytesIn(two, name)));

it('exported again from there it is the same bundle: words, pixels, history, and from then on every byte', async () => {
  const some = [newsId, plainId];
  const first = await exported(library, { ids: some, override: 'Thử' });
  const second = await exportedAgain(first, some);
  expect(filesOf(second)).toEqual(filesOf(first));
  const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  const [bagId = ''] = bytesIn(first, 'bag-info.txt').toString().match(uuid) ?? [];
  const [otherId = ''] = bytesIn(second, 'bag-info.txt').toString().match(uuid) ?? [];
  for (const name of differingFiles(first, second).filter((each) => !each.includes('manifest'))) {
    if (/\.(jpg|webp)$/.test(name)) {
      const [one, two] = await Promise.all(
        [first, second].map((folder) => sharp(path.join(folder, name)).raw().toBuffer()),
      );
      expect(one?.equals(two ?? Buffer.alloc(0)), name).toBe(true);
    } else if (!name.endsWith('ninjs.json')) {
      // The packet of a picture's words is as long as what wrote it first had left room for.
      const told = (text: Buffer) => text.toString().replace(/length="\d+"|(?<=Payload-Oxum: )\d+/g, '');
      expect(told(bytesIn(second, name)).replaceAll(otherId, bagId), name).toBe(told(bytesIn(first, name)));
    }
  }
  const third = await exportedAgain(second, some);
  expect(differingFiles(second, third)).toEqual([]);
}, 240_000);

describe('an article that stands here already', () => {
  it('as the same text is left alone', async () => {
    const outcome = await importBundle(library, bundle);
    if (outcome.status !== 'read') throw new Error(outcome.status);
    expect(new Set(outcome.articles.map(({ result }) => result))).toEqual(new Set(['alreadyHere']));
  });

  it('as the same text gets back the photo that was lost here', async () => {
    const other = await emptyDesk();
    await importBundle(other, bundle);
    const before = await rawPixels(other, id(1));
    expect(before).not.toBe('');
    const known = await other.readPhoto(id(1));
    if (!known?.file) throw new Error('no photo');
    await other.savePhoto({ ...known, file: null });
    rmSync((await other.findMedia(known.file.sha256)) ?? '');
    expect(await importBundle(other, bundle)).toMatchObject({
      articles: [{ result: 'alreadyHere' }, {}, {}, {}],
    });
    expect(await rawPixels(other, id(1))).toBe(before);
  });

  it('as another text is never touched unasked, and comes in as a copy or over it when asked', async () => {
    const other = await emptyDesk();
    const { article } = await library.readArticle(plainId);
    await other.createArticle({ ...article, headline: 'Tin ngắn ở đây' });
    const plain = await exported(library, { ids: [plainId], isZip: true });
    const resultOf = async (onDifferent: 'ask' | 'copy' | 'save') => {
      const outcome = await importBundle(other, plain, { onDifferent });
      return outcome.status === 'read' ? outcome.articles[0]?.result : outcome.status;
    };
    expect(await resultOf('ask')).toBe('differs');
    expect((await other.readArticle(plainId)).article.headline).toBe('Tin ngắn ở đây');

    expect(await resultOf('copy')).toBe('copied');
    await other.indexed();
    const rows = await other.list({
      text: '',
      status: null,
      section: '',
      kind: null,
      offset: 0,
      limit: 9,
    });
    expect(rows.rows.map(({ headline }) => headline).sort()).toEqual(['Tin ngắn', 'Tin ngắn ở đây']);

    expect(await resultOf('save')).toBe('savedOver');
    expect((await other.readArticle(plainId)).article).toEqual(article);
    expect((await other.readVersion(plainId, 1)).article.headline).toBe('Tin ngắn ở đây');
    expect(await resultOf('ask')).toBe('alreadyHere');
  });

  it('with a photo whose credit was changed here keeps the credit, and says so', async () => {
    const other = await emptyDesk();
    const [photo = ''] = photosOf((await library.readArticle(newsId)).article);
    const known = await library.readPhoto(photo);
    const file = known?.file;
    const original = file ? await library.findMedia(file.sha256) : undefined;
    if (known === undefined || !file || original === undefined) throw new Error('no photo');
    await other.writeMedia(file.sha256, 'jpg', readFileSync(original));
    await other.savePhoto({ ...known, credit: { ...known.credit, photographer: 'Tên mới' } });
    const outcome = await importBundle(other, bundle);
    if (outcome.status !== 'read') throw new Error(outcome.status);
    expect(outcome.articles.flatMap(({ notes }) => notes.map(({ code }) => code))).toContain('photoKept');
    expect((await other.readPhoto(photo))?.credit.photographer).toBe('Tên mới');
  });
});

describe('sections of another desk', () => {
  it('are found by their names, and kept where nobody knows them', async () => {
    const settings = await library.readDesk();
    const [first] = settings.sections;
    if (first === undefined) throw new Error('no section');
    const renamed = await openTestLibrary();
    const desk = await renamed.readDesk();
    const subsections = first.subsections.map((each, index) => ({ ...each, id: `khac-${index}` }));
    await renamed.saveDesk({ ...desk, sections: [{ ...first, id: 'khac', subsections }] });
    const byName = await importBundle(renamed, bundle);
    expect(JSON.stringify(byName)).toContain('sectionByName');
    expect((await renamed.readArticle(newsId)).article.section).toBe('khac');

    const strange = await openTestLibrary();
    await strange.saveDesk({ ...(await strange.readDesk()), sections: [] });
    const unknown = await importBundle(strange, bundle);
    expect(JSON.stringify(unknown)).toContain('sectionUnknown');
    expect((await strange.readArticle(newsId)).article.section).toBe(
      (await library.readArticle(newsId)).article.section,
    );
  }, 120_000);
});

/** A copy of the bundle that was changed by a hand that knows BagIt: all its manifests are right. */
function forged(change: (folder: string) => void): string {
  const folder = path.join(newFolder(), 'goi');
  cpSync(bundle, folder, { recursive: true });
  change(folder);
  const digests = (isWanted: (name: string) => boolean) =>
    new Map(
      filesOf(folder)
        .filter(isWanted)
        .map((name) => [name, sha256(readFileSync(path.join(folder, name)))]),
    );
  writeFileSync(
    path.join(folder, 'manifest-sha256.txt'),
    writeManifest(digests((name) => name.startsWith('data/'))),
  );
  const tags = digests((name) => !name.startsWith('data/') && !name.startsWith('tagmanifest'));
  writeFileSync(path.join(folder, 'tagmanifest-sha256.txt'), writeManifest(tags));
  return folder;
}

const carrierIn = (folder: string) => path.join(folder, 'toasoan', 'tin-ngan', 'article.json');

function rewrite(folder: string, change: (carrier: Record<string, unknown>) => unknown) {
  const file = carrierIn(folder);
  const carrier = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify(change(carrier)));
}

describe('a bundle from a stranger', () => {
  const resultOf = async (folder: string) => {
    const other = await emptyDesk();
    const outcome = await importBundle(other, folder);
    if (outcome.status === 'refused') return outcome.problems.map(({ code }) => code);
    return outcome.articles.find(({ headline }) => headline.startsWith('Tin ngắn') || headline === 'tin-ngan')
      ?.result;
  };

  it('is refused whole where a file was changed, is missing, or lies there unlisted', async () => {
    const copy = (change: (folder: string) => void) => {
      const folder = path.join(newFolder(), 'goi');
      cpSync(bundle, folder, { recursive: true });
      change(folder);
      return folder;
    };
    const page = (folder: string) => path.join(folder, 'data', 'tin-ngan', 'article.txt');
    expect(await resultOf(copy((folder) => writeFileSync(carrierIn(folder), '{}')))).toEqual(['changed']);
    expect(await resultOf(copy((folder) => rmSync(page(folder))))).toEqual(['missing']);
    expect(await resultOf(copy((folder) => writeFileSync(`${page(folder)}.bak`, 'x')))).toEqual(['extra']);
    expect(
      await resultOf(copy((folder) => symlinkSync('/etc/passwd', path.join(folder, 'data', 'l')))),
    ).toEqual(['link']);
  });

  it('with right manifests is still judged: no markup, no shape and no document is believed', async () => {
    const body = (value: unknown) => (folder: string) =>
      rewrite(folder, (carrier) => ({
        ...carrier,
        article: { ...(carrier['article'] as object), body: value },
      }));
    const script = { type: 'doc', content: [{ type: 'script', content: [{ type: 'text', text: 'x' }] }] };
    const link = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] }],
        },
      ],
    };
    for (const hostile of [script, link, null, 'doc']) {
      expect(await resultOf(forged(body(hostile)))).toBe('unreadable');
    }
    const levels = 200_000;
    const deep = `{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(levels)}${']}'.repeat(levels)}]}`;
    const endless = forged((folder) => {
      const text = readFileSync(carrierIn(folder), 'utf8');
      writeFileSync(
        carrierIn(folder),
        text.replace(/"body":\{.*?\},"leadPhoto"/, `"body":${deep},"leadPhoto"`),
      );
    });
    expect(await resultOf(endless)).toBe('unreadable');
    expect(await resultOf(forged((folder) => writeFileSync(carrierIn(folder), '[[[')))).toBe('unreadable');
    const outside = (folder: string) => rewrite(folder, (carrier) => ({ ...carrier, slug: '../../x' }));
    expect(await resultOf(forged(outside))).toBe('unreadable');
    const newer = (folder: string) => rewrite(folder, (carrier) => ({ ...carrier, format: 9999 }));
    expect(await resultOf(forged(newer))).toBe('newerFormat');
  });

  it('whose history is torn or of another article brings the article without it, and says so', async () => {
    const folder = forged((inside) => {
      const history = path.join(inside, 'toasoan', 'tin-ngan', 'history');
      mkdirSync(history, { recursive: true });
      for (const name of filesOf(history)) writeFileSync(path.join(history, name), Buffer.from([31, 139, 8]));
    });
    const other = await emptyDesk();
    const outcome = await importBundle(other, folder);
    expect(JSON.stringify(outcome)).toContain('versionUnreadable');
    expect((await other.readArticle(plainId)).article).toEqual((await library.readArticle(plainId)).article);
  });

  it('whose photo is no photo brings the article with a photo to come, and says so', async () => {
    const folder = forged((inside) => {
      for (const name of filesOf(inside).filter((each) => /original\.(jpg|png)$/.test(each)))
        writeFileSync(path.join(inside, name), 'MZ not a photo');
    });
    const other = await emptyDesk();
    const outcome = await importBundle(other, folder);
    expect(JSON.stringify(outcome)).toContain('photoRefused');
    const [photo = ''] = photosOf((await other.readArticle(newsId)).article);
    expect(await other.readPhoto(photo)).toMatchObject({ file: null, credit: { agency: 'TTXVN' } });
  });
});

it('what the bag carries for this app is listed in its tag manifest and lies outside the payload', async () => {
  const [payload, tags] = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'].map((name) =>
    readManifest(readFileSync(path.join(bundle, name), 'utf8')),
  );
  expect([...(tags ?? [])].some(([name]) => name === 'toasoan/tin-ngan/article.json')).toBe(true);
  expect([...(payload ?? [])].every(([name]) => name.startsWith('data/'))).toBe(true);
  expect(await verifyBundle(bundle)).toMatchObject({ ok: true });
});

it('a withdrawal carries nothing of the story', async () => {
  const other = await emptyDesk();
  const { article } = await library.readArticle(plainId);
  await other.createArticle({
    ...article,
    status: 'withdrawn',
    withdrawal: { at: '2026-11-22T00:00:00Z', reason: 'Sai.' },
  });
  await other.indexed();
  const notice = await exported(other, { ids: [plainId] });
  expect(filesOf(notice).some((name) => name.startsWith('toasoan/'))).toBe(false);
  expect(await importBundle(await emptyDesk(), notice)).toMatchObject({ status: 'read', articles: [] });
});
