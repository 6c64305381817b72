import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { expect, test } from './app';
import { openPage } from './stories';

const dump = (name: string) => fileURLToPath(new URL(`../fixtures/dumps/${name}`, import.meta.url));
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Nhập trang cũ' });

async function importFiles(page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) {
  await page.locator('[data-pane="list"]').waitFor();
  await page.keyboard.press('Control+Shift+O');
  await expect(dialog(page)).toContainText('Không mất chữ nào');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog(page).getByRole('button', { name: 'Chọn tệp…' }).click(),
  ]);
  await chooser.setFiles(files);
}

test('an old page becomes a draft with its figures, related stories and page lists', async ({
  app,
  page,
}) => {
  await importFiles(page, dump('vuon-uom-san-ho.txt'));
  await expect(dialog(page).getByRole('status').first()).toHaveText('Đã tạo 1 bài.');
  await expect(dialog(page)).toContainText('Vườn ươm san hô của ngư dân làng Vạn Thạch');
  await expect(dialog(page)).toContainText('3 ảnh đang chờ tệp');
  await expect(dialog(page)).toContainText('Các tin bài khác: 4 tin');
  await expect(dialog(page)).toContainText('Đọc nhiều: 4 tin');
  await app.screenshot('import-report');

  await dialog(page).getByRole('button', { name: 'Dùng làm “Đọc nhiều” của tòa soạn' }).click();
  await expect(dialog(page)).toContainText('Đang là “Đọc nhiều” của tòa soạn');

  await dialog(page)
    .getByRole('button', { name: /^Mở bài/ })
    .click();
  await expect(page.locator('textarea[name="headline"]')).toHaveValue(
    'Vườn ươm san hô của ngư dân làng Vạn Thạch',
  );
  await expect(page.locator('.ProseMirror figure')).toHaveCount(3);
  await expect(page.locator('.ProseMirror')).toContainText('Ngư dân làng Vạn Thạch thả giá thể san hô');
  await openPage(page, 'Liên quan');
  const related = page.getByRole('grid', { name: 'Tin bài liên quan' }).getByRole('row');
  await expect(related).toHaveText([/Chuyến đò chở thư/, /Lão ngư kể chuyện/, /Làng chài đổi lưới/]);

  await page.getByText('Ngư dân làng Vạn Thạch thả giá thể').click();
  await openPage(page, 'Ảnh');
  const photo = page.locator('[data-pane="inspector"]');
  await expect(photo.getByRole('combobox', { name: 'Người chụp' })).toHaveValue('Hải Triều');
  await expect(photo.getByRole('status', { name: 'In ra là' })).toHaveText('Ảnh: Hải Triều/TTXVN');
  await app.screenshot('import-photo');
});

test('a file that is not text is refused by name, and the others are imported', async ({ page }) => {
  const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0]), Buffer.alloc(2000)]);
  const text = Buffer.from('Tít của bài\nĐoạn thứ nhất.\nĐoạn thứ hai.\n');
  await importFiles(page, [
    { name: 'anh.txt', mimeType: 'text/plain', buffer: picture },
    { name: 'bai.txt', mimeType: 'text/plain', buffer: text },
  ]);
  await expect(dialog(page).getByRole('status').first()).toHaveText('Đã tạo 1 bài.');
  await expect(dialog(page).getByRole('alert')).toContainText('anh.txt');
  await expect(dialog(page)).toContainText('Tít của bài');
});

test('keeps the keyboard in the dialog when the import is done, so that Escape closes it', async ({
  page,
}) => {
  await importFiles(page, dump('vuon-uom-san-ho.txt'));
  await expect(dialog(page).getByRole('status').first()).toHaveText('Đã tạo 1 bài.');
  await expect(dialog(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});
