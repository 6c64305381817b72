import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { violationsOf } from './axe';
import { bodyOf, captionOf, expectSaved, figuresOf, headlineOf, standfirstOf } from './editing';
import { addStory, openStory } from './stories';

const panel = (page: Page) => page.getByRole('region', { name: 'Tìm và thay trong bài' });
const words = (page: Page) => panel(page).getByRole('textbox', { name: 'Tìm', exact: true });
const replacement = (page: Page) => panel(page).getByRole('textbox', { name: 'Thay bằng' });
const places = (page: Page) => panel(page).getByRole('listbox', { name: /^Những chỗ tìm thấy/ });
const switchOf = (page: Page, name: RegExp) => panel(page).getByRole('button', { name });

const paragraph = (text: string, ...marks: readonly { readonly type: string }[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks }],
});

async function openTrainStory(page: Page) {
  await addStory(page, {
    headline: 'Chuyến tàu ra đảo',
    standfirst: 'Tàu rời bến lúc 5 giờ.',
    bylines: ['Tâu Văn An'],
    body: {
      type: 'doc',
      content: [
        paragraph('Con tàu nhổ neo. Đoàn tàu dài.', { type: 'bold' }),
        { type: 'figure', attrs: { alt: 'Mũi tàu' }, content: [{ type: 'text', text: 'Tàu cập bến' }] },
        paragraph('Hết chuyến.'),
      ],
    },
  });
  await openStory(page, 'Chuyến tàu ra đảo');
}

test('finds in fields and captions, shows each place, and replaces the chosen ones as one step', async ({
  app,
  page,
}) => {
  await openTrainStory(page);
  await bodyOf(page).click();
  await page.keyboard.press('Control+f');
  await expect(words(page)).toBeFocused();
  await page.keyboard.type('tau');
  await expect(panel(page)).toContainText('Không có chỗ nào');
  await switchOf(page, /^Bỏ qua dấu/).click();
  await expect(places(page).getByRole('option')).toHaveCount(7);
  await switchOf(page, /^Bỏ qua dấu/).click();
  await words(page).fill('tàu');
  await expect(places(page).getByRole('option')).toHaveText([
    /^Tít.*Chuyến/,
    /^Sapo/,
    /^Bài.*Con/,
    /^Bài.*Đoàn/,
    /^Chú thích ảnh 1/,
    /^Mô tả ảnh 1/,
  ]);
  await expect(bodyOf(page).locator('[data-found]')).toHaveCount(3);

  await words(page).press('Enter');
  await words(page).press('Enter');
  await expect(panel(page)).toContainText('3/6');
  await expect(bodyOf(page).locator('[data-found="current"]')).toHaveText('tàu');
  await expect(words(page)).toBeFocused();

  await replacement(page).fill('thuyền');
  await places(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await app.screenshot('find-replace');
  expect(await violationsOf(page)).toEqual([]);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await app.screenshot('find-replace-dark');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
  await panel(page).getByRole('button', { name: 'Thay 5 chỗ' }).click();
  await expect(headlineOf(page)).toHaveValue('Chuyến thuyền ra đảo');
  await expect(standfirstOf(page)).toHaveValue('thuyền rời bến lúc 5 giờ.');
  await expect(bodyOf(page).locator('p strong').first()).toHaveText('Con thuyền nhổ neo. Đoàn tàu dài.');
  await expect(captionOf(figuresOf(page).first())).toHaveText('thuyền cập bến');
  await expect(panel(page)).toContainText('Đã thay 5 chỗ');

  await expect(bodyOf(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(headlineOf(page)).toHaveValue('Chuyến tàu ra đảo');
  await expect(bodyOf(page).locator('p strong').first()).toHaveText('Con tàu nhổ neo. Đoàn tàu dài.');
  await page.keyboard.press('Control+Shift+z');
  await expect(headlineOf(page)).toHaveValue('Chuyến thuyền ra đảo');
  await expectSaved(page);
  await page.keyboard.press('Control+Shift+h');
  const versions = page.getByRole('listbox', { name: 'Các bản đã lưu' });
  await expect(versions.getByText('Trước khi thay tất cả')).toBeVisible();
});

test('ends a pattern that takes for ever, explains one that is none, and gives the focus back', async ({
  page,
}) => {
  await openTrainStory(page);
  await standfirstOf(page).fill(`${'a'.repeat(40)}!`);
  await page.keyboard.press('Control+f');
  await switchOf(page, /^Biểu thức/).click();
  const pattern = panel(page).getByRole('textbox', { name: 'Tìm theo biểu thức' });
  await pattern.fill('(a+)+$');
  await expect(panel(page)).toContainText('tìm quá lâu', { timeout: 20_000 });
  await pattern.fill('(a+');
  await expect(panel(page)).toContainText('viết chưa đúng');
  await pattern.fill(String.raw`(\d) giờ|neo`);
  await expect(places(page).getByRole('option')).toHaveCount(1);
  await pattern.press('Enter');
  await pattern.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(bodyOf(page)).toBeFocused();
  await expect(bodyOf(page).locator('[data-found]')).toHaveCount(0);
  await page.keyboard.type('buồm');
  await expect(bodyOf(page)).toContainText('Con tàu nhổ buồm.');
});
