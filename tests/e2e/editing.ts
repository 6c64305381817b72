import { type Locator, type Page, expect } from '@playwright/test';

export const bodyOf = (page: Page) => page.locator('.ProseMirror');
export const headlineOf = (page: Page) => page.locator('textarea[name="headline"]');
export const standfirstOf = (page: Page) => page.locator('textarea[name="standfirst"]');
export const figuresOf = (page: Page) => bodyOf(page).locator('figure');
export const captionOf = (figure: Locator) => figure.locator('.caption');

/** A new article with the cursor in its empty body. */
export async function startArticle(page: Page, headline = '') {
  await expect(page.getByRole('button', { name: 'Bài mới' }).first()).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(headlineOf(page)).toBeFocused();
  await expect(bodyOf(page)).toHaveText('');
  if (headline !== '') await headlineOf(page).fill(headline);
  await bodyOf(page).click();
}

/** The status line says that all of it is on disk. */
export async function expectSaved(page: Page) {
  await expect(page.getByText(/^Đã lưu lúc \d\d:\d\d:\d\d$/)).toBeVisible();
}

/** How an input method types a word: it shows growing guesses and commits the last one. */
export async function compose(page: Page, guesses: readonly string[]) {
  const session = await page.context().newCDPSession(page);
  for (const text of guesses) {
    const end = { selectionStart: text.length, selectionEnd: text.length };
    await session.send('Input.imeSetComposition', { text, ...end });
  }
  await session.send('Input.insertText', { text: guesses.at(-1) ?? '' });
  await session.detach();
}

/** Types words one after the other, letter by letter, as Telex puts marks on the vowel at the end. */
export async function composeWords(page: Page, words: readonly string[]) {
  for (const [index, word] of words.entries()) {
    if (index > 0) await page.keyboard.type(' ');
    const bare = word.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');
    const guesses = [...bare].map((_letter, end) => bare.slice(0, end + 1));
    await compose(page, [...guesses, word]);
  }
}

export async function pasteHtml(target: Locator, html: string, text: string) {
  await target.evaluate(
    (element, { markup, plain }) => {
      const transfer = new DataTransfer();
      transfer.setData('text/html', markup);
      transfer.setData('text/plain', plain);
      const shared = { bubbles: true, cancelable: true, composed: true };
      element.dispatchEvent(new ClipboardEvent('paste', { ...shared, clipboardData: transfer }));
    },
    { markup: html, plain: text },
  );
}
