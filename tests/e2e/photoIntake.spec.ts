import { expect, test } from './app';
import { dropFiles, makePhoto } from './dropFiles';
import { bodyOf, captionOf, expectSaved, figuresOf, startArticle } from './editing';
import { namesBelow } from '../namesBelow';

const drop = (count: number, from = 0) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      makePhoto(`anh-${from + index}.jpg`, { width: 2400 + from + index, height: 1800 }),
    ),
  );

test('stops an import where the writer says so, and quits only once the rest of another is in', async ({
  app,
  page,
}) => {
  test.slow();
  await startArticle(page, 'Bài nhiều ảnh');
  await page.keyboard.type('Đầu bài.');
  await dropFiles(bodyOf(page), await drop(16));
  const stop = bodyOf(page).getByRole('button', { name: 'Dừng' });
  // The writer writes on meanwhile, and reaches the button by keyboard.
  await page.keyboard.type(' Viết tiếp.');
  await expect(bodyOf(page).getByRole('status')).toHaveText(/^Đang nhập tệp \d+\/16…$/);
  await page.keyboard.press('Tab');
  await expect(stop).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' Vẫn viết.');
  await expect(stop).toHaveCount(0);
  const left = page.getByText(/^Đã dừng: \d+ tệp chưa vào bài/);
  await expect(left).toContainText('anh-15.jpg');
  const stayed = Number(/\d+/.exec((await left.textContent()) ?? '')?.[0]);
  const arrived = 16 - stayed;
  expect(arrived).toBeGreaterThan(0);
  await expect(figuresOf(page)).toHaveCount(arrived);
  await expect(bodyOf(page).locator('p')).toHaveText('Đầu bài. Viết tiếp. Vẫn viết.');
  await expect(captionOf(figuresOf(page).first())).toHaveText('');
  await expectSaved(page);

  await dropFiles(bodyOf(page), await drop(8, 100));
  await expect(bodyOf(page).getByRole('status')).toBeVisible();
  await app.restart();
  await expect(figuresOf(app.page)).toHaveCount(arrived + 8);
  const media = namesBelow(app.folders.library).filter((name) => name.endsWith('.jpg'));
  expect(media).toHaveLength(arrived + 8);
});
