import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { json, newFolder, runCli } from './runCli';

const root = newFolder();
const [here, there] = ['here', 'there'].map((name) => path.join(root, name)) as [string, string];
const head = { format: 'toasoan-settings', version: 1 };
const site = {
  name: 'Báo Ảnh Miền Cao',
  baseUrl: 'https://baoanh.example',
  urlPattern: '{section}/{slug}-{id}.html',
  licencePage: 'https://baoanh.example/dieu-khoan',
};

function write(name: string, content: unknown): string {
  const file = path.join(root, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const settings = (library: string, ...more: readonly string[]) =>
  runCli('settings', '--library', library, ...more);

describe('the settings of a desk, on the command line', () => {
  it('travel as one file; what a file does not say stays', async () => {
    await runCli('init', '--library', here);
    await runCli('init', '--library', there);
    const before = json(await settings(here, '--json'));
    const checkLevels = [{ code: 'bylineMissing', kind: 'news', level: 'off' }];
    const file = write('one.json', { ...head, site, checkLevels, exports: { widths: [400, 900] } });
    expect(await settings(here, '--import', file)).toMatchObject({ exit: 0, stderr: '' });
    const after = json(await settings(here, '--json'));
    expect(after).toMatchObject({ site, checkLevels, exports: { widths: [400, 900], hasAvif: false } });
    expect(after).toMatchObject({ pageStyle: (before as { pageStyle: unknown }).pageStyle });

    const out = path.join(root, 'out.json');
    expect(await settings(here, '--export', out)).toMatchObject({ exit: 0, stderr: '' });
    expect(readFileSync(out, 'utf8')).toContain('toasoan-settings');
    await settings(there, '--import', out);
    expect(json(await settings(there, '--json'))).toEqual(after);
  }, 120_000);

  it.each([
    ['no JSON', 'xin chào', 'notJson'],
    ['of something else', { format: 'toasoan-sections', version: 1 }, 'notSettings'],
    ['of a later version', { ...head, version: 2 }, 'newerFile'],
    ['with a part nobody knows', { ...head, sites: {} }, 'notUnderstood'],
    ['with a field nobody knows', { ...head, site: { nme: 'x' } }, 'notUnderstood'],
    ['with an address that is none', { ...head, site: { baseUrl: 'baoanh' } }, 'siteFault'],
    ['with a pattern that is not enough', { ...head, site: { urlPattern: '{year}' } }, 'siteFault'],
    ['with widths out of bounds', { ...head, exports: { widths: [100, 9000] } }, 'siteFault'],
    ['with a format nobody knows', { ...head, exports: { formats: ['fax'] } }, 'formatUnknown'],
    [
      'with a check nobody knows',
      { ...head, checkLevels: [{ code: 'x', kind: null, level: 'off' }] },
      'checkUnknown',
    ],
    [
      'with a check that must hold',
      { ...head, checkLevels: [{ code: 'rightsExpired', kind: null, level: 'note' }] },
      'checkHeld',
    ],
    ['with a logo of another library', { ...head, site: { logo: 'c'.repeat(32) } }, 'logoMissing'],
  ])(
    'are left as they are by a file %s, and say why',
    async (_, content, code) => {
      const before = json(await settings(there, '--json'));
      const file = write('bad.json', content);
      const outcome = await settings(there, '--import', file, '--json');
      expect(outcome).toMatchObject({ exit: 1 });
      expect(json(outcome)).toMatchObject({
        faults: [{ code, message: expect.stringMatching(/\S{2}.*[.)]$/u) as string }],
      });
      expect(outcome.stderr).toContain('bad.json: ');
      expect(json(await settings(there, '--json'))).toEqual(before);
    },
    60_000,
  );
});
