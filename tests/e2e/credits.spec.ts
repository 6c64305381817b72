import type { Page } from '@playwright/test';
import { newAgency, newName } from '../../shared/article/knownName';
import type { DeskSettings } from '../../shared/article/page';
import type { DeskBridge } from '../../shared/desk';
import { type App, expect, test } from './app';
import { violationsOf } from './axe';
import { makePhoto } from './dropFiles';
import { addPhoto, addStory, changeDesk, openStory } from './stories';

declare const window: { readonly desk: DeskBridge };

const inspector = (page: Page) => page.locator('[data-pane="inspector"]');
const figures = (page: Page) => page.locator('.ProseMirror figure');
const noCredit = { photographer: '', agency: '', issuedBy: '', isArchive: false };

function readDesk(page: Page): Promise<DeskSettings> {
  return page.evaluate(async () => {
    const known = await window.desk.readDesk({});
    if (!known.ok) throw new Error(known.problem.code);
    return known.value;
  });
}

async function prepare(page: Page, captions: readonly string[], credits = [noCredit]) {
  await changeDesk(page, {
    agencies: [{ ...newAgency('TTXVN'), spellings: ['VNA', 'Thông tấn xã Việt Nam'] }, newAgency('AFP')],
    photographers: [newName('Phương Hoa')],
  });
  // The window reads the desk's settings once, when it starts.
  await page.reload();
  const photos: string[] = [];
  for (const [index] of captions.entries()) {
    const color = ['#8f3a5c', '#3a6e8f'][index] ?? '#6e8f3a';
    photos.push(
      await addPhoto(page, await makePhoto(`anh-${index}.jpg`, { color }), credits[index] ?? noCredit),
    );
  }
  const content = captions.map((caption, index) => ({
    type: 'figure',
    attrs: { photo: photos[index], alt: '' },
    content: [{ type: 'text', text: caption }],
  }));
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Đoạn mở đầu.' }] };
  await addStory(page, { headline: 'Bài có ảnh', body: { type: 'doc', content: [paragraph, ...content] } });
  await openStory(page, 'Bài có ảnh');
}

async function openNames(page: Page, command: RegExp) {
  await page.keyboard.press('F1');
  await page.keyboard.type('danh sach hang');
  await page.getByRole('option', { name: command }).waitFor();
  await page.keyboard.press('Enter');
  return page.getByRole('dialog');
}

/** The looks are judged by eye: one picture for each width and theme. */
async function pictures(app: App, name: string) {
  for (const theme of ['light', 'dark'])
    for (const width of [1280, 800]) {
      await app.page.evaluate((value) => {
        document.documentElement.dataset['theme'] = value;
      }, theme);
      await app.page.setViewportSize({ width, height: 800 });
      await app.screenshot(`${name}-${theme}-${width}`);
    }
  await app.page.setViewportSize({ width: 1280, height: 800 });
}

