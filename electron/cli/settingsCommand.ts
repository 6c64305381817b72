import { basename, resolve } from 'node:path';
import type { InterfaceLanguage } from '../../shared/desk';
import { settingsFaultTexts } from '../../shared/strings/settingsFile';
import { siteFaultText } from '../../shared/strings/site';
import { fillText } from '../../shared/strings/text';
import { writeChosen } from '../backup/chosenFolder';
import type { Library } from '../library/library';
import {
  type SettingsFault,
  type SettingsOfDesk,
  readSettingsFile,
  writeSettingsFile,
} from '../library/settingsFile';
import { type Command, type CommandResult, type Terminal, noWords, toLines, UsageError } from './command';
import { readNamed } from './libraryCommands';
import { withLibrary } from './withLibrary';

type Fault = SettingsFault | { readonly code: 'logoMissing'; readonly place: string; readonly value: string };

function faultText(fault: Fault, language: InterfaceLanguage): string {
  const value = fault.code === 'siteFault' ? siteFaultText(fault.fault, language) : fault.value;
  return fillText(settingsFaultTexts[fault.code][language], { place: fault.place, value });
}

async function shown(library: Library): Promise<SettingsOfDesk> {
  const { site, pageStyle, checkLevels, exports } = await library.readDesk();
  return { site, pageStyle, checkLevels, exports };
}

async function show(library: Library): Promise<CommandResult> {
  const value = await shown(library);
  const { site, exports, checkLevels } = value;
  const lines = [
    ...Object.entries(site).map(([name, said]) => `site.${name}: ${said ?? ''}`),
    ...Object.entries(exports).map(([name, said]) => `exports.${name}: ${String(said)}`),
    ...checkLevels.map(({ code, kind, level }) => `check ${code} (${kind ?? '*'}): ${level}`),
  ];
  return { value, lines: toLines(lines), isDone: true };
}

/** A logo is a photo of this library: one from elsewhere is none. */
async function faultsOfLogo(library: Library, logo: string | null): Promise<readonly Fault[]> {
  const isKnown = logo === null || (await library.readPhoto(logo)) !== undefined;
  return isKnown ? [] : [{ code: 'logoMissing', place: 'site.logo', value: logo }];
}

async function readIn(library: Library, file: string, terminal: Terminal): Promise<CommandResult> {
  const { bytes } = await readNamed(file);
  const reading = readSettingsFile(new TextDecoder().decode(bytes), await shown(library));
  const faults: readonly Fault[] =
    reading.status === 'refused' ? reading.faults : await faultsOfLogo(library, reading.settings.site.logo);
  if (reading.status === 'read' && faults.length === 0) {
    await library.saveDesk({ ...(await library.readDesk()), ...reading.settings });
    return show(library);
  }
  const said = faults.map((fault) => ({ ...fault, message: faultText(fault, terminal.language) }));
  for (const { message } of said) terminal.say(`${basename(file)}: ${message}`);
  return { value: { faults: said }, lines: '', isDone: false };
}

async function writeOut(library: Library, file: string): Promise<CommandResult> {
  const path = resolve(file);
  await writeChosen(path, writeSettingsFile(await library.readDesk()));
  return { value: { file: path }, lines: toLines([path]), isDone: true };
}

/** The desk's site, look, checks and exports; in and out as one file. A bad entry leaves everything as it is. */
export const settings: Command = async (words, given, terminal) => {
  noWords(words);
  const { import: source, export: target } = given;
  if (source !== undefined && target !== undefined) throw new UsageError('--import or --export, not both');
  return withLibrary(given, (library) => {
    if (source !== undefined) return readIn(library, source, terminal);
    return target === undefined ? show(library) : writeOut(library, target);
  });
};
