import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect, test, toasoan } from './app';
import { type DroppedFile, dropFiles, makePhoto, pasteFiles } from './dropFiles';
import { bodyOf, captionOf, composeWords, expectSaved, figuresOf, headlineOf, startArticle } from './editing';

const oldPage = fileURLToPath(new URL('../fixtures/dumps/vuon-uom-san-ho.txt', import.meta.url));

const blue = () => makePhoto('xanh.jpg', { color: '#3a6ea5' });
const red = () => makePhoto('do.jpg', { color: '#a53a3a' });
const creditOf = (figure: Locator) => figure.locator('.credit');
const fieldOf = (figure: Locator, name: string) => figure.locator(`input[name="${name}"]`);

/** The picture came from the library and could be decoded. */
const isShown = (figure: Locator) =>
  figure.locator('img').evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.naturalWidth > 0;
  });

async function dropTwo(page: Page) {
  await startArticle(page, 'Hai tấm ảnh');
  await page.keyboard.type('Đoạn trước.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Đoạn sau.');
  await dropFiles(bodyOf(page).getByText('Đoạn trước.'), [await blue(), await red()]);
  await expect(figuresOf(page)).toHaveCount(2);
}

test('drops two photos, captions and credits them by keyboard alone, and finds all of it after a restart', async ({
  app,
  page,
}) => {
  await dropTwo(page);
  const [first, second] = [figuresOf(page).first(), figuresOf(page).last()];
  expect(await isShown(first)).toBe(true);
  expect(await isShown(second)).toBe(true);

  const { keyboard } = page;
  await composeWords(page, ['Tàu', 'cập', 'đảo']);
  await keyboard.press('Tab');
  await expect(fieldOf(first, 'photographer')).toBeFocused();
  await composeWords(page, ['Phương', 'Hoa']);
  await keyboard.press('Tab');
  await keyboard.type('TTXVN');
  await expect(creditOf(first)).toHaveText('Ảnh: Phương Hoa/TTXVN');
  await keyboard.press('Tab');
  await keyboard.type('Con tàu trắng bên cầu cảng');
  await keyboard.press('Enter');
  await keyboard.type('Bốc hàng');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('AFP');
  await expect(creditOf(second)).toHaveText('Ảnh: AFP');
  await expectSaved(page);
  await app.screenshot('photos-credited');

  const again = await app.restart();
  const figures = figuresOf(again);
  await expect(figures.locator('.caption')).toHaveText(['Tàu cập đảo', 'Bốc hàng']);
  await expect(figures.locator('.credit')).toHaveText(['Ảnh: Phương Hoa/TTXVN', 'Ảnh: AFP']);
  await expect(fieldOf(figures.first(), 'alt')).toHaveValue('Con tàu trắng bên cầu cảng');
  expect(await isShown(figures.last())).toBe(true);
});

test('takes back and gives again photos and credits, in the order of the work', async ({ page }) => {
  await dropTwo(page);
  const { keyboard } = page;
  const first = figuresOf(page).first();
  await keyboard.press('Tab');
  await keyboard.type('Minh Tuấn');
  await expect(creditOf(first)).toHaveText('Ảnh: Minh Tuấn');
  await keyboard.press('Control+z');
  await expect(creditOf(first)).toHaveText('');
  await expect(fieldOf(first, 'photographer')).toHaveValue('');
  await bodyOf(page).getByText('Đoạn sau.').click();
  await keyboard.press('Control+z');
  await expect(figuresOf(page)).toHaveCount(0);
  await expect(bodyOf(page).locator('> p')).toHaveText(['Đoạn trước.', 'Đoạn sau.']);
  await keyboard.press('Control+Shift+z');
  await expect(figuresOf(page)).toHaveCount(2);
  await keyboard.press('Control+Shift+z');
  await expect(creditOf(first)).toHaveText('Ảnh: Minh Tuấn');
  expect(await isShown(first)).toBe(true);
  await expectSaved(page);
});