test('a credit typed into a caption is offered under it, taken by Tab and Enter, and undone in one step', async ({
  app,
  page,
}) => {
  await prepare(page, ['Chợ nổi lúc rạng sáng.']);
  const figure = figures(page).first();
  await figure.locator('.caption').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Ảnh: Phương Hoa/TTXVN');
  const offer = figure.getByRole('button', {
    name: /^Tách nguồn ảnh khỏi chú thích: Ảnh: Phương Hoa\/TTXVN/,
  });
  await expect(offer).toBeVisible();
  await app.screenshot('credit-offer');
  await page.keyboard.press('Tab');
  await expect(offer).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(figure.locator('.caption')).toHaveText('Chợ nổi lúc rạng sáng.');
  await expect(figure.locator('.credit')).toHaveText('Ảnh: Phương Hoa/TTXVN');
  await expect(offer).toBeHidden();
  await expect(figure.locator('input[name="alt"]')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(figure.locator('.caption')).toHaveText('Chợ nổi lúc rạng sáng. Ảnh: Phương Hoa/TTXVN');
  await expect(figure.locator('.credit')).toHaveText('');
});

test('a command takes the credit out of the caption with the cursor, and says what it takes the place of', async ({
  page,
}) => {
  const credit = { ...noCredit, photographer: 'Minh Tuấn' };
  await prepare(page, ['Bến đò. Ảnh: AFP/TTXVN phát', 'Chợ nổi (Ảnh: VNA).'], [credit]);
  await figures(page).first().locator('.caption').click();
  await expect(
    figures(page)
      .first()
      .getByRole('button', { name: /Ảnh: AFP\/TTXVN phát \(thay Ảnh: Minh Tuấn\)/ }),
  ).toBeVisible();
  await page.keyboard.press('Control+Shift+C');
  await expect(figures(page).first().locator('.caption')).toHaveText('Bến đò.');
  await expect(figures(page).first().locator('.credit')).toHaveText('Ảnh: AFP/TTXVN phát');
  await expect(figures(page).nth(1).locator('.caption')).toHaveText('Chợ nổi (Ảnh: VNA).');
  await page.keyboard.press('Control+z');
  await expect(figures(page).first().locator('.credit')).toHaveText('Ảnh: Minh Tuấn');
  await expect(figures(page).first().locator('.caption')).toHaveText('Bến đò. Ảnh: AFP/TTXVN phát');
});

test('a known spelling is led to the one of the house: found, offered and checked', async ({ app, page }) => {
  await prepare(page, ['Bến đò.', 'Chợ nổi.'], [noCredit, { ...noCredit, agency: 'Sao Biển' }]);
  await figures(page).first().locator('.caption').click();
  const agency = inspector(page).getByRole('combobox', { name: 'Nguồn / hãng' });
  await agency.fill('vna');
  await expect(page.getByRole('option', { name: 'TTXVN', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await agency.fill('vna');
  await page.keyboard.press('Escape');
  await expect(inspector(page)).toContainText('nguồn ảnh ghi “vna”, tòa soạn viết là “TTXVN”');
  await app.screenshot('house-spelling');
  await inspector(page).getByRole('button', { name: 'Đổi thành “TTXVN”' }).press('Enter');
  await expect(agency).toHaveValue('TTXVN');
  await expect(inspector(page).getByRole('button', { name: /^Đổi thành/ })).toBeHidden();
  await agency.fill('sao');
  await expect(page.getByRole('option', { name: 'Sao Biển' })).toBeVisible();
});

test('the photo board offers the spelling of the house beside the credit, and one undo takes it back', async ({
  page,
}) => {
  await prepare(page, ['Bến đò.'], [{ ...noCredit, photographer: 'phuong hoa', agency: 'vna' }]);
  await figures(page).first().locator('.caption').click();
  await page.keyboard.press('Control+5');
  const board = page.locator('[data-pane="photoBoard"]');
  await board.getByRole('button', { name: 'Đổi thành “TTXVN”' }).click();
  await expect(board.locator('[data-column="agency"]').last()).toHaveText('TTXVN');
  await expect(board.getByRole('button', { name: 'Đổi thành “TTXVN”' })).toBeHidden();
  await expect(board.getByRole('button', { name: 'Đổi thành “Phương Hoa”' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(figures(page).first().locator('.credit')).toHaveText('Ảnh: phuong hoa/TTXVN');
  await page.keyboard.press('Control+z');
  await expect(figures(page).first().locator('.credit')).toHaveText('Ảnh: phuong hoa/vna');
});

test('agencies and photographers are kept in a list, with spellings and terms, by keyboard alone', async ({
  app,
  page,
}) => {
  await prepare(page, ['Bến đò.'], [{ ...noCredit, agency: 'thx' }]);
  const dialog = await openNames(page, /Danh sách hãng và phóng viên ảnh/);
  await expect(dialog.getByRole('textbox', { name: 'Cách viết khác: TTXVN' })).toHaveValue(
    'VNA; Thông tấn xã Việt Nam',
  );
  await dialog.getByRole('textbox', { name: 'Tên: AFP' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tân Hoa xã');
  await page.keyboard.press('Tab');
  await page.keyboard.type('THX; vna');
  await expect(dialog).toContainText('“vna” đã là của “TTXVN”.');
  await expect(dialog.getByRole('button', { name: 'Lưu danh sách' })).toBeDisabled();
  for (let taken = 0; taken < '; vna'.length; taken += 1) await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByRole('option', { name: 'Hỏi trước khi dùng' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Hỏi ban ảnh');
  await pictures(app, 'names');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('tab', { name: /Người chụp/ }).click();
  await dialog.getByRole('button', { name: 'Thêm người chụp' }).press('Enter');
  await page.keyboard.type('Trần Hạ');
  await dialog.getByRole('button', { name: 'Bỏ “Phương Hoa”' }).press('Enter');
  await dialog.getByRole('button', { name: 'Lưu danh sách' }).press('Enter');
  await expect(dialog).toBeHidden();
  const { agencies, photographers } = await readDesk(page);
  expect(agencies.at(-1)).toEqual({
    name: 'Tân Hoa xã',
    spellings: ['THX'],
    terms: 'ask',
    note: 'Hỏi ban ảnh',
  });
  expect(photographers).toEqual([newName('Trần Hạ')]);
  await figures(page).first().locator('.caption').click();
  await expect(inspector(page).getByRole('button', { name: 'Đổi thành “Tân Hoa xã”' })).toBeVisible();
});

test.describe('in English', () => {
  test.use({ language: 'en' });
  test('the lists are named in English and left as they were by Cancel', async ({ app, page }) => {
    await prepare(page, ['Bến đò.']);
    const before = await readDesk(page);
    await page.keyboard.press('F1');
    await page.keyboard.type('agencies');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Agencies and photographers' });
    await dialog.getByRole('button', { name: 'Remove “TTXVN”' }).click();
    await app.screenshot('names-english');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
    expect(await readDesk(page)).toEqual(before);
  });
});
