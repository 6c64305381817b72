import type { Page } from '@playwright/test';
import type { Article } from '../../shared/article/article';
import { noCredit } from '../../shared/article/photo';
import type { DeskBridge } from '../../shared/desk';
import { expect, test } from './app';
import { dropFiles, makePhoto } from './dropFiles';
import { bodyOf, expectSaved, figuresOf, headlineOf, startArticle } from './editing';
import { addPhoto, addStory, openStory, readStory } from './stories';

declare const window: { readonly desk: DeskBridge };

test('keeps an undo history for each article while others are written', async ({ page }) => {
  const body = bodyOf(page);
  await startArticle(page, 'Bài một');
  await page.keyboard.type('Câu đầu.');
  await page.waitForTimeout(600);
  await page.keyboard.type(' Câu sau.');
  await startArticle(page, 'Bài hai');
  await page.keyboard.type('Chữ của bài hai.');

  await turnTo(page, 'Bài một');
  await expect(body).toHaveText('Câu đầu. Câu sau.');
  await goToText(page);
  await page.keyboard.press('Control+z');
  await expect(body).toHaveText('Câu đầu.');
  await page.keyboard.press('Control+Shift+z');
  await expect(body).toHaveText('Câu đầu. Câu sau.');
  await page.keyboard.press('Control+z');

  await turnTo(page, 'Bài hai');
  await expect(body).toHaveText('Chữ của bài hai.');
  await goToText(page);
  await page.keyboard.press('Control+z');
  await expect(body).toHaveText('');
  await page.keyboard.press('Control+Shift+z');
  await expect(body).toHaveText('Chữ của bài hai.');

  await turnTo(page, 'Bài một');
  await expect(body).toHaveText('Câu đầu.');
  await goToText(page);
  await page.keyboard.press('Control+Shift+z');
  await expect(body).toHaveText('Câu đầu. Câu sau.');
  await expectSaved(page);
});

test('finds cursor and place in a long article again after another was open', async ({ page }) => {
  const content = Array.from({ length: 80 }, (_, index) => paragraphOf(`Đoạn ${index}.`));
  await addStory(page, { headline: 'Bài dài', body: { type: 'doc', content } });
  await addStory(page, { headline: 'Bài ngắn' });
  await turnTo(page, 'Bài dài');
  const line = bodyOf(page).getByText('Đoạn 60.', { exact: true });
  await line.click();
  await page.keyboard.press('End');
  await turnTo(page, 'Bài ngắn');
  await turnTo(page, 'Bài dài');
  await expect(line).toBeInViewport();
  await goToText(page);
  await page.keyboard.type(' Thêm.');
  await expect(bodyOf(page).getByText('Đoạn 60. Thêm.', { exact: true })).toBeInViewport();
});

test('undoes what was done to a photo in an article left meanwhile, and shows its credit as it is now', async ({
  page,
}) => {
  const file = await makePhoto('ben.jpg');
  const photo = await addPhoto(page, file, noCredit);
  const figure = { type: 'figure', attrs: { photo, alt: '' }, content: [{ type: 'text', text: 'Bến.' }] };
  const body = { type: 'doc', content: [figure, paragraphOf('Bài.')] };
  await addStory(page, { headline: 'Bài ảnh', body });
  await addStory(page, { headline: 'Bài khác', body });
  const field = figuresOf(page).locator('input[name="photographer"]');
  const credit = figuresOf(page).locator('.credit');

  await turnTo(page, 'Bài ảnh');
  await field.fill('Phương Hoa');
  await turnTo(page, 'Bài khác');
  await expect(credit).toHaveText('Ảnh: Phương Hoa');
  await turnTo(page, 'Bài ảnh');
  await goToText(page);
  await page.keyboard.press('Control+z');
  await expect(credit).toHaveText('');
  await page.keyboard.press('Control+Shift+z');
  await expect(credit).toHaveText('Ảnh: Phương Hoa');

  await turnTo(page, 'Bài khác');
  await field.fill('Minh Tuấn');
  await turnTo(page, 'Bài ảnh');
  await expect(credit).toHaveText('Ảnh: Minh Tuấn');
  await goToText(page);
  // The name that was typed here is no longer there: its step has nothing to take back.
  await page.keyboard.press('Control+z');
  await expect(credit).toHaveText('Ảnh: Minh Tuấn');
  await turnTo(page, 'Bài khác');
  await expect(credit).toHaveText('Ảnh: Minh Tuấn');
});

