import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const builder = read('electron-builder.yml');

type Package = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
const { packages } = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Package>>;
};

/** The packages that electron/vite.config.ts leaves out of the bundles, `electron` itself aside. */
function unbundled(): string[] {
  const list = /const external = \[([^\]]*?)\.\.\./.exec(read('electron/vite.config.ts'))?.[1] ?? '';
  return [...list.matchAll(/'([^']+)'/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => name !== 'electron');
}

/** With all they need, as the lock has it; types are needed by nothing that runs. */
function withNeeds(names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name) || name.startsWith('@types/')) return;
    found.add(name);
    const entry = packages[`node_modules/${name}`];
    for (const need of Object.keys({ ...entry?.dependencies, ...entry?.optionalDependencies })) visit(need);
  };
  names.forEach(visit);
  return found;
}

/** The folders of node_modules that go into the archive. */
function packedFolders(): string[] {
  return /'!node_modules\/!\(([^)]*)\)\/\*\*'/.exec(builder)?.[1]?.split('|') ?? [];
}

describe('the packaged app', () => {
  it('holds every package that is not bundled, with all it needs', () => {
    // Only sharp's build for WebAssembly needs these, and no platform we package for takes that one.
    const unused = new Set(['@emnapi', 'tslib']);
    const needed = [...withNeeds(unbundled())].map((name) => name.split('/')[0] ?? '');
    expect(unbundled()).toContain('sharp');
    expect([...new Set(needed)].filter((folder) => !unused.has(folder)).sort()).toEqual(
      packedFolders().sort(),
    );
  });

  it.each([
    'runAsNode: false',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'grantFileProtocolExtraPrivileges: false',
    'enableCookieEncryption: true',
    'enableEmbeddedAsarIntegrityValidation: true',
    'onlyLoadAppFromAsar: true',
  ])('is released with the fuse %s', (line) => {
    expect(builder.split('\n')).toContain(`  ${line}`);
  });

  it.each([
    ['win', '{ target: nsis, arch: [x64, arm64] }'],
    ['mac', '{ target: dmg, arch: [arm64, x64] }'],
    ['mac', '{ target: zip, arch: [arm64, x64] }'],
    ['linux', '[dir]'],
  ])('is made for %s: %s', (platform, target) => {
    const section = builder.split(/^(?=\w)/m).find((part) => part.startsWith(`${platform}:`));
    expect(section).toContain(target);
  });
});
