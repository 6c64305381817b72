import type { Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type App, expect, test } from './app';
import { violationsOf } from './axe';
import { newRule } from '../../shared/pageLists/listRule';
import { addStory, changeDesk, openStory, readStory } from './stories';

const list = (page: Page) => page.locator('[data-pane="list"]');
const inspector = (page: Page) => page.locator('[data-pane="inspector"]');

async function openSections(page: Page) {
  await list(page).getByRole('searchbox').waitFor();
  await page.keyboard.press('F1');
  await page.keyboard.type('chuyen muc, tu khoa');
  await page.getByRole('option', { name: /Chuyên mục, từ khóa/ }).waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Chuyên mục, từ khóa, thể loại' });
  await dialog.waitFor();
  return dialog;
}

const rowsOf = async (page: Page) =>
  (
    await page.getByRole('dialog').locator('[role="row"] [data-inner] > span:first-child').allTextContents()
  ).join(' | ');

/** The system's dialog answers at once. */
async function answerSaveDialog(app: App, file: string) {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

const node = (id: string, name: string) => ({ id, name, path: id, former: [] });
const tree = [
  { ...node('van-hoa', 'Văn hóa'), subsections: [node('di-san', 'Di sản'), node('doi-song', 'Đời sống')] },
  { ...node('kinh-te', 'Kinh tế'), subsections: [node('du-lich', 'Du lịch')] },
  { ...node('kieu-bao', 'Kiều bào'), subsections: [] },
];

test('the tree is edited by the keyboard, and every article follows it', async ({ app, page }) => {
  await changeDesk(page, { sections: tree });
  const id = await addStory(page, { headline: 'Men gốm', section: 'van-hoa', subsection: 'di-san' });
  await addStory(page, { headline: 'Nhà rường', section: 'van-hoa' });
  await addStory(page, { headline: 'Giá gạo', section: 'kinh-te' });
  await page.reload();
  await openStory(page, 'Men gốm');
  const dialog = await openSections(page);
  const row = (name: string) => dialog.getByRole('row', { name, exact: true });
  await expect(row('Văn hóa')).toContainText('2 bài');
  await expect(row('Di sản')).toContainText('/van-hoa/di-san');

  await row('Đời sống').click();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await rowsOf(page)).toBe('Văn hóa | Di sản | Kinh tế | Đời sống | Du lịch | Kiều bào');
  await expect(row('Đời sống')).toContainText('/kinh-te/doi-song');
  await row('Kiều bào').click();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await rowsOf(page)).toBe('Văn hóa | Di sản | Kiều bào | Kinh tế | Đời sống | Du lịch');

  await dialog.getByRole('button', { name: 'Thêm mục' }).press('Enter');
  await page.keyboard.type('Hồ sơ');
  const webPath = dialog.getByRole('textbox', { name: 'Đường dẫn' });
  await expect(webPath).toHaveValue('ho-so');
  await webPath.fill('Hồ sơ');
  await expect(dialog).toContainText('Chỉ dùng chữ thường không dấu');
  await expect(dialog.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();
  await webPath.fill('kinh-te');
  await expect(dialog).toContainText('Mục bên cạnh đã dùng đường dẫn này.');
  await webPath.fill('ho-so');

  await row('Văn hóa').click();
  await app.screenshot('sections-tree');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Gộp vào mục khác…' }).press('Enter');
  await dialog.getByRole('button', { name: /Gộp “Văn hóa” vào/ }).press('Enter');
  await page.getByRole('option', { name: 'Kinh tế', exact: true }).press('Enter');
  await expect(dialog).toContainText('2 bài sẽ đứng ở “Kinh tế”.');
  await app.screenshot('sections-merge');
  await dialog.getByRole('button', { name: 'Gộp', exact: true }).press('Enter');
  expect(await rowsOf(page)).toBe('Kiều bào | Kinh tế | Đời sống | Du lịch | Di sản | Hồ sơ');
  await expect(row('Kinh tế')).toContainText('3 bài');
  await dialog.getByRole('textbox', { name: 'Tên', exact: true }).fill('Đời thường');
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });

  const section = inspector(page).getByRole('button', { name: /Chuyên mục/ });
  await expect(section).toContainText('Đời thường');
  await expect(inspector(page).getByRole('button', { name: /Tiểu mục/ })).toContainText('Di sản');
  await expect(
    list(page).getByText('Đời thường', { exact: true }).filter({ visible: true }).first(),
  ).toBeVisible();
  expect(await readStory(page, id)).toMatchObject({ section: 'van-hoa', subsection: 'di-san' });

  await list(page).getByRole('button', { name: 'Chuyên mục' }).click();
  await page.getByRole('option', { name: 'Đời thường › Di sản' }).click();
  await expect(list(page).getByText('1 bài')).toBeVisible();
});