test('opens another article once the photos on their way are in, and puts them into none but theirs', async ({
  page,
}) => {
  const photos = await Promise.all(
    ['mot.jpg', 'hai.jpg', 'ba.jpg'].map((name, index) =>
      makePhoto(name, { width: 3000 + index, height: 2400 }),
    ),
  );
  const other = await addStory(page, { headline: 'Bài bên cạnh' });
  await startArticle(page, 'Bài chờ ảnh');
  await page.keyboard.type('Trước ảnh.');
  await dropFiles(bodyOf(page), photos);
  await turnTo(page, 'Bài bên cạnh');
  await bodyOf(page).click();
  await page.keyboard.type('Chữ bên cạnh.');
  await expect(figuresOf(page)).toHaveCount(0);
  await turnTo(page, 'Bài chờ ảnh');
  await expect(figuresOf(page)).toHaveCount(3);
  await expect(bodyOf(page).getByRole('status')).toHaveCount(0);
  expect(JSON.stringify((await readStory(page, other)).body)).not.toContain('figure');
  await turnTo(page, 'Bài bên cạnh');
  await turnTo(page, 'Bài chờ ảnh');
  await expect(figuresOf(page)).toHaveCount(3);
  await goToText(page);
  await page.keyboard.press('Control+z');
  await expect(figuresOf(page)).toHaveCount(0);
  await expect(bodyOf(page)).toHaveText('Trước ảnh.');
});

test('shows what others wrote into an article meanwhile, not the text of an earlier visit', async ({
  page,
}) => {
  await startArticle(page, 'Bài chung');
  await page.keyboard.type('Của tôi.');
  await expectSaved(page);
  const [id] = await storyIds(page);
  await startArticle(page, 'Bài riêng');
  await writeElsewhere(page, id ?? '', 'Của người khác.');
  await turnTo(page, 'Bài chung');
  await expect(bodyOf(page)).toHaveText('Của người khác.');
  await goToText(page);
  await page.keyboard.press('Control+z');
  await expect(bodyOf(page)).toHaveText('Của người khác.');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Viết tiếp.');
  await expectSaved(page);
  expect(textOf(await readStory(page, id ?? ''))).toBe('Của người khác. Viết tiếp.');
  await page.keyboard.press('Control+z');
  await expect(bodyOf(page)).toHaveText('Của người khác.');
});

test('an article that comes back from the bin has its text and no undo history', async ({ page }) => {
  await startArticle(page, 'Bài bỏ đi');
  await page.keyboard.type('Chữ còn lại.');
  await expectSaved(page);
  await runFromPalette(page, 'chuyen vao thung rac');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Chuyển vào thùng rác' }).click();
  await expect(bodyOf(page)).toHaveCount(0);
  await runFromPalette(page, 'xem thung rac');
  await page.getByRole('button', { name: 'Khôi phục “Bài bỏ đi”' }).click();
  await expect(bodyOf(page)).toHaveText('Chữ còn lại.');
  await goToText(page);
  await page.keyboard.press('Control+z');
  await expect(bodyOf(page)).toHaveText('Chữ còn lại.');
});

test('of several articles pressed in a row the last one opens, even where it is the one that was open', async ({
  page,
}) => {
  for (const headline of ['Bài bên', 'Bài kia']) await addStory(page, { headline });
  await startArticle(page, 'Bài đây');
  await page.keyboard.type('Chữ.');
  await expectSaved(page);
  await expect(page.getByRole('option', { name: 'Bài đây' })).toBeVisible();
  await pressInARow(page, ['Bài bên', 'Bài kia', 'Bài đây']);
  await page.waitForTimeout(1000);
  await expect(headlineOf(page)).toHaveValue('Bài đây');
  await pressInARow(page, ['Bài bên', 'Bài bên', 'Bài kia']);
  await expect(headlineOf(page)).toHaveValue('Bài kia');
});

test('a version brought back is still one undo step after another article was open', async ({ page }) => {
  const body = bodyOf(page);
  await startArticle(page, 'Tít cũ');
  await page.keyboard.type('Chữ cũ.');
  await page.keyboard.press('Control+s');
  await expectSaved(page);
  await keepNewest(page);
  await headlineOf(page).fill('Tít mới');
  await body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Chữ mới.');
  await bringBackKept(page);
  await expect(body).toHaveText('Chữ cũ.');
  await expect(headlineOf(page)).toHaveValue('Tít cũ');
  await expectSaved(page);
  await startArticle(page, 'Bài khác');
  await turnTo(page, 'Tít cũ');
  await goToText(page);
  await page.keyboard.press('Control+z');
  await expect(body).toHaveText('Chữ cũ. Chữ mới.');
  await expect(headlineOf(page)).toHaveValue('Tít mới');
  await page.keyboard.press('Control+Shift+z');
  await expect(body).toHaveText('Chữ cũ.');
  await expect(headlineOf(page)).toHaveValue('Tít cũ');
});

