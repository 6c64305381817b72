import type { Page } from '@playwright/test';
import { remarksOf } from '../../shared/article/remarks';
import { expect, test } from './app';
import { violationsOf } from './axe';
import { clipboardOf } from './clipboard';
import { bodyOf, compose, expectSaved } from './editing';
import { addStory, openStory, readStory } from './stories';

const headline = 'Bến đò đông khách ngày đầu năm';
const inspector = (page: Page) => page.locator('[data-pane="inspector"]');
const field = (page: Page, label: string) => inspector(page).getByRole('textbox', { name: label });

/** The cursor into the first paragraph, behind so many letters, and a selection of the next ones. */
async function selectLetters(page: Page, before: number, length: number) {
  await bodyOf(page).locator('p').first().click();
  await page.keyboard.press('Home');
  for (let step = 0; step < before; step += 1) await page.keyboard.press('ArrowRight');
  for (let step = 0; step < length; step += 1) await page.keyboard.press('Shift+ArrowRight');
}

test('an editor comments and suggests by keyboard alone; colleagues settle it, undo it, and no page prints it', async ({
  app,
  page,
}) => {
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bà con đợi ở cầu đò từ sáng.' }] }],
  };
  const id = await addStory(page, { headline, body });
  await openStory(page, headline);
  await expect(inspector(page)).toBeVisible();

  await selectLetters(page, 13, 6);
  await page.keyboard.press('Control+Alt+m');
  // The very next key is the remark's: nothing of the text is typed over.
  await page.keyboard.type('Ben nao, ');
  await compose(page, ['xa', 'xã']);
  await expect(field(page, 'Ghi chú')).toHaveValue('Ben nao, xã');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Alt+r');
  await page.keyboard.type('bến đò Lý Sơn');
  await expect(bodyOf(page).locator('[data-suggested]')).toHaveText('bến đò Lý Sơn');
  await expectSaved(page);
  expect(remarksOf((await readStory(page, id)).body)).toMatchObject([
    { type: 'comment', text: 'Ben nao, xã', words: 'cầu đò' },
    { type: 'suggestion', text: 'bến đò Lý Sơn', words: 'cầu đò' },
  ]);
  await app.screenshot('remarks');
  expect(await violationsOf(page)).toEqual([]);

  // What is copied out of the window holds nothing of it.
  await bodyOf(page).locator('p').first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const { html, text } = await clipboardOf(app);
  expect(html).toContain('cầu đò');
  expect(html + text).not.toMatch(/Ben nao|Lý Sơn/);

  await page.keyboard.press('F8');
  await expect(inspector(page).getByRole('row', { name: /Còn ghi chú chưa xong/ })).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect(page.frameLocator('iframe').getByText('Bà con đợi ở cầu đò từ sáng.')).toBeVisible();
  await page.keyboard.press('Control+p');

  await inspector(page)
    .getByRole('tab', { name: /Ghi chú/ })
    .click();
  await inspector(page).getByRole('button', { name: 'Nhận' }).click();
  await expect(bodyOf(page)).toHaveText('Bà con đợi ở bến đò Lý Sơn từ sáng.');
  await expect(bodyOf(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(bodyOf(page).locator('[data-suggested]')).toHaveCount(1);
  await inspector(page).getByRole('button', { name: 'Bỏ đề xuất' }).click();
  await inspector(page).getByRole('button', { name: 'Đã xong' }).click();
  await expect(inspector(page).getByText(/^Chưa có ghi chú/)).toBeVisible();
  await expect(bodyOf(page)).toHaveText('Bà con đợi ở cầu đò từ sáng.');
});

test('a remark is told in a narrow window too, and goes with its words when they are cut and pasted', async ({
  app,
  page,
}) => {
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(900, 640));
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Đò về muộn.' }] }, { type: 'paragraph' }],
  };
  const id = await addStory(page, { headline, body });
  await openStory(page, headline);
  await selectLetters(page, 0, 2);
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('Đò nào?');
  await expect(field(page, 'Ghi chú')).toHaveValue('Đò nào?');
  await app.screenshot('remarks-narrow');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+x');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await expectSaved(page);
  expect(remarksOf((await readStory(page, id)).body)).toMatchObject([
    { text: 'Đò nào?', words: 'Đò', block: 1 },
  ]);
});
