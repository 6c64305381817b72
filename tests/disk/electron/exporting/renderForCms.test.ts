import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../../../../electron/exporting/auditPage';
import { renderForCms } from '../../../../electron/exporting/renderForCms';
import type { Library } from '../../../../electron/library/library';
import type { Article } from '../../../../shared/article/article';
import type { CmsCopy } from '../../../../shared/export/cms';
import { body, figure, id } from '../../../unit/shared/article/pages';
import { openPhotoRoom } from '../photos/photoTest';
import { newFolder } from './folders';
import { missingPhotoArticle, newsId, openNewsroom, plainId } from './newsroom';

openPhotoRoom();

let library: Library;
let news: Article;
const cacheFolder = newFolder();
const copy = (article: Article): Promise<CmsCopy> => renderForCms(article, { library, cacheFolder });

beforeAll(async () => {
  library = await openNewsroom();
  news = (await library.readArticle(newsId)).article;
}, 60_000);

const picturesIn = (html: string) =>
  [...html.matchAll(/src="data:image\/jpeg;base64,([^"]+)"/g)].map(([, bytes = '']) =>
    Buffer.from(bytes, 'base64'),
  );

describe('the copy for a content management system', () => {
  it('holds the pictures themselves, in photo tables with their words', async () => {
    const { html, photos, missing } = await copy(news);
    const pictures = picturesIn(html);
    expect({ photos, missing }).toEqual({ photos: 3, missing: 0 });
    expect(html.match(/<img /g)).toHaveLength(pictures.length);
    const sizes = await Promise.all(pictures.map(async (bytes) => (await sharp(bytes).metadata()).width));
    expect(sizes).toEqual([1600, 320, 900]);
    expect(html).toContain(
      '<tr><td><p>Chuyến đò đầu tiên rời bến lúc rạng sáng. Ảnh: Phạm Quỳnh/TTXVN</p></td></tr>',
    );
  });

  it('leads to nothing on this machine', async () => {
    const { html } = await copy(news);
    const plain = html.replace(/data:image\/jpeg;base64,[^"]+/g, 'media/a.jpg');
    expect(auditPage(plain, { isFragment: true, hasFile: (href) => href === 'media/a.jpg' })).toEqual([]);
    expect(html).not.toMatch(/app-media|index\.html/);
  });

  it('is the text as it stands, which nobody has saved', async () => {
    const { html, text } = await copy({ ...news, body: body(figure(id(1), 'Chú thích mới.', 'Đò')) });
    expect(html).toContain('Chú thích mới.');
    expect(text).toBe('[Chú thích mới. Ảnh: Phạm Quỳnh/TTXVN]\n');
  });

  it('says how many photos have no file, and keeps their words', async () => {
    const { html, photos, missing } = await copy({
      ...missingPhotoArticle,
      body: body(figure(id(1), 'Có tệp.', 'a'), figure(id(77), 'Ảnh chưa về.', 'b')),
    });
    expect(photos).toBe(1);
    expect(missing).toBe(0);
    expect(html).toContain('<p>Ảnh chưa về.</p>');
  });

  it('of a withdrawn story is the notice that it was taken back', async () => {
    const { article } = await library.readArticle(plainId);
    const at = '2026-11-22T08:00:00+07:00';
    const { text, photos } = await copy({
      ...article,
      status: 'withdrawn',
      withdrawal: { at, reason: 'Nguồn tin rút lời.' },
    });
    expect(photos).toBe(0);
    expect(text).toContain('Nguồn tin rút lời.');
    expect(text).not.toContain('Không ảnh.');
  });
});
