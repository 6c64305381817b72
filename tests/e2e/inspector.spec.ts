import type { Page } from '@playwright/test';
import type Axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from './app';
import { makePhoto } from './dropFiles';
import { addPhoto, addStory, changeDesk, openPage, openStory, readStory } from './stories';
import { newAgency, newName } from '../../shared/article/knownName';

declare const window: { readonly axe: typeof Axe };

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const inspector = (page: Page) => page.locator('[data-pane="inspector"]');
const node = (id: string, name: string) => ({ id, name, path: id, former: [] });
const noCredit = { photographer: '', agency: '', issuedBy: '', isArchive: false };

/** What axe finds wrong, as rule and element. */
async function faultsOf(page: Page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

async function prepare(page: Page) {
  await changeDesk(page, {
    sections: [
      { ...node('doi-ngoai', 'Đối ngoại'), subsections: [node('kieu-bao', 'Kiều bào')] },
      { ...node('kinh-te', 'Kinh tế'), subsections: [] },
    ],
    agencies: ['TTXVN', 'AFP'].map(newAgency),
    photographers: ['Hà Thu', 'Trần Hạ'].map(newName),
  });
  // The window reads the desk's settings once, when it starts.
  await page.reload();
  const [one, two] = [
    await addPhoto(page, await makePhoto('mot.jpg'), noCredit),
    await addPhoto(page, await makePhoto('hai.jpg', { color: '#8f3a5c' }), noCredit),
  ];
  const figures = [one, two].map((photo, index) => ({
    type: 'figure',
    attrs: { photo, alt: '' },
    content: [{ type: 'text', text: `Chú thích thứ ${index + 1}.` }],
  }));
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Đoạn mở đầu.' }] };
  const id = await addStory(page, {
    headline: 'Bài có hai ảnh',
    body: { type: 'doc', content: [paragraph, ...figures] },
  });
  await openStory(page, 'Bài có hai ảnh');
  return { id, two };
}

async function choose(page: Page, field: RegExp, choice: string) {
  await inspector(page).getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

test('the fields of an article are changed and kept on disk', async ({ page }) => {
  const { id, two } = await prepare(page);
  await choose(page, /Thể loại/, 'Phóng sự ảnh');
  await choose(page, /Trạng thái/, 'Chờ duyệt');
  await choose(page, /Chuyên mục/, 'Đối ngoại');
  await choose(page, /Tiểu mục/, 'Kiều bào');
  await inspector(page).getByLabel('Nơi viết').fill('Khánh Hòa');
  const tags = inspector(page).getByRole('combobox', { name: 'Từ khóa' });
  for (const tag of ['biển đảo', 'kiều bào']) {
    await tags.fill(tag);
    await tags.press('Enter');
  }
  await inspector(page).getByText('Ảnh đại diện').scrollIntoViewIfNeeded();
  await inspector(page)
    .getByRole('radio', { name: /^Ảnh 2/ })
    .check({ force: true });
  await expect
    .poll(() => readStory(page, id))
    .toMatchObject({
      kind: 'photoStory',
      status: 'inReview',
      section: 'doi-ngoai',
      subsection: 'kieu-bao',
      dateline: 'Khánh Hòa',
      tags: ['biển đảo', 'kiều bào'],
      leadPhoto: two,
    });
});

test('an embargo is typed by keyboard, kept with its offset, and blocks until it is cleared', async ({
  page,
}) => {
  const { id } = await prepare(page);
  const embargo = inspector(page).getByRole('group', { name: 'Giữ đến (embargo)' });
  await embargo.getByRole('spinbutton').first().focus();
  await page.keyboard.type('083001012031');
  await expect(inspector(page)).toContainText('Bài đang cấm công bố đến');
  await expect
    .poll(async () => (await readStory(page, id)).embargo)
    .toMatch(/^2031-01-01T08:30:00(?:Z|[+-]\d\d:\d\d)$/);
  await inspector(page).getByRole('button', { name: 'Xóa giờ' }).click();
  await expect(inspector(page)).not.toContainText('Bài đang cấm công bố đến');
  await expect.poll(async () => (await readStory(page, id)).embargo).toBeNull();
});

test('the photo of the selected figure is credited, and the credit shows as it prints', async ({ page }) => {
  const { id } = await prepare(page);
  await page.getByText('Chú thích thứ 2.').click();
  await expect(inspector(page).getByRole('tab', { name: 'Ảnh' })).toHaveAttribute('aria-selected', 'true');
  const printed = inspector(page).getByRole('status', { name: 'In ra là' });
  await expect(printed).toHaveText('Chưa có nguồn ảnh');
  const photographer = inspector(page).getByRole('combobox', { name: 'Người chụp' });
  await photographer.fill('ha thu');
  await page.getByRole('option', { name: 'Hà Thu' }).click();
  await inspector(page).getByRole('combobox', { name: 'Nguồn / hãng' }).fill('AFP');
  await page.keyboard.press('Tab');
  await page.keyboard.type('TTXVN');
  await page.keyboard.press('Tab');
  await expect(printed).toHaveText('Ảnh: Hà Thu/AFP/TTXVN phát');
  await expect(page.locator('.ProseMirror figure').nth(1)).toContainText('Ảnh: Hà Thu/AFP/TTXVN phát');

  await inspector(page).getByRole('button', { name: 'Chép chú thích để viết tiếp' }).click();
  const alt = inspector(page).getByRole('textbox', { name: 'Mô tả ảnh (alt)' });
  await expect(alt).toHaveValue('Chú thích thứ 2.');
  await expect(inspector(page)).toContainText('mô tả ảnh giống hệt chú thích');
  await alt.fill('Con tàu trắng bên cầu cảng');
  await expect(inspector(page)).not.toContainText('mô tả ảnh giống hệt chú thích');
  await expect
    .poll(async () => JSON.stringify((await readStory(page, id)).body))
    .toContain('Con tàu trắng bên cầu cảng');
});

test('Enter on a check leads to what is to be mended', async ({ app, page }) => {
  await prepare(page);
  await page.keyboard.press('F8');
  const checks = inspector(page).getByRole('grid', { name: 'Kết quả kiểm tra' });
  await expect(checks.getByRole('row').first().locator('[aria-label="Lỗi"]')).toBeVisible();
  await app.screenshot('checks');
  await checks.getByRole('row', { name: /Chưa chọn chuyên mục/ }).focus();
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('button', { name: /Chuyên mục/ })).toBeFocused();

  await openPage(page, 'Kiểm tra');
  await checks.getByRole('row', { name: /Ảnh 2: chưa có mô tả ảnh/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'alt');
});

test('axe has nothing to say of the inspector, the picker, the export and the import', async ({ page }) => {
  test.setTimeout(120_000);
  await prepare(page);
  for (const name of ['Bài', 'Ảnh', 'Liên quan', 'Kiểm tra']) {
    await openPage(page, name);
    expect(await faultsOf(page), name).toEqual([]);
  }
  await page.getByText('Chú thích thứ 1.').click();
  await openPage(page, 'Ảnh');
  expect(await faultsOf(page), 'a selected photo').toEqual([]);
  for (const keys of ['Control+Shift+K', 'Control+e', 'Control+Shift+O']) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await faultsOf(page), keys).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.keyboard.press('Control+p');
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  expect(await faultsOf(page), 'preview').toEqual([]);
});
