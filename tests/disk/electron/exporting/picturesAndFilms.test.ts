import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { gatherPage } from '../../../../electron/exporting/gatherPage';
import { verifyBundle } from '../../../../electron/exporting/verifyBundle';
import { importFilm } from '../../../../electron/films/importFilm';
import type { Library } from '../../../../electron/library/library';
import { makeMp4 } from '../../../unit/electron/films/filmBytes';
import { body, figure, gallery, id, paragraph, video } from '../../../unit/shared/article/pages';
import { newsPage } from '../../../unit/shared/export/samples';
import { galleryScript } from '../../../../shared/export/galleryScript';
import { openPhotoRoom } from '../photos/photoTest';
import { exported, filesOf, judgedFolder, openNewsroom } from './newsroom';

openPhotoRoom();

const film = makeMp4(205);
const filmStory = id(120);
const drawn = figure(id(3), 'Các tuyến đò.', 'Bản đồ các tuyến đò');

let library: Library;
let bundle: string;
let folder: string;

beforeAll(async () => {
  library = await openNewsroom();
  const outcome = await importFilm(library, { name: 'cho-noi.mp4', bytes: film });
  if (outcome.status !== 'imported') throw new Error(outcome.problem.code);
  const elsewhere = { type: 'address', url: 'https://video.example/cho-noi?bai=1' };
  await library.createArticle({
    ...newsPage.article,
    id: filmStory,
    kind: 'video',
    headline: 'Chợ nổi trên phim',
    related: [],
    body: body(
      paragraph('Sáng sớm, bà con ra bến.'),
      video('Chợ nổi buổi sớm.', { source: outcome.film, photo: id(1) }),
      video('Chợ nổi buổi sớm, bản dài.', { source: elsewhere, photo: id(2), alt: 'Ghe trái cây' }),
      gallery(
        figure(id(1), 'Chuyến đò đầu.', 'Ông lão chống sào'),
        figure(id(2), 'Ghe hàng chật sông.', 'Nhiều ghe đậu sát nhau'),
        figure(id(3), 'Bến trưa.', 'Bến vắng'),
      ),
      { ...drawn, attrs: { ...drawn.attrs, layout: 'infographic' } },
    ),
  });
  await library.indexed();
  const out = path.join(judgedFolder, 'film');
  rmSync(out, { recursive: true, force: true });
  bundle = await exported(library, { ids: [filmStory], out, override: 'thử' });
  folder = path.join(bundle, 'data', 'cho-noi-tren-phim');
}, 120_000);

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('an exported page with a film, a gallery and an infographic', () => {
  it('verifies, with the film among its files, byte for byte', async () => {
    expect(await verifyBundle(bundle)).toMatchObject({ ok: true, problems: [] });
    expect(filesOf(folder).filter((name) => name.includes('video'))).toEqual(['media/video-01.mp4']);
    expect(new Uint8Array(readFileSync(path.join(folder, 'media/video-01.mp4')))).toEqual(film);
    const { files } = JSON.parse(read('report.json')) as { files: readonly string[] };
    expect(files).toContain('media/video-01.mp4');
  });

  it('asks for nothing outside its folder, and runs one script that it can do without', () => {
    const page = read('index.html').replace(galleryScript, '');
    expect(page).not.toMatch(/<(?:iframe|script(?! type="application\/ld\+json"|><\/script>))/);
    expect(read('article.html')).not.toContain('<script');
    expect(page.match(/<video[^>]*>/g)).toHaveLength(1);
    expect(page).toContain('<video src="media/video-01.mp4" controls preload="none" poster="media/photo-');
    expect(page).toContain('<a class="film" href="https://video.example/cho-noi?bai=1">');
  });

  it('has files for every photo of the gallery, and the infographic in all its pixels', () => {
    const page = read('index.html');
    const [strip = ''] = /<div class="gallery-strip"[^]*?<\/div>/.exec(page) ?? [];
    expect(strip.match(/<figure id="photo-\d"/g)).toHaveLength(3);
    expect(strip.match(/<img src="media\/photo-/g)).toHaveLength(3);
    const [, full = ''] = /<a class="full-size" href="([^"]+)">/.exec(page) ?? [];
    expect(filesOf(folder)).toContain(full);
    expect(page).toContain('<figure class="infographic">');
  });

  it('leaves the validator content, page and fragment', async () => {
    const judge = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });
    const { results } = await judge.validateString(read('index.html'));
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  it('tells in ninjs and in text of the film', () => {
    const ninjs = JSON.parse(read('article.ninjs.json')) as {
      associations: readonly { type: string; uri: string }[];
    };
    expect(ninjs.associations.map(({ type }) => type)).toEqual([
      'picture',
      'picture',
      'picture',
      'graphic',
      'video',
      'video',
    ]);
    expect(read('article.txt')).toContain('https://video.example/cho-noi?bai=1');
  });
});

it('names the films whose files have gone', async () => {
  const { article } = await library.readArticle(filmStory);
  expect((await gatherPage(library, article)).missingFilms).toEqual([]);
  const gone = { ...article, body: body(video('Mất.')) };
  expect((await gatherPage(library, gone)).missingFilms).toEqual(['f'.repeat(64)]);
});