test('ten articles written in turn, faster than they are saved, hold each its own text and its own undo', async ({
  page,
}) => {
  test.slow();
  const names = Array.from({ length: 10 }, (_, index) => `Bài số ${index}`);
  const ids: string[] = [];
  for (const headline of names) ids.push(await addStory(page, { headline }));
  const typed = names.map(() => '');
  await expect(page.getByRole('option')).toHaveCount(10);
  for (let turn = 0; turn < 24; turn += 1) {
    const index = (turn * 7 + Math.floor(turn / 10)) % names.length;
    await turnTo(page, names[index] ?? '');
    await expect(bodyOf(page)).toHaveText(typed[index] ?? '');
    await goToText(page);
    await page.keyboard.press('Control+End');
    const words = `m${index}t${turn} `;
    await page.keyboard.type(words);
    typed[index] = `${typed[index] ?? ''}${words}`;
  }
  await expectSaved(page);
  for (const [index, id] of ids.entries()) {
    expect(textOf(await readStory(page, id))).toBe(typed[index]);
  }
  const last = names.slice(-3);
  for (const headline of last) await turnTo(page, headline);
  for (const headline of last) {
    const index = names.indexOf(headline);
    await turnTo(page, headline);
    await goToText(page);
    const words = (typed[index] ?? '').trim().split(' ');
    await page.keyboard.press('Control+z');
    await expect(bodyOf(page)).toHaveText(words.slice(0, -1).join(' '));
  }
});

test('saves what was typed a moment before another article is opened, each into its own', async ({
  page,
}) => {
  const other = await addStory(page, { headline: 'Bài bên cạnh' });
  await startArticle(page, 'Bài vội');
  await page.keyboard.type('Viết chưa kịp lưu');
  await page.getByText('Bài bên cạnh').first().click();
  await expect(headlineOf(page)).toHaveValue('Bài bên cạnh');
  await expect(bodyOf(page)).toHaveText('');
  await page.getByText('Bài vội').first().click();
  await expect(bodyOf(page)).toHaveText('Viết chưa kịp lưu');
  expect(JSON.stringify((await readStory(page, other)).body)).not.toContain('Viết');
});

const paragraphOf = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

const textOf = ({ body }: Article) => body.content?.[0]?.content?.[0]?.text ?? '';

/** Into the text where the cursor stood, as a key of the keyboard does it. */
async function goToText(page: Page) {
  await bodyOf(page).focus();
}

/** The list moves its rows while articles are saved, so that a press may meet another row: then it is tried again. */
async function turnTo(page: Page, headline: string) {
  await expect(async () => {
    await openStory(page, headline);
    await expect(headlineOf(page)).toHaveValue(headline, { timeout: 1000 });
  }).toPass();
}

/** Faster than a hand: before any of them has opened. */
async function pressInARow(page: Page, headlines: readonly string[]) {
  await page.evaluate((names) => {
    for (const name of names) {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-pane="list"] [role="option"]')];
      const row = rows.find(({ textContent }) => textContent.includes(name));
      if (row === undefined) throw new Error(`no row of ${name}`);
      row.click();
    }
  }, headlines);
}

const history = (page: Page) => page.locator('[data-pane="history"]');

/** Keeps the newest version of the open article under a name. */
async function keepNewest(page: Page) {
  await page.keyboard.press('Control+Shift+H');
  await history(page).getByRole('option').first().click();
  await history(page).getByRole('button', { name: 'Đặt tên…' }).click();
  await page.getByRole('textbox', { name: 'Tên' }).fill('Bản giữ');
  await page.keyboard.press('Enter');
  await expect(history(page).getByRole('option').filter({ hasText: 'Bản giữ' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(history(page)).toBeHidden();
}

async function bringBackKept(page: Page) {
  await page.keyboard.press('Control+Shift+H');
  await history(page).getByRole('option').filter({ hasText: 'Bản giữ' }).click();
  await history(page).getByRole('button', { name: 'Khôi phục cả bản này' }).click();
  await expect(history(page).getByText('Đã khôi phục.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(history(page)).toBeHidden();
}

async function runFromPalette(page: Page, words: string) {
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: 'Bảng lệnh' }).getByRole('combobox').fill(words);
  await page.keyboard.press('Enter');
}

/** Newest first, as the list shows them. */
function storyIds(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const query = { text: '', status: null, section: '', kind: null, offset: 0, limit: 50 };
    const listed = await window.desk.listArticles(query);
    if (!listed.ok) throw new Error(listed.problem.code);
    return listed.value.rows.map(({ id }) => id);
  });
}

/** Another program saves another text into an article. */
async function writeElsewhere(page: Page, id: string, text: string) {
  await page.evaluate(
    async ({ wanted, content }) => {
      const opened = await window.desk.openArticle({ id: wanted });
      if (!opened.ok || opened.value.status !== 'opened') throw new Error('nothing to save over');
      const { article, revision, checksum } = opened.value.stored;
      const body = { type: 'doc', content };
      await window.desk.saveArticle({ article: { ...article, body }, base: { revision, checksum } });
    },
    { wanted: id, content: [paragraphOf(text)] },
  );
}
