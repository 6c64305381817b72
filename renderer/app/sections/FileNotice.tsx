import { type JoinedSections, takeFile } from '../../../shared/sections/joinFile';
import type { FileFault, SectionsOfDesk } from '../../../shared/sections/sectionsFile';
import { assertNever } from '../../../shared/problems';
import { fileFaultText } from '../../../shared/strings/sections';
import { useLanguage, useText } from '../../strings';
import { Notice } from '../../ui/Notice';
import pages from '../../ui/DialogPages.module.css';

export type FileResult =
  | { readonly type: 'imported'; readonly file: string; readonly joined: JoinedSections }
  | { readonly type: 'refused'; readonly file: string; readonly faults: readonly FileFault[] }
  | { readonly type: 'exported'; readonly path: string };

/** More would push the lists out of sight. */
const mostShown = 12;

/** The lists as they are with the file in them; null where no file was chosen. Nothing is saved here. */
export async function readFile(file: File | undefined, shown: SectionsOfDesk): Promise<FileResult | null> {
  if (file === undefined) return null;
  const taking = takeFile(shown, await file.text());
  return taking.status === 'refused'
    ? { type: 'refused', file: file.name, faults: taking.faults }
    : { type: 'imported', file: file.name, joined: taking.joined };
}

export function FileNotice({ result }: { readonly result: FileResult }) {
  const t = useText();
  const language = useLanguage();
  switch (result.type) {
    case 'imported': {
      const { added, kept } = result.joined;
      return <Notice tone="success">{t('sections.imported', { file: result.file, added, kept })}</Notice>;
    }
    case 'exported':
      return <Notice tone="success">{t('sections.exported', { path: result.path })}</Notice>;
    case 'refused':
      return (
        <Notice tone="danger">
          {t('sections.refused', { file: result.file, count: result.faults.length })}
          <ul className={pages.faults}>
            {result.faults.slice(0, mostShown).map((fault) => (
              <li key={`${fault.place} ${fault.code} ${fault.value}`}>{fileFaultText(fault, language)}</li>
            ))}
          </ul>
        </Notice>
      );
    default:
      return assertNever(result);
  }
}
