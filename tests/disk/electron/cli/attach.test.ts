import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { drawPhoto } from '../photos/testPhotos';
import { json, newFolder, runCli } from './runCli';

const dump = path.join(import.meta.dirname, '../../../fixtures/dumps/vuon-uom-san-ho.txt');
const folder = newFolder();
const file = (name: string) => path.join(folder, name);
const inLibrary = ['--library', file('library'), '--json'] as const;
const imported = z.object({ articles: z.array(z.object({ id: z.string() })) });
const credit = { photographer: 'Hải Triều', agency: 'TTXVN', issuedBy: '', isArchive: false };
const shown = z.object({
  figures: z.array(z.object({ photo: z.object({ id: z.string() }).nullable(), alt: z.string() })),
});
let story = '';

async function attach(figure: number, photo: string, ...more: readonly string[]) {
  const given = ['--figure', String(figure), '--photo', file(photo), ...more];
  const answer = await runCli('attach', story, ...given, ...inLibrary);
  expect(answer).toMatchObject({ exit: 0 });
  return z.object({ photo: z.string(), alt: z.string(), credit: z.unknown() }).parse(json(answer));
}

const figures = async () => shown.parse(json(await runCli('show', story, ...inLibrary))).figures;

/** A JPEG that describes itself. */
const describing = (alt: string) =>
  drawPhoto()
    .jpeg()
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
        xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"><Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li
        xml:lang="x-default">${alt}</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility></rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .toBuffer();

beforeAll(async () => {
  writeFileSync(file('page.txt'), readFileSync(dump));
  writeFileSync(file('a.jpg'), await describing('Mèo đen trên mái nhà'));
  writeFileSync(file('b.jpg'), await drawPhoto(400, 300).jpeg().toBuffer());
  expect(await runCli('init', ...inLibrary)).toMatchObject({ exit: 0 });
  const answer = imported.parse(json(await runCli('import', file('page.txt'), ...inLibrary)));
  story = answer.articles[0]?.id ?? '';
}, 120_000);

describe('attach', () => {
  it('gives two figures of an old page one photo where the file is one, with the credit of the page', async () => {
    const [first, second] = [await attach(1, 'a.jpg'), await attach(2, 'a.jpg', '--alt', 'Tự tả')];
    expect(second.photo).toBe(first.photo);
    expect([first.credit, second.credit]).toEqual([credit, credit]);
    expect((await figures()).map(({ photo, alt }) => [photo?.id ?? null, alt])).toEqual([
      [first.photo, 'Mèo đen trên mái nhà'],
      [first.photo, 'Tự tả'],
      [null, ''],
    ]);
  });

  it('takes the alt text of the old file away with it, and leaves a typed one', async () => {
    const { photo } = await attach(1, 'b.jpg');
    await attach(2, 'b.jpg');
    expect((await figures()).slice(0, 2)).toEqual([
      { photo: { id: photo }, alt: '' },
      { photo: { id: photo }, alt: 'Tự tả' },
    ]);
  });
});
