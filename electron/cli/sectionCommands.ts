import { basename, resolve } from 'node:path';
import type { DeskSettings, Subsection } from '../../shared/article/page';
import type { DeskCounts } from '../../shared/sections/deskCounts';
import { webPathOf } from '../../shared/sections/findPlace';
import { type FileFault, writeSectionsFile } from '../../shared/sections/sectionsFile';
import { fileFaultText } from '../../shared/strings/sections';
import { writeChosen } from '../backup/chosenFolder';
import { importSections } from '../importing/importSections';
import type { Library } from '../library/library';
import { type Command, type CommandResult, noWords, toLines, UsageError } from './command';
import { readNamed } from './libraryCommands';
import { language, say } from './terminal';
import { withLibrary } from './withLibrary';

const countAt = ({ places }: DeskCounts, section: string, subsection: string) =>
  places.find((place) => place.section === section && place.subsection === subsection)?.articles ?? 0;

/** `articles` stand in the section itself, in none of its subsections. */
function withCounts({ sections }: DeskSettings, counts: DeskCounts) {
  const counted = (node: Subsection, section: string, subsection: string) => {
    const webPath = webPathOf({ section, subsection }, sections);
    return { ...node, webPath, articles: countAt(counts, section, subsection) };
  };
  return sections.map((section) => ({
    ...counted(section, section.id, ''),
    subsections: section.subsections.map((each) => counted(each, section.id, each.id)),
  }));
}

async function listSections(library: Library): Promise<CommandResult> {
  await library.indexed();
  const [desk, counts] = await Promise.all([library.readDesk(), library.countArticles()]);
  const sections = withCounts(desk, counts);
  const lines = sections.flatMap(({ name, webPath, articles, subsections }) => [
    `${String(articles).padStart(6)}  ${webPath}  ${name}`,
    ...subsections.map((each) => `${String(each.articles).padStart(6)}    ${each.webPath}  ${each.name}`),
  ]);
  const { removedSections, tags, kinds } = desk;
  return { value: { sections, removedSections, tags, kinds }, lines: toLines(lines), isDone: true };
}

async function readIn(library: Library, file: string): Promise<CommandResult> {
  const { bytes } = await readNamed(file);
  const outcome = await importSections(library, new TextDecoder().decode(bytes));
  if (outcome.status === 'joined') {
    const { added, kept } = outcome.joined;
    return { value: { added, kept }, lines: toLines([`+${added}`]), isDone: true };
  }
  const faults = outcome.faults.map((fault: FileFault) => ({
    ...fault,
    message: fileFaultText(fault, language),
  }));
  for (const { message } of faults) say(`${basename(file)}: ${message}`);
  return { value: { faults }, lines: '', isDone: false };
}

async function writeOut(library: Library, file: string): Promise<CommandResult> {
  const path = resolve(file);
  await writeChosen(path, writeSectionsFile(await library.readDesk()));
  return { value: { file: path }, lines: toLines([path]), isDone: true };
}

/** The desk's tree with the number of articles in each place; or all of it, with tags and kinds, in and out as one file. */
export const sections: Command = async (words, given) => {
  noWords(words);
  const { import: source, export: target } = given;
  if (source !== undefined && target !== undefined) throw new UsageError('--import or --export, not both');
  return withLibrary(given, (library) => {
    if (source !== undefined) return readIn(library, source);
    return target === undefined ? listSections(library) : writeOut(library, target);
  });
};
