import { existsSync, readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { verifyBundle } from '../../../../electron/exporting/verifyBundle';
import type { Library } from '../../../../electron/library/library';
import { openPhotoRoom } from '../photos/photoTest';
import { newFolder } from './folders';
import { exported, newsId, openNewsroom, plainId } from './newsroom';

openPhotoRoom();

let library: Library;
beforeAll(async () => {
  library = await openNewsroom();
}, 240_000);

type Seen = { readonly names: Set<string>; readonly visible: Map<string, Promise<boolean>> };

/** A program that takes whatever appears, the moment it does. */
function lookIn(folder: string, { names, visible }: Seen) {
  for (const name of readdirSync(folder)) {
    names.add(name);
    if (name.startsWith('.') || visible.has(name)) continue;
    const taken = verifyBundle(path.join(folder, name)).then(({ ok }) => ok);
    visible.set(
      name,
      taken.catch(() => false),
    );
  }
}

it.each([
  { isZip: false, ids: [plainId] },
  { isZip: true, ids: [plainId] },
  { isZip: false, ids: [newsId, plainId] },
  { isZip: true, ids: [newsId, plainId] },
])(
  'a program that watches the folder gets whole bundles only: %o',
  async ({ isZip, ids }) => {
    const out = newFolder();
    const seen: Seen = { names: new Set(), visible: new Map() };
    const watcher = watch(out, () => lookIn(out, seen));
    const looking = { isOn: true };
    const loop = (async () => {
      for (; looking.isOn; await pause(1)) lookIn(out, seen);
    })();
    const bundle = await exported(library, { out, ids, isZip, override: 'Thử' });
    await pause(50);
    looking.isOn = false;
    watcher.close();
    await loop;
    expect([...seen.visible.keys()]).toEqual([path.basename(bundle)]);
    expect(await Promise.all(seen.visible.values())).toEqual([true]);
    const aside = [...seen.names].filter((name) => name.startsWith('.'));
    expect(aside.length).toBeGreaterThan(0);
    expect(aside.every((name) => name.startsWith('.toasoan-') && !existsSync(path.join(out, name)))).toBe(
      true,
    );
  },
  120_000,
);

it('the folder aside lies on the volume of the bundle, or its name could not change in one step', async () => {
  const out = newFolder();
  const volumes = new Set<number>();
  const watcher = watch(out, () => {
    for (const name of readdirSync(out)) volumes.add(statSync(path.join(out, name)).dev);
  });
  await exported(library, { out, ids: [plainId] });
  watcher.close();
  expect([...volumes]).toEqual([statSync(out).dev]);
}, 120_000);
