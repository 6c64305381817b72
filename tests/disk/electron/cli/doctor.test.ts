import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articlePlace, generationFile } from '../../../../electron/library/layout';
import { savedTwice } from '../library/doctor/checkedLibrary';
import type { DoctorReport } from '../../../../shared/upkeep';
import { randomFrom } from '../../../bench/fillLibrary';
import { damageNames, damages } from '../../../faults/damages';
import { newArticle, newClosedLibrary, openTestLibrary } from '../library/testLibrary';
import { json, newFolder, runCli } from './runCli';

const doctor = (folder: string, ...more: readonly string[]) => runCli('doctor', '--library', folder, ...more);

describe('toasoan doctor', () => {
  it('answers 0 for a whole library, in lines for people or as JSON', async () => {
    const { folder } = await savedTwice();
    const lines = await doctor(folder);
    expect(lines.exit).toBe(0);
    expect(lines.stdout).toMatch(/1 article.*\n[^]*whole/i);
    const answer = await doctor(folder, '--json');
    expect(answer.exit).toBe(0);
    expect(json(answer)).toMatchObject({ isWhole: true, counts: { article: 1 } });
  });

  it('says that the second copy is empty where it is not there', async () => {
    const { folder } = await savedTwice();
    const { stdout } = await doctor(folder);
    expect(stdout).toMatch(/^7 days of history on this computer: .* · nothing yet$/m);
  });

  it('answers 1 for damage, says how it is repaired, repairs it and answers 0', async () => {
    const { folder, article } = await savedTwice([2]);
    const name = generationFile(articlePlace(article.id), 'current');
    writeFileSync(path.join(folder, name), '');
    const found = await doctor(folder);
    expect(found.exit).toBe(1);
    expect(found.stdout).toContain(name);
    expect(found.stderr).toContain('--repair');
    expect(await doctor(folder, '--repair')).toMatchObject({ exit: 0 });
    expect(await doctor(folder)).toMatchObject({ exit: 0 });
    expect((await (await openTestLibrary(folder)).readArticle(article.id)).article.headline).toBe('Bản hai');
  });

  it('finds and repairs each kind of damage of campaign F8, and every text is there again', async () => {
    const folder = await newClosedLibrary();
    const library = await openTestLibrary(folder);
    const articles = damageNames.map((name) => newArticle({ headline: `Bài bị hỏng: ${name}` }));
    for (const article of articles) await library.createArticle(article);
    await library.close();
    const names = articles.map(({ id }) => generationFile(articlePlace(id), 'current'));
    for (const [index, kind] of damageNames.entries()) {
      const file = path.join(folder, names[index] ?? '');
      writeFileSync(file, damages[kind]?.(readFileSync(file), randomFrom(20_261_122 + index)) ?? '');
    }
    const found = await doctor(folder, '--json');
    expect(found.exit).toBe(1);
    const { findings } = json(found) as DoctorReport;
    expect(findings.map(({ name }) => name).sort()).toEqual([...names].sort());
    expect(await doctor(folder, '--repair')).toMatchObject({ exit: 0 });
    expect(json(await doctor(folder, '--json'))).toMatchObject({ isWhole: true, findings: [] });
    const repaired = await openTestLibrary(folder);
    for (const { id, headline } of articles)
      expect((await repaired.readArticle(id)).article.headline).toBe(headline);
  });

  it('answers 1 after a repair that could not bring the text back', async () => {
    const { folder, article } = await savedTwice();
    for (const generation of ['current', 'prev'] as const)
      writeFileSync(path.join(folder, generationFile(articlePlace(article.id), generation)), '');
    expect(await doctor(folder, '--repair')).toMatchObject({ exit: 1 });
  });

  it('runs where library.json is gone, and brings it back', async () => {
    const { folder, article } = await savedTwice();
    for (const name of ['library.json', 'library.prev.json']) rmSync(path.join(folder, name));
    const found = await doctor(folder);
    expect(found).toMatchObject({ exit: 1 });
    expect(found.stdout).toContain('library.json');
    expect(await doctor(folder, '--repair')).toMatchObject({ exit: 0 });
    expect((await (await openTestLibrary(folder)).readArticle(article.id)).article.headline).toBe('Bản hai');
  });

  it('answers 2 for wrong use and 3 for a folder that is no library', async () => {
    expect(await runCli('doctor')).toMatchObject({ exit: 2 });
    expect(await doctor(newFolder(), 'thừa')).toMatchObject({ exit: 2 });
    expect(await doctor(newFolder())).toMatchObject({ exit: 3 });
    expect(await doctor(path.join(newFolder(), 'không có'), '--repair')).toMatchObject({ exit: 3 });
  });
});
