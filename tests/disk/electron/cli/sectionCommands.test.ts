import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { json, newFolder, runCli } from './runCli';

const root = newFolder();
const [here, there] = ['here', 'there'].map((name) => path.join(root, name)) as [string, string];
const file = path.join(root, 'muc.json');

describe('the sections of a desk, on the command line', () => {
  it('travel as one file from one library to another, with tags and kinds', async () => {
    await runCli('init', '--library', here);
    await runCli('init', '--library', there);
    const own = {
      format: 'toasoan-sections',
      version: 1,
      sections: [
        { id: 'kieu-bao', name: 'Người Việt bốn phương', path: 'nguoi-viet', former: ['ban-be-nam-chau'] },
        { name: 'Hồ sơ', subsections: [{ name: 'Tư liệu' }] },
      ],
      tags: [{ name: 'Biển Đông', synonyms: ['South China Sea'] }],
      kinds: [{ id: 'video', name: 'Phim', mark: '[Phim]' }],
    };
    writeFileSync(file, JSON.stringify(own));
    expect(await runCli('sections', '--library', here, '--import', file, '--json')).toMatchObject({
      exit: 0,
    });
    const out = path.join(root, 'out.json');
    expect(await runCli('sections', '--library', here, '--export', out)).toMatchObject({
      exit: 0,
      stderr: '',
    });
    expect(readFileSync(out, 'utf8')).toContain('South China Sea');
    await runCli('sections', '--library', there, '--import', out);
    const [one, other] = await Promise.all(
      [here, there].map(async (library) => json(await runCli('sections', '--library', library, '--json'))),
    );
    expect(other).toEqual(one);
    expect(one).toMatchObject({
      sections: [
        { id: 'kieu-bao', webPath: 'nguoi-viet', former: ['ban-be-nam-chau'], articles: 0 },
        { id: 'ho-so', webPath: 'ho-so', subsections: [{ id: 'tu-lieu', webPath: 'ho-so/tu-lieu' }] },
        { id: 'thoi-su' },
        { id: 'doi-ngoai' },
        { id: 'kinh-te' },
        { id: 'van-hoa' },
        { id: 'bo-coi-bien-dao' },
      ],
      tags: [{ name: 'Biển Đông', spellings: ['South China Sea'] }],
      kinds: [{ id: 'video', name: 'Phim', mark: '[Phim]', isOffered: true }],
    });
  }, 120_000);

  it('are written into no folder that is not there, which is said', async () => {
    const out = path.join(root, 'chua-co', 'muc.json');
    for (const command of ['sections', 'settings']) {
      const { exit, stderr } = await runCli(command, '--library', here, '--export', out);
      expect([exit, stderr]).toEqual([3, expect.stringContaining('chua-co')]);
      expect(stderr).toMatch(/The folder chua-co is not there|Không thấy thư mục chua-co/);
    }
  });

  it('are left as they are by a file with bad entries, each of which is named', async () => {
    const before = await runCli('sections', '--library', there, '--json');
    const bad = path.join(root, 'bad.json');
    writeFileSync(
      bad,
      JSON.stringify({ format: 'toasoan-sections', version: 1, sections: [{ name: 'A', path: 'Á' }, {}] }),
    );
    const answer = await runCli('sections', '--library', there, '--import', bad, '--json');
    expect(answer.exit).toBe(1);
    expect(answer.stderr).toContain('bad.json: sections[0].path: “Á” cannot be a web path');
    expect(json(answer)).toMatchObject({ faults: [{ code: 'notASlug' }, { code: 'nameMissing' }] });
    expect((await runCli('sections', '--library', there, '--json')).stdout).toBe(before.stdout);
    const missing = await runCli('sections', '--library', there, '--import', path.join(root, 'none.json'));
    expect(missing.exit).toBe(2);
    expect((await runCli('sections', '--library', there, '--import', bad, '--export', bad)).exit).toBe(2);
  }, 120_000);
});
