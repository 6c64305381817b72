import type { FrameLocator, Page } from '@playwright/test';
import type { DocumentNode } from '../../shared/article/article';
import { expect, test } from './app';
import { makePhoto } from './dropFiles';
import { addPhoto, addStory, changeDesk, openStory } from './stories';

const text = (words: string): DocumentNode => ({ type: 'text', text: words });
const paragraph = (words: string): DocumentNode => ({ type: 'paragraph', content: [text(words)] });
const cell = (words: string): DocumentNode => ({ type: 'tableCell', content: [paragraph(words)] });
const figure = (photo: string, caption: string, alt: string): DocumentNode => ({
  type: 'figure',
  attrs: { photo, alt },
  content: [text(caption)],
});

const node = (id: string, name: string) => ({ id, name, path: id, former: [] });
const island = {
  ...node('bien-dao', 'Bờ cõi biển đảo'),
  subsections: [node('dat-nguoi', 'Miền đất - Con người'), node('bien-cuong', 'Cuộc sống vùng biên')],
};
const society = { ...node('xa-hoi', 'Xã hội'), subsections: [] };
const credit = { photographer: 'Hà Thu', agency: 'TTXVN', issuedBy: '', isArchive: false };

async function prepareDesk(page: Page) {
  const titles = ['Cầu cảng mới đón tàu', 'Lớp học trên đảo'];
  await changeDesk(page, {
    site: { name: 'Tạp chí Bốn Phương', baseUrl: '', publisher: 'Nhà xuất bản Bốn Phương' },
    sections: [island, society],
    sectionBlock: island.id,
    mostRead: {
      type: 'mostRead',
      title: 'Đọc nhiều',
      subsections: [],
      items: titles.map((title) => ({
        target: { type: 'page', url: `https://bao.example/${title.length}`, title },
        kind: null,
        thumbnail: null,
      })),
    },
  });
}

