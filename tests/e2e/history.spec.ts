import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { bodyOf, expectSaved, headlineOf, startArticle } from './editing';

const one = 'Sáng sớm, bà con ra bến chờ chuyến đò đầu năm.';
const two = 'Chuyến đò chở rau, thuốc và thư cập bến lúc rạng sáng.';
const three = 'Ai cũng vui vì Tết đã gần lắm rồi.';

const history = (page: Page) => page.locator('[data-pane="history"]');
const entries = (page: Page) => history(page).getByRole('option');
const changes = (page: Page) => history(page).locator('[data-change]');

async function openHistory(page: Page) {
  await page.keyboard.press('Control+Shift+H');
  await expect(entries(page).first()).toBeVisible();
}

/** A first version of three paragraphs on disk, then a second one with one changed and one taken out. */
async function writeTwice(page: Page) {
  await startArticle(page, 'Chuyến đò đầu năm');
  await page.keyboard.type(one);
  await page.keyboard.press('Enter');
  await page.keyboard.type(two);
  await page.keyboard.press('Enter');
  await page.keyboard.type(three);
  await page.keyboard.press('Control+s');
  await expectSaved(page);
  await nameNewest(page, 'Bản gửi duyệt');
  await bodyOf(page).getByText(two).click({ clickCount: 3 });
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await bodyOf(page).getByText(three).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Trẻ con cười vang.');
  await headlineOf(page).fill('Chuyến đò cuối năm');
  await page.keyboard.press('Control+s');
  await expectSaved(page);
}

/** Names the version on disk, so that no thinning takes it. */
async function nameNewest(page: Page, name: string) {
  await openHistory(page);
  await entries(page).first().click();
  await history(page).getByRole('button', { name: 'Đặt tên…' }).click();
  await page.getByRole('textbox', { name: 'Tên' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(entries(page).filter({ hasText: name })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(history(page)).toBeHidden();
}

async function openNamed(page: Page) {
  await openHistory(page);
  await entries(page).filter({ hasText: 'Bản gửi duyệt' }).click();
  await expect(changes(page).first()).toBeVisible();
}

test('shows what differs between a named version and the article now', async ({ app, page }) => {
  await writeTwice(page);
  await openNamed(page);
  await expect(changes(page)).toHaveCount(3);
  await expect(history(page).locator('ins').filter({ hasText: 'cuối' })).toBeVisible();
  await expect(history(page).locator('del').filter({ hasText: 'đầu' }).first()).toBeVisible();
  await app.screenshot('history');
});
