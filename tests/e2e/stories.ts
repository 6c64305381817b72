import { type Page, expect } from '@playwright/test';
import type { Article } from '../../shared/article/article';
import type { DeskSettings } from '../../shared/article/page';
import type { Credit } from '../../shared/article/photo';
import type { DeskBridge } from '../../shared/desk';
import type { DroppedFile } from './dropFiles';

declare const window: { readonly desk: DeskBridge };

/** Writes an article into the open library through the window's own gate, as another editor's save would. */
export function addStory(page: Page, fields: Partial<Article> & { readonly headline: string }) {
  return page.evaluate(async (change) => {
    const made = await window.desk.createArticle({ kind: change.kind ?? 'news', language: 'vi' });
    if (!made.ok) throw new Error(made.problem.code);
    const { revision, checksum } = made.value;
    const article = { ...made.value.article, ...change };
    const saved = await window.desk.saveArticle({ article, base: { revision, checksum } });
    if (!saved.ok || saved.value.status !== 'saved') throw new Error('the story was not saved');
    return article.id;
  }, fields);
}

/** Another editor's save of an article that is not open here. */
export function changeStory(page: Page, id: string, change: Partial<Article>) {
  return page.evaluate(
    async (wanted) => {
      const opened = await window.desk.openArticle({ id: wanted.id });
      if (!opened.ok || opened.value.status !== 'opened') throw new Error('the story cannot be opened');
      const { article, revision, checksum } = opened.value.stored;
      const changed = { ...article, ...wanted.change };
      const saved = await window.desk.saveArticle({ article: changed, base: { revision, checksum } });
      if (!saved.ok || saved.value.status !== 'saved') throw new Error('the story was not saved');
    },
    { id, change },
  );
}

/** The article as it lies on disk now. */
export function readStory(page: Page, id: string): Promise<Article> {
  return page.evaluate(async (wanted) => {
    const opened = await window.desk.openArticle({ id: wanted });
    if (!opened.ok || opened.value.status !== 'opened') throw new Error('the story cannot be opened');
    return opened.value.stored.article;
  }, id);
}

export async function changeDesk(page: Page, change: Partial<DeskSettings>) {
  await page.evaluate(async (settings) => {
    const known = await window.desk.readDesk({});
    if (!known.ok) throw new Error(known.problem.code);
    const saved = await window.desk.saveDesk({ settings: { ...known.value, ...settings } });
    if (!saved.ok) throw new Error(saved.problem.code);
  }, change);
}

/** Stories that were just added still come into the list, and may move it under the pointer: then it is pressed again. */
export async function openStory(page: Page, headline: string) {
  const row = page.locator('[data-pane="list"]').getByText(headline, { exact: true }).first();
  await expect(async () => {
    await row.click();
    await expect(page.locator('textarea[name="headline"]')).toHaveValue(headline, { timeout: 5_000 });
  }).toPass();
  await page.locator('[data-pane="inspector"] [role="tab"]').first().waitFor();
}

/** A page of the inspector, by the beginning of its name. */
export async function openPage(page: Page, name: string) {
  await page.locator('[data-pane="inspector"]').getByRole('tab', { name }).click();
}

/** Takes a photo into the library, with its credit; answers its id. */
export function addPhoto(page: Page, { name, bytes }: DroppedFile, credit: Credit): Promise<string> {
  const base64 = Buffer.from(bytes).toString('base64');
  return page.evaluate(
    async (photo) => {
      const file = Uint8Array.from(atob(photo.base64), (letter) => letter.charCodeAt(0));
      const taken = await window.desk.importPhoto({ name: photo.name, bytes: file });
      if (!taken.ok || taken.value.status !== 'imported') throw new Error('the photo was not taken in');
      const photoId = taken.value.photo.id;
      await window.desk.editPhoto({ photoId, change: { credit: photo.credit } });
      return photoId;
    },
    { name, base64, credit },
  );
}
