import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { noCredit } from '../../shared/article/photo';
import { type App, expect, test } from './app';
import { violationsOf } from './axe';
import { makePhoto } from './dropFiles';
import { captionOf, figuresOf } from './editing';
import { addPhoto, addStory, openStory } from './stories';

const pane = (page: Page, name: string) => page.locator(`[data-pane="${name}"]`);

/** One photo without its original, one whose original is cut short; the pictures of both were never made. */
async function loseOriginals(app: App, page: Page) {
  const names = ['mat.jpg', 'hong.jpg'] as const;
  const photos: string[] = [];
  for (const [index, name] of names.entries())
    photos.push(await addPhoto(page, await makePhoto(name, { width: 1600 + index }), noCredit));
  const figures = photos.map((photo, index) => ({
    type: 'figure',
    attrs: { photo, alt: '' },
    content: [{ type: 'text', text: `Chú thích ${index + 1}` }],
  }));
  await addStory(page, { headline: 'Bài mất ảnh', body: { type: 'doc', content: figures } });
  const media = path.join(app.folders.library, 'media');
  const files = readdirSync(media, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.jpg'),
  );
  expect(files).toHaveLength(2);
  const [first = '', second = ''] = files;
  rmSync(path.join(media, first));
  writeFileSync(path.join(media, second), 'không còn là ảnh');
}

async function expectSaid(place: Locator, count: number) {
  await expect(place.getByText('Tệp ảnh gốc bị mất hoặc hỏng')).toHaveCount(count);
}

test('a photo whose original is gone or damaged is said to be so wherever it is shown, and nothing is logged', async ({
  app,
  page,
}) => {
  app.expectComplaint(/^console: Failed to load resource: the server responded with a status of 404/);
  await loseOriginals(app, page);
  await openStory(page, 'Bài mất ảnh');
  await expectSaid(pane(page, 'editor'), 2);
  await captionOf(figuresOf(page).first()).click();
  await expectSaid(pane(page, 'inspector'), 1);
  expect(await violationsOf(page)).toEqual([]);
  await app.screenshot('lost-editor');
  await page.keyboard.press('Control+p');
  const preview = page.frameLocator('[data-pane="inspector"] iframe');
  for (const [index, name] of ['mat.jpg', 'hong.jpg'].entries()) {
    const shown = preview.locator('figure').nth(index);
    await shown.scrollIntoViewIfNeeded();
    await expect(shown).toContainText(`Thiếu ảnh ${name}: tệp gốc bị mất hoặc hỏng`);
    await expect(shown).toContainText(`Chú thích ${index + 1}`);
    await expect(shown.locator('img')).toHaveCount(0);
  }
  await app.screenshot('lost-preview');
  await page.keyboard.press('Control+p');
  await page.keyboard.press('Control+5');
  // Two rows, and the side of the first.
  await expectSaid(pane(page, 'photoBoard'), 3);
  await app.screenshot('lost-board');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+4');
  await expectSaid(pane(page, 'photos'), 3);
  expect(await violationsOf(page)).toEqual([]);
  await app.screenshot('lost-library');
});
