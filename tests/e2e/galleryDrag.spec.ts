import type { Locator, Page } from '@playwright/test';
import type { DocumentNode } from '../../shared/article/article';
import { noCredit } from '../../shared/article/photo';
import { expect, test } from './app';
import { makePhoto } from './dropFiles';
import { bodyOf, captionOf, figuresOf, headlineOf } from './editing';
import { addPhoto, addStory, openStory } from './stories';

const credit = { ...noCredit, photographer: 'Lan Anh', agency: 'TTXVN' };

const withText = (type: string, text: string, attrs?: DocumentNode['attrs']): DocumentNode => ({
  type,
  ...(attrs && { attrs }),
  content: [{ type: 'text', text }],
});

const galleryOf = (page: Page) => bodyOf(page).getByRole('group', { name: /^Bộ ảnh/ });
const captionsIn = (place: Locator) => place.locator('figure .caption').allTextContents();
const rowOf = (page: Page, caption: string) => figuresOf(page).filter({ hasText: caption });

/** A gallery of three photos under a paragraph. */
async function openGallery(page: Page) {
  const photo = await addPhoto(page, await makePhoto('ghe.jpg', { width: 300, height: 120 }), credit);
  const figure = (caption: string) => withText('figure', caption, { photo, alt: 'Ghe trên sông' });
  const content = [
    withText('paragraph', 'Sáng sớm, bà con ra bến.'),
    { type: 'gallery', content: ['Một', 'Hai', 'Ba'].map(figure) },
  ];
  await addStory(page, { headline: 'Chợ nổi', body: { type: 'doc', content } });
  await openStory(page, 'Chợ nổi');
  await expect(figuresOf(page).locator('img')).toHaveCount(3);
}

async function boxOf(place: Locator) {
  const box = await place.boundingBox();
  if (box === null) throw new Error('it is not on screen');
  return box;
}

/** Holds the photo at this share of the place's height: a pointer that comes to rest says once more where it is. */
async function carry(page: Page, caption: string, place: Locator, share: number) {
  const picture = await boxOf(rowOf(page, caption).locator('img'));
  await page.mouse.move(picture.x + 40, picture.y + 30);
  await page.mouse.down();
  const { x, y, height } = await boxOf(place);
  await page.mouse.move(x + 50, y + height * share, { steps: 3 });
  await page.mouse.move(x + 51, y + height * share);
}

async function dragTo(page: Page, caption: string, x: number, y: number) {
  const picture = await boxOf(rowOf(page, caption).locator('img'));
  await page.mouse.move(picture.x + 40, picture.y + 30);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.move(x + 1, y);
  await page.mouse.up();
}

async function drag(page: Page, caption: string, place: Locator, share: number) {
  await carry(page, caption, place, share);
  await page.mouse.up();
}

test('a photo dragged over a gallery lands where the line shows, and writes nothing into fields and captions', async ({
  app,
  page,
}) => {
  await openGallery(page);
  const gallery = galleryOf(page);
  const begun = ['Một', 'Hai', 'Ba'];

  const ba = rowOf(page, 'Ba');
  await carry(page, 'Một', ba, 0.7);
  const { y, height } = await boxOf(ba);
  await expect
    .poll(async () => Math.abs((await boxOf(page.locator('.drop-cursor'))).y - y - height))
    .toBeLessThan(3);
  await expect(page.locator('.drop-cursor')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await app.screenshot('gallery-drag');
  await page.mouse.up();
  await expect.poll(() => captionsIn(gallery)).toEqual(['Hai', 'Ba', 'Một']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => captionsIn(gallery)).toEqual(begun);

  const fields = rowOf(page, 'Một').locator('input');
  const written = await fields.evaluateAll((inputs) =>
    inputs.map((input) => (input as HTMLInputElement).value),
  );
  await drag(page, 'Ba', fields.first(), 0.5);
  await expect.poll(() => captionsIn(gallery)).toEqual(['Một', 'Ba', 'Hai']);
  for (const [index, value] of written.entries()) await expect(fields.nth(index)).toHaveValue(value);

  await drag(page, 'Ba', bodyOf(page).getByText('Sáng sớm'), 0.5);
  await expect.poll(() => captionsIn(gallery)).toEqual(['Một', 'Hai']);
  await expect(figuresOf(page)).toHaveCount(3);
  await drag(page, 'Ba', rowOf(page, 'Một'), 0.8);
  await expect.poll(() => captionsIn(gallery)).toEqual(['Một', 'Ba', 'Hai']);
  await expect(figuresOf(page)).toHaveCount(3);

  await captionOf(rowOf(page, 'Ba')).click();
  await captionOf(rowOf(page, 'Hai')).click({ modifiers: ['Shift'] });
  await drag(page, 'Hai', rowOf(page, 'Một'), 0.2);
  await expect.poll(() => captionsIn(gallery)).toEqual(['Hai', 'Một', 'Ba']);
});

test('a photo let go above, below or beside the text lands at the nearest edge of a block, and nowhere else', async ({
  page,
}) => {
  await openGallery(page);
  const gallery = galleryOf(page);
  const blocks = () =>
    bodyOf(page)
      .locator('> *')
      .evaluateAll((all) =>
        all.map((block) => {
          const captions = [...block.querySelectorAll('.caption')].map(({ textContent }) => textContent);
          return captions.length === 0 ? 'đoạn' : captions.join(' ');
        }),
      );

  // Below the last block of the text, where a gallery often stands.
  await figuresOf(page).last().locator('img').scrollIntoViewIfNeeded();
  const text = await boxOf(bodyOf(page));
  await dragTo(page, 'Ba', text.x + 200, text.y + text.height + 60);
  await expect.poll(blocks).toEqual(['đoạn', 'Một Hai', 'Ba']);

  await drag(page, 'Hai', headlineOf(page), 0.5);
  await expect(headlineOf(page)).toHaveValue('Chợ nổi');
  await expect.poll(blocks).toEqual(['Hai', 'đoạn', 'Một', 'Ba']);
  await expect(captionsIn(gallery)).resolves.toEqual(['Một']);

  // The upper half of a line stands for the place before it, also behind its last word.
  const line = await boxOf(bodyOf(page).getByText('Sáng sớm'));
  await dragTo(page, 'Ba', line.x + line.width - 10, line.y + line.height * 0.2);
  await expect.poll(blocks).toEqual(['Hai', 'Ba', 'đoạn', 'Một']);
  const first = await boxOf(rowOf(page, 'Hai'));
  await dragTo(page, 'Ba', first.x - 12, first.y + first.height * 0.2);
  await expect.poll(blocks).toEqual(['Ba', 'Hai', 'đoạn', 'Một']);
});