/** An article with every part of the anatomy, among stories for its lists. */
async function writeWholeArticle(page: Page) {
  await prepareDesk(page);
  const published = { status: 'published', section: island.id, subsection: 'dat-nguoi' } as const;
  const elsewhere = { status: 'published', section: '' } as const;
  const photo = await addPhoto(page, await makePhoto('tau.jpg'), credit);
  const second = await addPhoto(page, await makePhoto('dao.jpg', { color: '#3a8f5c' }), credit);
  const teased = await addStory(page, {
    ...published,
    headline: 'Ngọn hải đăng trăm tuổi',
    standfirst: 'Người gác đèn kể chuyện những đêm biển động.',
    leadPhoto: second,
  });
  await addStory(page, { ...published, headline: 'Mùa cá về trên vịnh' });
  await addStory(page, { ...elsewhere, section: society.id, headline: 'Chợ phiên họp lại' });
  await addStory(page, { ...elsewhere, kind: 'infographic', headline: 'Hành trình một con tàu' });
  await addStory(page, { ...elsewhere, kind: 'video', headline: 'Bình minh ở cực Đông' });
  await addStory(page, {
    section: society.id,
    kind: 'feature',
    headline: 'Chuyến tàu đầu năm ra đảo',
    standfirst: 'Rau xanh, thư nhà và tiếng cười theo sóng ra khơi.',
    bylines: ['Minh An'],
    dateline: 'Khánh Hòa',
    tags: ['biển đảo'],
    related: [{ target: { type: 'article', id: teased }, headline: 'Người gác đèn biển' }],
    body: {
      type: 'doc',
      content: [
        paragraph('Tàu rời cảng lúc rạng sáng.'),
        figure(photo, 'Tàu rời cảng trong nắng sớm.', 'Con tàu trắng bên cầu cảng'),
        { type: 'heading', attrs: { level: 2 }, content: [text('Ba ngày trên sóng')] },
        { type: 'blockquote', content: [paragraph('Biển hôm nay hiền lắm.')] },
        { type: 'pullQuote', content: [text('Đảo là nhà.')] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Hai tấn rau')] }] },
        { type: 'table', content: [{ type: 'tableRow', content: [cell('Chuyến'), cell('Số hàng')] }] },
        { type: 'factBox', content: [paragraph('Đảo cách bờ 250 hải lý.')] },
        { type: 'teaser', attrs: { target: { type: 'article', id: teased } } },
        { type: 'horizontalRule' },
        figure(second, 'Đảo nhìn từ xa.', 'Hòn đảo xanh giữa biển'),
        paragraph('Tàu về cùng nỗi nhớ.'),
      ],
    },
  });
  await openStory(page, 'Chuyến tàu đầu năm ra đảo');
}

const frameOf = (page: Page): FrameLocator => page.frameLocator('[data-pane="inspector"] iframe');

async function openPreview(page: Page): Promise<FrameLocator> {
  await page.keyboard.press('Control+p');
  const frame = frameOf(page);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Chuyến tàu đầu năm ra đảo');
  return frame;
}

test('the preview shows every part of the page', async ({ app, page }) => {
  await writeWholeArticle(page);
  const frame = await openPreview(page);
  const whole = frame.locator('body');
  for (const words of [
    'Tạp chí Bốn Phương',
    'Xã hội',
    'Rau xanh, thư nhà và tiếng cười theo sóng ra khơi.',
    'Minh An',
    'Khánh Hòa',
    'Ba ngày trên sóng',
    'Biển hôm nay hiền lắm.',
    'Đảo là nhà.',
    'Hai tấn rau',
    'Số hàng',
    'Đảo cách bờ 250 hải lý.',
    'Người gác đèn kể chuyện những đêm biển động.',
    'Tin bài liên quan',
    'Người gác đèn biển',
    'Các tin bài khác',
    'Chợ phiên họp lại',
    'Đọc nhiều',
    'Lớp học trên đảo',
    'Bờ cõi biển đảo',
    'Miền đất - Con người',
    'Mùa cá về trên vịnh',
    'Multimedia',
    '[Infographic]',
    '[Video]',
  ]) {
    await expect(whole, words).toContainText(words);
  }
  await expect(frame.locator('figcaption').first()).toContainText(
    'Tàu rời cảng trong nắng sớm. Ảnh: Hà Thu/TTXVN',
  );
  const photo = frame.locator('figure img').first();
  await expect(photo).toHaveAttribute('alt', 'Con tàu trắng bên cầu cảng');
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await app.screenshot('preview-desktop');
});

test('the page is shown as wide as a phone', async ({ app, page }) => {
  await writeWholeArticle(page);
  const frame = await openPreview(page);
  const width = () => frame.locator('html').evaluate((html) => html.ownerDocument.defaultView?.innerWidth);
  expect(await width()).toBe(1280);
  await page.getByRole('button', { name: 'Điện thoại' }).click();
  await expect.poll(width).toBe(390);
  const overflow = await frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(overflow).toBe(0);
  await app.screenshot('preview-phone');
});

test('a change shows at once, and the reader keeps the place and the pictures', async ({ page }) => {
  await writeWholeArticle(page);
  const frame = await openPreview(page);
  const html = frame.locator('html');
  const photo = await frame.locator('figure img').last().elementHandle();
  await html.evaluate((element) => element.ownerDocument.defaultView?.scrollTo(0, 900));
  const place = () => html.evaluate((element) => element.ownerDocument.defaultView?.scrollY);
  const before = await place();
  expect(before).toBeGreaterThan(100);
  await page.getByText('Tàu về cùng nỗi nhớ.').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Hẹn mùa sau.');
  await expect(frame.locator('body')).toContainText('Tàu về cùng nỗi nhớ. Hẹn mùa sau.');
  expect(await place()).toBe(before);
  expect(await photo?.evaluate((img) => img.isConnected)).toBe(true);
});

test('no script runs in the preview and a link leads nowhere but to the part to edit', async ({ page }) => {
  await writeWholeArticle(page);
  const frame = await openPreview(page);
  await expect(page.locator('iframe')).toHaveAttribute('sandbox', 'allow-same-origin');
  await expect(page.locator('iframe')).toHaveAttribute('title', /Chuyến tàu đầu năm ra đảo/);
  await frame.getByText('Ba ngày trên sóng').click();
  await expect(page.locator('.ProseMirror')).toBeFocused();
  await frame.getByRole('link', { name: 'Lớp học trên đảo' }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Chuyến tàu đầu năm ra đảo');
  await frame.getByRole('link', { name: 'Người gác đèn biển' }).click();
  await expect(page.getByRole('tab', { name: /^Liên quan/ })).toHaveAttribute('aria-selected', 'true');
});
