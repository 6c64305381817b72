import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { HtmlValidate } from 'html-validate';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportArticles } from '../../../../electron/exporting/exportArticles';
import type { ExportOrder } from '../../../../electron/exporting/exportOrder';
import { verifyBundle } from '../../../../electron/exporting/verifyBundle';
import type { Library } from '../../../../electron/library/library';
import { checkKey } from '../../../../shared/article/overrides';
import type { ExportStep } from '../../../../shared/desk';
import { body, figure, id, paragraph } from '../../../unit/shared/article/pages';
import { openPhotoRoom } from '../photos/photoTest';
import { readTags } from '../photos/testPhotos';
import { newFolder } from './folders';
import {
  exported,
  filesOf,
  hostileId,
  judgedFolder,
  missingPhotoArticle,
  newsId,
  openNewsroom,
  order,
  plainId,
  photoStoryId,
} from './newsroom';

openPhotoRoom();

const newsSlug = 'ben-do-cuoi-song-bon-muoi-nam-khong-mot-sang-nghi-cheo';
const newsName = `${newsSlug}-2026-11-22`;
const plainName = 'tin-ngan-2026-11-22';
const whole = { ok: true, problems: [] };

const readSchema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/schemas/${name}`, import.meta.url), 'utf8')) as object;

let library: Library;
let news: string;

/** In a folder of its own, emptied first, so that it can be judged by programs that are not ours. */
async function exportForJudges(name: string, change: Parameters<typeof exported>[1]): Promise<string> {
  const out = path.join(judgedFolder, name);
  rmSync(out, { recursive: true, force: true });
  return exported(library, { ...change, out });
}

beforeAll(async () => {
  library = await openNewsroom();
  news = await exportForJudges('news', {});
}, 120_000);

const inNews = (name: string) => path.join(news, 'data', newsSlug, name);
const read = (name: string) => readFileSync(inNews(name), 'utf8');

describe('a bundle of one article', () => {
  it('leaves a milestone in the timeline of the article', async () => {
    const versions = await library.listVersions(newsId);
    expect(versions.map(({ milestone }) => milestone)).toEqual([{ type: 'export', name: '' }]);
  });

  it('is called by headline and day, and verifies', async () => {
    expect(path.basename(news)).toBe(newsName);
    expect(await verifyBundle(news)).toMatchObject(whole);
  });

  it('holds page, fragment, ninjs, text, report, sheet, typeface and photos, and nothing else', () => {
    const files = filesOf(inNews('.')).map((name) => name.replace(/^(media|fonts)\/.*/, '$1'));
    expect([...new Set(files)]).toEqual([
      'article.css',
      'article.html',
      'article.ninjs.json',
      'article.txt',
      'fonts',
      'index.html',
      'media',
      'report.json',
    ]);
    expect(readdirSync(news).sort()).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
      'toasoan',
    ]);
  });

  it('has the sheet and the typeface that the page is set in', () => {
    const sheet = read('article.css');
    expect(sheet).toContain('.article-body figure');
    const fonts = [...sheet.matchAll(/url\('([^']+)'\)/g)].map(([, href = '']) => href);
    expect(fonts).toHaveLength(6);
    for (const href of fonts) expect(statSync(inNews(href)).size).toBeGreaterThan(5000);
  });

  it('has a page without fault', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:a11y'],
    });
    const report = await validator.validateString(read('index.html'));
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('has ninjs that holds to the schema', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    ajv.addSchema(readSchema('GeoJSON-schema.json'));
    const validate = ajv.compile(readSchema('ninjs-schema_3.1.json'));
    validate(JSON.parse(read('article.ninjs.json')));
    expect(validate.errors).toBeNull();
  });

  it('has pictures of the widths that the page names, none larger than its original', async () => {
    const page = read('index.html');
    const named = [...page.matchAll(/(media\/[^ "]+) (\d+)w/g)];
    expect(named.length).toBeGreaterThan(10);
    for (const [, href = '', width] of named) {
      expect((await sharp(inNews(href)).metadata()).width).toBe(Number(width));
    }
    expect(filesOf(inNews('media'))).toEqual(
      expect.arrayContaining(['photo-01-16x9.jpg', 'photo-01-original.jpg']),
    );
    expect(filesOf(inNews('media'))).not.toContain('photo-02-1200.jpg');
  });

  it('has the desk’s words in every picture', async () => {
    for (const name of filesOf(inNews('media')).filter((file) => /^photo-01.*\.(jpg|webp)$/.test(file))) {
      expect(await readTags(inNews(`media/${name}`))).toMatchObject({
        'XMP-dc:Description': 'Chuyến đò đầu tiên rời bến lúc rạng sáng.',
        'XMP-dc:Creator': 'Phạm Quỳnh',
        'XMP-photoshop:Credit': 'Phạm Quỳnh/TTXVN',
        'XMP-dc:Rights': '© Phạm Quỳnh',
      });
    }
  });

  it('reports who exported what, when, in which formats, and what the checks said', () => {
    const report = JSON.parse(read('report.json')) as Record<string, unknown>;
    expect(report).toMatchObject({
      article: { id: newsId, revision: 1 },
      exportedBy: 'lan.anh',
      exportedAt: '2026-11-22T01:02:03.000Z',
      formats: ['html', 'ninjs', 'text'],
      override: null,
    });
    expect(report['files']).toEqual(filesOf(inNews('.')).filter((name) => name !== 'report.json'));
    expect(JSON.stringify(report['checks'])).toMatch(/"message":"[^"]+"/);
  });

  it('shows no draft among the lists that fill themselves', () => {
    expect(read('index.html')).toContain('Lớp học đan lưới của những bà cụ tuổi tám mươi');
    const beside = read('index.html').split('class="page-beside"')[1] ?? '';
    expect(beside).not.toContain('Thư viện thuyền cập bến đảo xa');
  });

  it('leaves the wire text out where it is not wanted', async () => {
    const bundle = await exported(library, { ids: [plainId], formats: ['html', 'ninjs'] });
    expect(filesOf(bundle)).toContain('data/tin-ngan/article.ninjs.json');
    expect(filesOf(bundle)).not.toContain('data/tin-ngan/article.txt');
  });
});

describe('a bundle of several articles', () => {
  it('holds a folder for each, and links between them stay inside', async () => {
    const bundle = await exportForJudges('issue', { ids: [newsId, photoStoryId, id(2)] });
    const data = path.join(bundle, 'data');
    expect(readdirSync(data).sort()).toEqual([
      newsSlug,
      'cho-noi-hop-som-mua-nuoc-len-ghe-hang-chat-mot-khuc-song',
      'feed.atom',
      'feed.json',
      'feed.xml',
      'index.html',
      'mot-ngay-tren-song',
    ]);
    expect(readFileSync(path.join(data, newsSlug, 'index.html'), 'utf8')).toContain(
      'href="../cho-noi-hop-som-mua-nuoc-len-ghe-hang-chat-mot-khuc-song/index.html"',
    );
    expect(await verifyBundle(bundle)).toMatchObject(whole);
  }, 60_000);

  it('holds hostile words without harm, as a zip', async () => {
    const bundle = await exportForJudges('hostile', {
      ids: [hostileId, photoStoryId],
      isZip: true,
      override: 'Bản thử',
    });
    expect(await verifyBundle(bundle)).toMatchObject(whole);
  }, 60_000);
});

describe('a zip', () => {
  it('is the same to the byte in any time zone, under one top folder', async () => {
    const zone = process.env['TZ'];
    const zips: Buffer[] = [];
    try {
      for (const name of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles']) {
        process.env['TZ'] = name;
        const file = await exported(library, { isZip: true });
        expect(path.basename(file)).toBe(`${newsName}.zip`);
        zips.push(readFileSync(file));
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    expect(zips[0]?.equals(zips[1] ?? Buffer.alloc(0))).toBe(true);
  }, 60_000);

  it('is read by a program that is not ours', async () => {
    const file = await exported(library, { ids: [plainId], isZip: true });
    const names = execFileSync('unzip', ['-Z1', file], { encoding: 'utf8' }).trim().split('\n');
    expect(names.every((name) => name.startsWith(`${plainName}/`))).toBe(true);
    expect(names).toEqual([...names].sort());
    expect(execFileSync('unzip', ['-tq', file], { encoding: 'utf8' })).toContain('No errors');
  }, 60_000);
});

describe('an export', () => {
  it('is blocked by an error, and goes on for a reason that the report keeps', async () => {
    await library.createArticle(missingPhotoArticle);
    const out = newFolder();
    const blocked = await exportArticles(order(library, { out, ids: [missingPhotoArticle.id] }));
    expect(blocked).toMatchObject({ status: 'blocked', checks: [{ id: missingPhotoArticle.id }] });
    expect(readdirSync(out)).toEqual([]);
    const bundle = await exported(library, { out, ids: [missingPhotoArticle.id], override: 'Ảnh gửi sau' });
    const folder = path.join(bundle, 'data', newsSlug);
    expect(JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'))).toMatchObject({
      override: 'Ảnh gửi sau',
    });
    expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).toContain('Ảnh chưa về.');
  }, 60_000);

  it('goes on once each error has its own reason, which the report keeps with it', async () => {
    const text = body(
      paragraph('Có chữ.'),
      figure(id(77), 'Ảnh chưa về.', 'Bến'),
      figure(id(78), 'Cũng chưa.', 'Đò'),
    );
    const article = { ...missingPhotoArticle, id: id(105), body: text };
    await library.createArticle(article);
    const ask = (reasons: ExportOrder['reasons']) =>
      exportArticles(order(library, { ids: [article.id], reasons }));
    const blocked = await ask([]);
    if (blocked.status !== 'blocked') throw new Error(blocked.status);
    const errors = blocked.checks.flatMap(({ checks }) => checks).filter(({ level }) => level === 'error');
    const reasons = errors.map((check, index) => ({
      article: article.id,
      check: checkKey(check),
      reason: `Lý do ${index + 1}`,
    }));
    expect(reasons.length).toBeGreaterThan(1);
    expect(await ask(reasons.slice(1))).toMatchObject({ status: 'blocked' });
    const done = await ask(reasons);
    if (done.status !== 'exported') throw new Error(done.status);
    const [file = ''] = filesOf(done.path).filter((name) => name.endsWith('report.json'));
    const report = JSON.parse(readFileSync(path.join(done.path, file), 'utf8')) as {
      readonly checks: readonly Readonly<Record<string, unknown>>[];
    };
    const told = report.checks.filter(({ level }) => level === 'error').map(({ override }) => override);
    expect(told).toEqual(reasons.map(({ reason }) => reason));
  }, 60_000);

  it('takes white space for no reason at all', async () => {
    const outcome = await exportArticles(order(library, { ids: [missingPhotoArticle.id], override: '  ' }));
    expect(outcome.status).toBe('blocked');
  });

  it.each([
    { isZip: false, ending: '' },
    { isZip: true, ending: '.zip' },
  ])(
    'replaces nothing (zip: $isZip)',
    async ({ isZip, ending }) => {
      const out = newFolder();
      writeFileSync(path.join(out, plainName + ending), 'somebody’s work');
      const bundle = await exported(library, { ids: [plainId], out, isZip });
      expect(path.basename(bundle)).toBe(`${plainName}-2${ending}`);
      expect(readFileSync(path.join(out, plainName + ending), 'utf8')).toBe('somebody’s work');
      expect(await verifyBundle(bundle)).toMatchObject(whole);
    },
    60_000,
  );

  it.each<{ step: ExportStep; isZip: boolean }>([
    { step: 'gather', isZip: false },
    { step: 'check', isZip: false },
    { step: 'photos', isZip: false },
    { step: 'write', isZip: true },
    { step: 'verify', isZip: true },
  ])(
    'that is cancelled at $step leaves nothing behind',
    async ({ step, isZip }) => {
      const out = newFolder();
      const job = new AbortController();
      const outcome = await exportArticles(
        order(library, {
          out,
          isZip,
          signal: job.signal,
          onProgress: (progress) => {
            if (progress.step === step) job.abort();
          },
        }),
      );
      expect(outcome).toEqual({ status: 'cancelled' });
      expect(readdirSync(out)).toEqual([]);
    },
    60_000,
  );

  it('says how far it is, never backwards', async () => {
    const said: string[] = [];
    await exported(library, {
      ids: [plainId],
      onProgress: ({ step, done, total }) => {
        expect(done).toBeLessThanOrEqual(total);
        if (said.at(-1) !== step) said.push(step);
      },
    });
    expect(said).toEqual(['gather', 'check', 'photos', 'write', 'verify']);
  }, 60_000);

  it('into a place that is no folder, or where none may be made, says so', async () => {
    const file = path.join(newFolder(), 'file');
    writeFileSync(file, '');
    const places = [path.join(file, 'out'), ...(process.platform === 'linux' ? ['/proc/toasoan/out'] : [])];
    for (const out of places) {
      await expect(exportArticles(order(library, { out }))).rejects.toMatchObject({
        code: 'exportFolderNotWritable',
      });
    }
  });

  it('of an article that is not there says so', async () => {
    await expect(exportArticles(order(library, { ids: [id(999)] }))).rejects.toMatchObject({
      code: 'articleMissing',
    });
  });

  it('sweeps what a killed export left a day ago, and leaves one that may still run', async () => {
    const out = newFolder();
    for (const name of ['.toasoan-old', '.toasoan-new']) mkdirSync(path.join(out, name));
    const longAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
    utimesSync(path.join(out, '.toasoan-old'), longAgo, longAgo);
    await exported(library, { ids: [plainId], out });
    expect(readdirSync(out).sort()).toEqual(['.toasoan-new', plainName]);
    expect(statSync(path.join(out, '.toasoan-new')).isDirectory()).toBe(true);
  }, 60_000);
});
