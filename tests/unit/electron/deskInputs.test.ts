import { describe, expect, it } from 'vitest';
import { inputs } from '../../../electron/deskInputs';
import { blankArticle } from '../../../shared/article/blankArticle';
import { deskCalls } from '../../../shared/desk';
import { noPhotoFilter } from '../../../shared/photoQuery';

const id = '0123456789abcdef0123456789abcdef';
const article = blankArticle({ id, kind: 'news', language: 'vi', now: '2026-01-02T03:04:05.000Z' });

const base = { revision: 1, checksum: 'a'.repeat(64) };
const accepts = (call: keyof typeof inputs, input: unknown) => inputs[call].safeParse(input).success;

describe('the inputs of the gate', () => {
  it('know every call of the contract', () => {
    expect(Object.keys(inputs).sort()).toEqual(Object.keys(deskCalls).sort());
  });

  it('accept what the window sends', () => {
    expect(accepts('saveArticle', { article, base })).toBe(true);
    expect(accepts('openArticle', { id })).toBe(true);
    expect(accepts('importPhoto', { name: 'a.jpg', bytes: new Uint8Array(3) })).toBe(true);
    expect(accepts('savePreferences', { language: 'vi', theme: 'dark', textSize: 125 })).toBe(true);
  });

  it('refuse unknown keys', () => {
    expect(accepts('openArticle', { id, path: '/etc/passwd' })).toBe(false);
    expect(accepts('readLibrary', { folder: '/' })).toBe(false);
    expect(accepts('saveArticle', { article: { ...article, extra: 1 }, base })).toBe(false);
  });

  it('refuse ids that are not lower-case hex', () => {
    for (const bad of ['../../etc/passwd', id.toUpperCase(), id.slice(1), `${id}0`, '', 7, null]) {
      expect(accepts('openArticle', { id: bad }), String(bad)).toBe(false);
      expect(accepts('readPhotos', { ids: [bad] }), String(bad)).toBe(false);
    }
  });

  it('ask for photos within bounds, of days that are days', () => {
    const query = {
      ...noPhotoFilter,
      offset: 0,
      limit: 100,
    };
    expect(accepts('listPhotos', query)).toBe(true);
    expect(
      accepts('listPhotos', { ...query, missing: 'alt', takenFrom: '2026-01-02', rights: 'expired' }),
    ).toBe(true);
    expect(accepts('listPhotos', { ...query, limit: 100_000 })).toBe(false);
    expect(accepts('listPhotos', { ...query, takenTo: "2026' or 1" })).toBe(false);
    expect(accepts('listPhotos', { ...query, missing: 'soul' })).toBe(false);
    expect(accepts('readPhotoUse', { photoId: id })).toBe(true);
    expect(accepts('readPhotoUse', { photoId: '../..' })).toBe(false);
  });

  it('refuse a path where bytes are due, and an override without a reason', () => {
    expect(accepts('importPhoto', { name: 'a.jpg', bytes: 'C:\\a.jpg' })).toBe(false);
    const exported = { job: 'a', ids: [id], isZip: false, formats: ['html'], override: ' ' };
    expect(accepts('exportArticles', exported)).toBe(false);
    expect(accepts('exportArticles', { ...exported, override: null })).toBe(true);
    const own = (reason: string) => ({
      ...exported,
      override: null,
      reasons: [{ article: id, check: '[]', reason }],
    });
    expect(accepts('exportArticles', own('Ảnh gửi sau'))).toBe(true);
    expect(accepts('exportArticles', own(' '))).toBe(false);
  });

  it('cap sizes', () => {
    const long = 'a'.repeat(1001);
    expect(accepts('saveArticle', { article: { ...article, headline: long }, base })).toBe(false);
    expect(
      accepts('listArticles', { text: '', status: null, section: '', kind: null, offset: 0, limit: 501 }),
    ).toBe(false);
  });
});
