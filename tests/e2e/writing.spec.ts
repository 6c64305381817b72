import type { Page } from '@playwright/test';
import type { DeskBridge } from '../../shared/desk';
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
import { openStory, readStory } from './stories';

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

test('types the headline of a new article without a click, whether a key or the list began it', async ({
  page,
}) => {
  for (const begin of [
    () => page.keyboard.press('Control+n'),
    async () => {
      await page.getByRole('button', { name: 'Bài mới' }).first().click();
      await page.getByRole('menuitem').first().click();
    },
  ]) {
    await page.keyboard.press('Escape');
    await begin();
    await expect(headlineOf(page)).toHaveValue('');
    await expect(headlineOf(page)).toBeFocused();
    await page.keyboard.type('Đảo xa');
    await expect(headlineOf(page)).toHaveValue('Đảo xa');
    await expectSaved(page);
  }
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

/** Another program saves the only article of the library behind this window's back. */
async function saveElsewhere(page: Page, headline: string): Promise<string> {
  return page.evaluate(async (newHeadline) => {
    const query = { text: '', status: null, section: '', kind: null, offset: 0, limit: 1 };
    const listed = await window.desk.listArticles(query);
    const row = listed.ok ? listed.value.rows[0] : undefined;
    const opened = await window.desk.openArticle({ id: row?.id ?? '' });
    if (!opened.ok || opened.value.status !== 'opened') throw new Error('nothing to save over');
    const { article, revision, checksum } = opened.value.stored;
    await window.desk.saveArticle({
      article: { ...article, headline: newHeadline },
      base: { revision, checksum },
    });
    return article.id;
  }, headline);
}
