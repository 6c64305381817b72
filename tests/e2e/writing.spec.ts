import type { Page } from '@playwright/test';
import type { Article } from '../../shared/article/article';
import { noCredit } from '../../shared/article/photo';
import type { DeskBridge } from '../../shared/desk';
import { dropFiles, makePhoto } from './dropFiles';
import { expect, test } from './app';
import {
  bodyOf,
  composeWords,
  expectSaved,
  figuresOf,
  headlineOf,
  pasteHtml,
  standfirstOf,
  startArticle,
} from './editing';
import { addPhoto, addStory, openStory, readStory } from './stories';

declare const window: { readonly desk: DeskBridge };

test('writes through a Vietnamese input method in headline, standfirst, body and table cell', async ({
  app,
  page,
}) => {
  await startArticle(page);
  await headlineOf(page).click();
  await composeWords(page, ['Đảo', 'xa', 'đón', 'tàu']);
  await page.keyboard.press('Enter');
  await composeWords(page, ['Chuyến', 'tàu', 'cuối', 'năm']);
  await page.keyboard.press('Enter');
  await composeWords(page, ['Sương', 'tan', 'ngoài', 'bến']);
  await page.getByRole('button', { name: 'Chèn bảng' }).click();
  await composeWords(page, ['Tấn', 'hàng']);
  await page.keyboard.press('Tab');
  await composeWords(page, ['Số', 'chuyến']);

  await expect(headlineOf(page)).toHaveValue('Đảo xa đón tàu');
  await expect(standfirstOf(page)).toHaveValue('Chuyến tàu cuối năm');
  await expect(bodyOf(page).locator('> p').first()).toHaveText('Sương tan ngoài bến');
  await expect(bodyOf(page).locator('th')).toHaveText(['Tấn hàng', 'Số chuyến', '']);
  await expectSaved(page);
  await app.screenshot('writing-composition');
});

test('does not act on Enter while a word is being put together', async ({ page }) => {
  await startArticle(page);
  await headlineOf(page).click();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'tiê', selectionStart: 3, selectionEnd: 3 });
  await headlineOf(page).evaluate((field) =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
  );
  await expect(headlineOf(page)).toBeFocused();
  await session.send('Input.insertText', { text: 'tiếng' });
  await expect(headlineOf(page)).toHaveValue('tiếng');
});

test('sets every kind of block by keys and buttons, and keeps them over kill -9', async ({ app, page }) => {
  await startArticle(page, 'Chợ nổi giữ nhịp');
  const { keyboard } = page;
  await keyboard.type('Mở đầu.');
  await keyboard.press('Enter');
  await keyboard.press('Control+Alt+2');
  await keyboard.type('Từ sớm tinh mơ');
  await keyboard.press('Enter');
  await keyboard.press('Control+b');
  await keyboard.type('Đậm');
  await keyboard.press('Control+b');
  await keyboard.type(' và ');
  await keyboard.press('Control+i');
  await keyboard.type('nghiêng');
  await keyboard.press('Control+i');
  await keyboard.press('Enter');
  await keyboard.press('Control+Shift+8');
  await keyboard.type('Một');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('Một rưỡi');
  for (let press = 0; press < 3; press += 1) await keyboard.press('Enter');
  await keyboard.press('Control+Shift+9');
  await keyboard.type('Lời người lái đò');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Trích dẫn nổi bật' }).click();
  await keyboard.type('Chợ còn thì nghề còn');
  await page.getByRole('button', { name: 'Chèn đường phân cách' }).click();
  await keyboard.type('Đoạn cuối.');
  await page.getByRole('button', { name: 'Chèn hộp thông tin' }).click();
  await keyboard.type('Con số');
  await keyboard.press('Enter');
  await keyboard.type('Ba trăm ghe.');
  await expectBlocks();
  await app.screenshot('writing-blocks');
  await expectSaved(page);

  await app.kill();
  const again = await app.start();
  // Which article was open last is a convenience that kill -9 may take along; the article is not.
  await openStory(again, 'Chợ nổi giữ nhịp');
  await expect(headlineOf(again)).toHaveValue('Chợ nổi giữ nhịp');
  await expectBlocks();

  async function expectBlocks() {
    const body = bodyOf(app.page);
    await expect(body.locator('> h2')).toHaveText('Từ sớm tinh mơ');
    await expect(body.locator('strong')).toHaveText('Đậm');
    await expect(body.locator('em')).toHaveText('nghiêng');
    await expect(body.locator('ul ul li')).toHaveText('Một rưỡi');
    await expect(body.locator('blockquote:not(.pull-quote) p')).toHaveText('Lời người lái đò');
    await expect(body.locator('.pull-quote')).toHaveText('Chợ còn thì nghề còn');
    await expect(body.locator('hr')).toHaveCount(1);
    await expect(body.locator('.fact-box h3')).toHaveText('Con số');
    await expect(body.locator('.fact-box p')).toHaveText('Ba trăm ghe.');
  }
});