test('refuses what is no photo with a sentence for each file, and leaves the text alone', async ({
  app,
  page,
}) => {
  await startArticle(page, 'Tệp hỏng');
  await page.keyboard.type('Không được mất chữ nào.');
  const bytes = new TextEncoder().encode('đây là chữ, không phải ảnh');
  const renamed: DroppedFile = { name: 'giả.jpg', type: 'image/jpeg', bytes };
  const empty: DroppedFile = { name: 'rỗng.jpg', type: 'image/jpeg', bytes: new Uint8Array() };
  await dropFiles(bodyOf(page), [renamed, empty]);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Không nhập được 2 tệp');
  await expect(notice).toContainText('giả.jpg');
  await expect(notice).toContainText('rỗng.jpg');
  await app.screenshot('photos-refused');
  await expect(bodyOf(page)).toHaveText('Không được mất chữ nào.');
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeEnabled();
  await notice.getByRole('button', { name: 'Bỏ qua' }).click();
  await expect(notice).toHaveCount(0);

  await dropFiles(bodyOf(page), [renamed, await blue()]);
  await expect(figuresOf(page)).toHaveCount(1);
  await expect(page.getByRole('alert')).toContainText('Không nhập được 1 tệp');
});

test('offers to move a credit typed into the caption, in one undo step', async ({ page }) => {
  await startArticle(page);
  await dropFiles(bodyOf(page), [await blue()]);
  const figure = figuresOf(page).first();
  await expect(figure).toBeVisible();
  await page.keyboard.type('Quang cảnh buổi gặp mặt. Ảnh: Phương Hoa/TTXVN');
  await figure.getByRole('button', { name: /^Tách nguồn ảnh/ }).click();
  await expect(captionOf(figure)).toHaveText('Quang cảnh buổi gặp mặt.');
  await expect(creditOf(figure)).toHaveText('Ảnh: Phương Hoa/TTXVN');
  await captionOf(figure).click();
  await page.keyboard.press('Control+z');
  await expect(captionOf(figure)).toHaveText('Quang cảnh buổi gặp mặt. Ảnh: Phương Hoa/TTXVN');
  await expect(creditOf(figure)).toHaveText('');
});

test('gives the missing photo of an old page its file, and keeps caption and credit', async ({ app }) => {
  expect(await toasoan('init', '--library', app.folders.library)).toMatchObject({ status: 0 });
  expect(await toasoan('import', oldPage, '--library', app.folders.library)).toMatchObject({ status: 0 });
  const page = await app.start();
  await page.getByText('Vườn ươm san hô').first().click();
  await expect(figuresOf(page)).toHaveCount(3);
  const second = figuresOf(page).nth(1);
  await expect(second).toContainText('Chưa có tệp ảnh');
  const credit = await creditOf(second).textContent();
  await app.screenshot('photos-missing');
  await dropFiles(second, [await red()]);
  await expect(figuresOf(page)).toHaveCount(3);
  await expect(second.locator('img')).toBeVisible();
  expect(await isShown(second)).toBe(true);
  await expect(captionOf(second)).toHaveText(/^Chị Nguyễn Thị Sương buộc nhánh san hô/);
  await expect(creditOf(second)).toHaveText(credit ?? '');
  await expect(captionOf(second)).not.toContainText('Ảnh:');
});