test('what is removed keeps its articles, and says where they are and which list goes without', async ({
  app,
  page,
}) => {
  const scope = { type: 'section', id: 'kinh-te' } as const;
  const listRules = [{ ...newRule('gia', 'section'), title: 'Giá cả', scope }];
  await changeDesk(page, { sections: tree, listRules });
  await addStory(page, { headline: 'Giá gạo', section: 'kinh-te' });
  await page.reload();
  await openStory(page, 'Giá gạo');
  const dialog = await openSections(page);
  await dialog.getByRole('row', { name: 'Kinh tế' }).click();
  await page.keyboard.press('Delete');
  await expect(dialog).toContainText('1 bài đang ở đây.');
  await expect(dialog).toContainText('1 danh sách trên trang lấy bài từ đây');
  await expect(dialog).toContainText('Giá cả');
  await app.screenshot('section-with-list');
  await dialog.getByRole('button', { name: 'Bỏ mục', exact: true }).press('Enter');
  expect(await rowsOf(page)).toBe('Văn hóa | Di sản | Đời sống | Kiều bào');
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await expect(inspector(page).getByRole('button', { name: /Chuyên mục/ })).toContainText(
    'Mục không còn trong danh sách: Kinh tế',
  );
  await expect(list(page).getByText('Kinh tế').filter({ visible: true })).toBeVisible();
  await inspector(page)
    .getByRole('tab', { name: /Kiểm tra/ })
    .click();
  await inspector(page)
    .getByRole('row', { name: /Khối “Giá cả” lấy bài từ một mục đã bỏ/ })
    .press('Enter');
  const lists = page.getByRole('dialog', { name: 'Danh sách trên trang' });
  await expect(lists.getByRole('row', { name: 'Giá cả' })).toBeFocused();
  await expect(lists).toContainText('Mục đã bỏ: kinh-te');
});

test('a section is dragged to its place', async ({ page }) => {
  await changeDesk(page, { sections: tree });
  await page.reload();
  const dialog = await openSections(page);
  const grip = (name: string) => dialog.getByRole('button', { name: `Kéo “${name}”` });
  const [from, to] = [
    await grip('Du lịch').boundingBox(),
    await dialog.getByRole('row', { name: 'Đời sống' }).boundingBox(),
  ];
  if (from === null || to === null) throw new Error('the rows are not on the screen');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + to.height / 2, { steps: 8 });
  await page.mouse.move(to.x + 40, to.y + 3, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => rowsOf(page)).toBe('Văn hóa | Di sản | Du lịch | Đời sống | Kinh tế | Kiều bào');
  await grip('Văn hóa').focus();
  await page.keyboard.press('Enter');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => rowsOf(page)).toMatch(/^Kinh tế \|/);
});

test('a synonym that is typed becomes its tag, and either finds the article', async ({ app, page }) => {
  const id = await addStory(page, { headline: 'Họp về biển', tags: ['South China Sea'] });
  await addStory(page, { headline: 'Giá gạo', tags: ['gạo'] });
  const listRules = [{ ...newRule('lua', 'newest'), title: 'Tin lúa', tags: ['Lúa'] }];
  await changeDesk(page, { tags: [{ name: 'Lúa', spellings: ['thóc'] }], listRules });
  await page.reload();
  const dialog = await openSections(page);
  await dialog.getByRole('tab', { name: /Từ khóa/ }).click();
  await dialog.getByRole('button', { name: 'Bỏ “Lúa”' }).press('Enter');
  await expect(dialog).toContainText(/1 danh sách trên trang lấy bài theo một từ khóa bạn vừa bỏ.*: Tin lúa/);
  await dialog.getByRole('button', { name: 'Lấy 2 từ khóa đang dùng trong bài' }).press('Enter');
  await dialog.getByRole('button', { name: 'Thêm từ khóa' }).press('Enter');
  await page.keyboard.type('Biển Đông');
  await page.keyboard.press('Tab');
  await page.keyboard.type('south china sea; East Sea');
  await app.screenshot('sections-tags');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Gộp “South China Sea” vào “Biển Đông”' }).press('Enter');
  await dialog.getByRole('tab', { name: /Thể loại/ }).click();
  await dialog.getByRole('textbox', { name: 'Thể loại: Tin' }).fill('Tin nhanh');
  await app.screenshot('sections-kinds');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });

  await list(page).getByRole('searchbox').fill('east sea');
  await expect(list(page).getByText('Họp về biển')).toBeVisible();
  await expect(list(page).getByText('Giá gạo')).toHaveCount(0);
  await list(page).getByRole('searchbox').fill('');
  await openStory(page, 'Giá gạo');
  await expect(inspector(page).getByRole('button', { name: /Thể loại/ })).toContainText('Tin nhanh');
  const tags = inspector(page).getByRole('combobox', { name: 'Từ khóa' });
  await tags.fill('EAST SEA');
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('row', { name: 'Biển Đông' })).toBeVisible();
  expect((await readStory(page, id)).tags).toEqual(['South China Sea']);
});

test('the lists go out as one file and come in from one, with a word for each bad entry', async ({
  app,
  page,
}) => {
  const file = path.join(app.folders.user, 'muc.json');
  const dialog = await openSections(page);
  await answerSaveDialog(app, file);
  await dialog.getByRole('button', { name: 'Xuất ra tệp…' }).press('Enter');
  await expect(dialog).toContainText('Đã ghi');
  const content = JSON.parse(await readFile(file, 'utf8')) as {
    sections: { name?: string; path?: string }[];
  };
  expect(content.sections).toHaveLength(7);

  const take = async (sections: unknown) => {
    await writeFile(file, JSON.stringify({ ...content, sections }));
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Nhập từ tệp…' }).press('Enter');
    await (await chooser).setFiles(file);
  };
  await take([{ name: 'Mới', path: 'Mới' }, {}]);
  await expect(dialog.getByRole('alert')).toContainText(
    'sections[0].path: “Mới” không dùng làm đường dẫn được',
  );
  await expect(dialog.getByRole('alert')).toContainText('sections[1]: chưa có tên');
  await take([{ name: 'Hồ sơ', subsections: [{ name: 'Tư liệu' }] }]);
  await expect(dialog).toContainText('thêm 2 mục');
  expect(await rowsOf(page)).toMatch(/^Hồ sơ \| Tư liệu \| Thời sự/);
});
