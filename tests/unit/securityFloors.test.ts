import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Package -> lowest version without a known hole that reaches us. A package that is not used is fine. */
const floors: Readonly<Record<string, string>> = {
  // GHSA-c8x8-7fp4-3x9w
  'prosemirror-view': '1.42.3',
  linkifyjs: '4.3.2',
  mammoth: '1.11.0',
  dompurify: '3.3.0',
};

type Lock = { readonly packages: Readonly<Record<string, { readonly version?: string }>> };
const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lock;

function isAtLeast(version: string, floor: string): boolean {
  const [found, lowest] = [version, floor].map((text) => text.split('.').map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (found?.[part] ?? 0) - (lowest?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function installedVersions(name: string): string[] {
  return Object.entries(lock.packages)
    .filter(([folder]) => folder.endsWith(`node_modules/${name}`))
    .map(([, entry]) => entry.version ?? '0.0.0');
}

describe('security floors', () => {
  it.each(Object.entries(floors))('every installed %s is %s or newer', (name, floor) => {
    expect(installedVersions(name).filter((version) => !isAtLeast(version, floor))).toEqual([]);
  });

  it('knows the packages that reach every article', () => {
    expect(installedVersions('prosemirror-view')).not.toEqual([]);
    expect(installedVersions('linkifyjs')).not.toEqual([]);
  });

  it.each([
    ['1.42.3', '1.42.3', true],
    ['1.42.2', '1.42.3', false],
    ['1.9.9', '1.42.3', false],
    ['2.0.0', '1.42.3', true],
  ])('%s against a floor of %s: %s', (version, floor, expected) => {
    expect(isAtLeast(version, floor)).toBe(expected);
  });
});