/** Creator, credit line and alt text, as a photographer's program writes them. */
const filledXmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
  xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Credit="TTXVN">
  <dc:creator><rdf:Seq><rdf:li>Phương Hoa</rdf:li></rdf:Seq></dc:creator>
  <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Nhánh san hô trên giàn</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
  </rdf:Description></rdf:RDF></x:xmpmeta>`;

test('an old page without credits takes them from the file, which is one photo however often it is dropped', async ({
  app,
}) => {
  const bare = path.join(app.folders.exports, 'bare.txt');
  mkdirSync(app.folders.exports, { recursive: true });
  writeFileSync(bare, readFileSync(oldPage, 'utf8').replaceAll(' Ảnh: Hải Triều/TTXVN', ''));
  await toasoan('init', '--library', app.folders.library);
  expect(await toasoan('import', bare, '--library', app.folders.library)).toMatchObject({ status: 0 });
  const page = await app.start();
  await page.getByText('Vườn ươm san hô').first().click();
  await expect(figuresOf(page)).toHaveCount(3);
  const [first, second] = [figuresOf(page).first(), figuresOf(page).nth(1)];
  const file = await makePhoto('x.jpg', { color: '#a53a3a', xmp: filledXmp });
  await dropFiles(second, [file]);
  await expect(creditOf(second)).toHaveText('Ảnh: Phương Hoa/TTXVN');
  await expect(fieldOf(second, 'alt')).toHaveValue('Nhánh san hô trên giàn');
  expect(await isShown(second)).toBe(true);
  await captionOf(second).click();
  await fieldOf(second, 'photographer').fill('Lan Anh');
  await expect(creditOf(second)).toHaveText('Ảnh: Lan Anh/TTXVN');
  await dropFiles(first, [file]);
  await expect(creditOf(first)).toHaveText('Ảnh: Lan Anh/TTXVN');
  expect(await first.locator('img').getAttribute('src')).toBe(
    await second.locator('img').getAttribute('src'),
  );
  await expectSaved(page);

  await captionOf(first).click();
  await page.keyboard.press('Control+z');
  await expect(first).toContainText('Chưa có tệp ảnh');
  await page.keyboard.press('Control+Shift+z');
  await expect(first.locator('img')).toBeVisible();
  await expectSaved(page);
  const again = await app.restart();
  await expect(creditOf(figuresOf(again).nth(1))).toHaveText('Ảnh: Lan Anh/TTXVN');
  await expect(creditOf(figuresOf(again).first())).toHaveText('Ảnh: Lan Anh/TTXVN');
});

test('replaces a photo, keeps its caption and asks about its credit', async ({ page }) => {
  await startArticle(page);
  await dropFiles(bodyOf(page), [await blue()]);
  const figure = figuresOf(page).first();
  await expect(figure).toBeVisible();
  await page.keyboard.type('Bến cảng');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Phương Hoa');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('toolbar', { name: 'Ảnh' }).getByRole('button', { name: 'Thay tệp ảnh…' }).click();
  const { name, type, bytes } = await red();
  await (await chooser).setFiles({ name, mimeType: type, buffer: Buffer.from(bytes) });
  await expect(page.getByText('Ảnh mới chưa có nguồn.')).toBeVisible();
  await expect(captionOf(figure)).toHaveText('Bến cảng');
  await expect(creditOf(figure)).toHaveText('');
  await page.getByRole('button', { name: 'Dùng lại' }).click();
  await expect(creditOf(figure)).toHaveText('Ảnh: Phương Hoa');
});

test('pastes a copied picture, and takes files dropped beside the text without leaving the page', async ({
  page,
}) => {
  await startArticle(page, 'Dán ảnh');
  await pasteFiles(bodyOf(page), [await blue()]);
  await expect(figuresOf(page)).toHaveCount(1);
  await dropFiles(headlineOf(page), [await red()]);
  await expect(figuresOf(page)).toHaveCount(2);
  await dropFiles(page.locator('[data-pane="list"]'), [await makePhoto('ba.jpg', { color: '#3a8a3a' })]);
  await expect(headlineOf(page)).toHaveValue('Dán ảnh');
  await expect(figuresOf(page)).toHaveCount(2);
});

test('goes from caption to caption with Enter and writes on after the last', async ({ page }) => {
  await dropTwo(page);
  await page.keyboard.type('Một');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hai');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Viết tiếp.');
  await expect(figuresOf(page).locator('.caption')).toHaveText(['Một', 'Hai']);
  await expect(bodyOf(page).locator('figure + p')).toHaveText('Viết tiếp.');
});

test('never deletes a figure by surprise: Backspace in an empty caption selects it first', async ({
  page,
}) => {
  await startArticle(page);
  await dropFiles(bodyOf(page), [await blue()]);
  await expect(figuresOf(page)).toHaveCount(1);
  await page.keyboard.press('Backspace');
  await expect(figuresOf(page)).toHaveClass(/ProseMirror-selectednode/);
  await page.keyboard.press('Backspace');
  await expect(figuresOf(page)).toHaveCount(0);
});