test('adds and deletes rows and columns where the cursor stands', async ({ page }) => {
  await startArticle(page);
  await page.getByRole('button', { name: 'Chèn bảng' }).click();
  const rows = bodyOf(page).locator('tr');
  const tool = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await expect(rows).toHaveCount(3);
  await tool('Thêm hàng phía dưới');
  await expect(rows).toHaveCount(4);
  await tool('Thêm cột bên phải');
  await expect(rows.first().locator('th')).toHaveCount(4);
  await tool('Xóa cột');
  await tool('Xóa hàng');
  await expect(bodyOf(page).locator('tr').first().locator('th, td')).toHaveCount(3);
  await expect(rows).toHaveCount(3);
  await tool('Xóa bảng');
  await expect(bodyOf(page).locator('table')).toHaveCount(0);
});

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

test('puts photos that arrive after their article was left into that article', async ({ page }) => {
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
  await expectSaved(page);
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

test('says saved only when nothing is left unsaved', async ({ page }) => {
  await startArticle(page, 'Trạng thái');
  await expectSaved(page);
  await page.keyboard.type('a');
  await expect(page.getByText(/^Đã lưu lúc/)).toHaveCount(0);
  await expectSaved(page);
});

test('takes what is meant from Word, Google Docs and old pages, and fetches nothing', async ({
  app,
  page,
}) => {
  await startArticle(page, 'Dán');
  const word = `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Cấp một</p>
    <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a)<span>&nbsp;</span></span>Cấp hai</p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Lại cấp một</p>`;
  await pasteHtml(bodyOf(page), word, 'Cấp một');
  await expect(bodyOf(page).locator('> ol > li > p')).toHaveText(['Cấp một', 'Lại cấp một']);
  await expect(bodyOf(page).locator('ol ol li')).toHaveText('Cấp hai');

  await page.keyboard.press('Control+a');
  const docs = `<b id="docs-internal-guid-1" style="font-weight:normal"><p>Không <span style="font-weight:700">đậm</span> cả bài</p></b>
    <p><a href="javascript:alert(1)">bẫy</a> và <a href="https://example.vn/tin">liên kết</a></p><script>window.hacked = 1</script>`;
  await pasteHtml(bodyOf(page), docs, 'Không đậm cả bài');
  await expect(bodyOf(page).locator('strong')).toHaveText('đậm');
  await expect(bodyOf(page).locator('a')).toHaveText('liên kết');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);

  await page.keyboard.press('Control+a');
  const decomposed = 'Nguyễn Thị Hòa'.normalize('NFD');
  const oldPage = `<table><tr><td><img src="https://example.com/anh.jpg" width="600"></td></tr><tr><td>Bến cảng lúc rạng sáng. Ảnh: Phương Hoa/TTXVN</td></tr></table>
    <p>${decomposed}\u200b nói.</p><table><tr><td>Dữ</td><td>liệu</td></tr></table>`;
  await pasteHtml(bodyOf(page), oldPage, 'Bến cảng');
  await expect(figuresOf(page)).toHaveCount(1);
  await expect(figuresOf(page).locator('.caption')).toHaveText(
    'Bến cảng lúc rạng sáng. Ảnh: Phương Hoa/TTXVN',
  );
  await expect(figuresOf(page)).toContainText('Chưa có tệp ảnh');
  await expect(bodyOf(page).locator('> p')).toHaveText('Nguyễn Thị Hòa nói.');
  await expect(bodyOf(page).locator('td')).toHaveText(['Dữ', 'liệu']);
  await app.screenshot('writing-pasted');
});

test('links selected words to an address that is pasted over them', async ({ page }) => {
  await startArticle(page);
  await page.keyboard.type('nguồn');
  await page.keyboard.press('Control+a');
  await pasteHtml(bodyOf(page), '', 'https://example.vn/tin');
  await expect(bodyOf(page).locator('a')).toHaveAttribute('href', 'https://example.vn/tin');
  await expect(bodyOf(page)).toHaveText('nguồn');
});

test('stops at a conflict: what another wrote is not overwritten and what was typed stays', async ({
  app,
  page,
}) => {
  await startArticle(page, 'Hai người cùng sửa');
  await page.keyboard.type('Của tôi.');
  await expectSaved(page);
  const id = await saveElsewhere(page, 'Của người khác');
  await bodyOf(page).click();
  await page.keyboard.type(' Thêm.');
  await expect(page.getByText(/^CHƯA LƯU/)).toBeVisible();
  await expect(bodyOf(page)).toContainText('Thêm.');
  await page.keyboard.type(' Nữa.');
  await page.waitForTimeout(2500);
  expect((await readStory(page, id)).headline).toBe('Của người khác');
  // The window will not close over unsaved text, so it is not asked to.
  await app.kill();
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
      const { article, revision } = opened.value.stored;
      const body = { type: 'doc', content };
      await window.desk.saveArticle({ article: { ...article, body }, baseRevision: revision });
    },
    { wanted: id, content: [paragraphOf(text)] },
  );
}

/** Another program saves the only article of the library behind this window's back. */
async function saveElsewhere(page: Page, headline: string): Promise<string> {
  return page.evaluate(async (newHeadline) => {
    const query = { text: '', status: null, section: '', kind: null, offset: 0, limit: 1 };
    const listed = await window.desk.listArticles(query);
    const row = listed.ok ? listed.value.rows[0] : undefined;
    const opened = await window.desk.openArticle({ id: row?.id ?? '' });
    if (!opened.ok || opened.value.status !== 'opened') throw new Error('nothing to save over');
    const { article, revision } = opened.value.stored;
    await window.desk.saveArticle({ article: { ...article, headline: newHeadline }, baseRevision: revision });
    return article.id;
  }, headline);
}
