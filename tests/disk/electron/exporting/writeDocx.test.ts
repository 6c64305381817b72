import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library';
import { openPhotoRoom } from '../photos/photoTest';
import { exported, filesOf, hostileId, newsId, openNewsroom } from './newsroom';

openPhotoRoom();

let library: Library;
beforeAll(async () => {
  library = await openNewsroom();
}, 120_000);

async function exportDocx(id: string): Promise<string> {
  const bundle = await exported(library, { ids: [id], formats: ['docx'], override: 'Bản thử' });
  return path.join(bundle, filesOf(bundle).find((name) => name.endsWith('article.docx')) ?? '');
}

const partsOf = (docx: string) =>
  execFileSync('unzip', ['-Z1', docx], { encoding: 'utf8' }).trim().split('\n');
const readPart = (docx: string, name: string) =>
  execFileSync('unzip', ['-p', docx, name.replace(/[[\]]/g, '\\$&')], { maxBuffer: 2 ** 26 });

describe('a text document of a bundle', () => {
  it.each([newsId, hostileId])(
    'is a whole zip of sound XML',
    async (id) => {
      const docx = await exportDocx(id);
      expect(() => execFileSync('unzip', ['-tqq', docx])).not.toThrow();
      const names = partsOf(docx);
      expect(names[0]).toBe('[Content_Types].xml');
      for (const name of names.filter((each) => /\.(xml|rels)$/.test(each))) {
        execFileSync('xmllint', ['--noout', '--nonet', '-'], { input: readPart(docx, name) });
      }
    },
    60_000,
  );

  it('holds the very pictures of the bundle', async () => {
    const docx = await exportDocx(newsId);
    const picture = partsOf(docx).find((name) => name.endsWith('picture-1.jpg')) ?? '';
    const original = readFileSync(path.join(path.dirname(docx), 'media/photo-01-1200.jpg'));
    expect(readPart(docx, picture).equals(original)).toBe(true);
  }, 60_000);

  it('is the same to the byte when it is made again', async () => {
    const [one, other] = [await exportDocx(newsId), await exportDocx(newsId)];
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  }, 60_000);
});
