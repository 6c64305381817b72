import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { preferences } from './deskInputs';

/** What this user of this machine chose; it does not travel with a library. */
const machineChoices = preferences.extend({
  library: z.string().nullable(),
  exportFolder: z.string().nullable(),
  /** The folders that bundles went into, the last one first, as the editor calls them. */
  destinations: z
    .array(z.strictObject({ folder: z.string(), name: z.string().max(100) }))
    .max(8)
    .default([]),
  /** The default library was given its sample articles to the end. */
  hasSample: z.boolean(),
  /** Older files do not have it: they must not lose the other choices for that. */
  lastArticle: z.string().default(''),
  /** The folder of the daily backup; null while it is off. */
  backupFolder: z.string().nullable().default(null),
});

export type MachineChoices = z.infer<typeof machineChoices>;

const start: MachineChoices = {
  language: 'system',
  theme: 'system',
  textSize: 100,
  library: null,
  exportFolder: null,
  destinations: [],
  hasSample: false,
  lastArticle: '',
  backupFolder: null,
};

/** Choices are a convenience: an unreadable file is set aside by the next save and never stops the start. */
export async function readChoices(file: string): Promise<MachineChoices> {
  try {
    const checked = machineChoices.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return checked.success ? checked.data : start;
  } catch {
    return start;
  }
}

export async function writeChoices(file: string, choices: MachineChoices): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.tmp`;
  const handle = await open(aside, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify(choices, null, 2));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file);
}
