import { useState } from 'react';
import { articleLanguages } from '../../../shared/article/article';
import type { DeskSettings } from '../../../shared/article/page';
import { type ExportFormat, exportFormats } from '../../../shared/export/formats';
import { pageAddress } from '../../../shared/export/pageAddress';
import { type SiteField, usualWidths, widthBounds } from '../../../shared/export/siteFaults';
import { formatText } from '../../../shared/strings/formats';
import { siteFaultText, siteParts } from '../../../shared/strings/site';
import { desk } from '../../desk';
import { attempt } from '../../problems';
import { useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import pages from '../../ui/DialogPages.module.css';
import part from '../../ui/Part.module.css';
import { Select } from '../../ui/Select';
import { Tabs } from '../../ui/Tabs';
import { TextField } from '../../ui/TextField';
import { changeWorkspace, showDialog, useWorkspace } from '../../workspace';
import { type SiteDraft, draftOf, faultsOfDraft, isFixed, withDraft } from './siteDraft';

const close = () => showDialog(null);

async function save(draft: SiteDraft) {
  const settings = await attempt(async () =>
    desk.saveDesk({ settings: withDraft(await desk.readDesk({}), draft) }),
  );
  if (settings === undefined) return;
  changeWorkspace({ settings });
  close();
}

export function SiteDialog() {
  const settings = useWorkspace((workspace) => workspace.settings);
  return settings === null ? null : <DeskSite settings={settings} />;
}

/** Who publishes, where readers find it, and what goes into a bundle; checked as it is typed. */
function DeskSite({ settings }: { readonly settings: DeskSettings }) {
  const t = useText();
  const language = useLanguage();
  const [page, setPage] = useState<'site' | 'exports'>('site');
  const [draft, setDraft] = useState(() => draftOf(settings));
  const faults = faultsOfDraft(draft);
  const change = (next: Partial<SiteDraft>) => setDraft((before) => ({ ...before, ...next }));
  const errorOf = (field: SiteField) => {
    const wrong = faults.get(field);
    return wrong && siteFaultText(wrong, language);
  };
  const parts = { draft, settings, errorOf, onChange: change };
  const shown = [
    { id: 'site', name: t('site.siteTab'), content: <SiteFields {...parts} /> },
    { id: 'exports', name: t('site.exportTab'), content: <ExportFields {...parts} /> },
  ] as const;
  return (
    <Dialog
      title={t('site.title')}
      isWide
      holdsWork
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{t('site.cancel')}</Button>
          <Button tone="accent" isDisabled={faults.size > 0} onPress={() => void save(draft)}>
            {t('site.save')}
          </Button>
        </>
      }
    >
      <div className={pages.lists}>
        <Tabs label={t('site.parts')} pages={shown} selected={page} onSelect={setPage} />
      </div>
    </Dialog>
  );
}

type PartProps = {
  readonly draft: SiteDraft;
  readonly settings: DeskSettings;
  readonly errorOf: (field: SiteField) => string | undefined;
  readonly onChange: (change: Partial<SiteDraft>) => void;
};

const longestAddress = 2000;
const longestLine = 500;
const nameless = { logo: null };

/** A story as any other, in the first section of the desk. */
function exampleAddress(draft: SiteDraft, { sections }: DeskSettings): string {
  const [first] = sections;
  const example = {
    id: '0123456789abcdef0123456789abcdef',
    section: first?.id ?? '',
    subsection: first?.subsections[0]?.id ?? '',
    publishedAt: '2026-11-22T02:00:00Z',
    createdAt: '2026-11-22T02:00:00Z',
  };
  return pageAddress(example, { site: { ...draft, ...nameless }, sections }, 'cho-phien-vung-cao');
}

function SiteFields({ draft, settings, errorOf, onChange }: PartProps) {
  const t = useText();
  const languages = articleLanguages.map((id) => ({ id, name: t(`language.${id}`) }));
  const patternError = errorOf('urlPattern');
  const address = patternError === undefined ? exampleAddress(draft, settings) : '';
  return (
    <div className={pages.page}>
      <TextField
        label={t('site.name')}
        hint={t('site.nameHint')}
        maxLength={longestLine}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={t('site.publisher')}
        hint={t('site.publisherHint')}
        maxLength={longestLine}
        value={draft.publisher}
        onChange={(publisher) => onChange({ publisher })}
      />
      <TextField
        label={t('site.baseUrl')}
        hint={t('site.baseUrlHint')}
        error={errorOf('baseUrl')}
        maxLength={longestAddress}
        value={draft.baseUrl}
        onChange={(baseUrl) => onChange({ baseUrl })}
      />
      <TextField
        label={t('site.urlPattern')}
        hint={t('site.urlPatternHint', { parts: siteParts, slug: '{slug}', id: '{id}' })}
        error={patternError}
        maxLength={longestLine}
        value={draft.urlPattern}
        onChange={(urlPattern) => onChange({ urlPattern })}
      />
      {address !== '' && <p className={part.hint}>{t('site.example', { address })}</p>}
      <TextField
        label={t('site.licencePage')}
        hint={t('site.licencePageHint')}
        error={errorOf('licencePage')}
        maxLength={longestAddress}
        value={draft.licencePage}
        onChange={(licencePage) => onChange({ licencePage })}
      />
      <Select
        label={t('site.language')}
        choices={languages}
        value={draft.language}
        onChange={(language) => onChange({ language })}
      />
      <p className={part.hint}>{t('site.look', { command: t('command.editPageStyle').replace('…', '') })}</p>
    </div>
  );
}

function ExportFields({ draft, errorOf, onChange }: PartProps) {
  const t = useText();
  const language = useLanguage();
  const tick = (format: ExportFormat, isIn: boolean) =>
    onChange({
      formats: exportFormats.filter((each) => (each === format ? isIn : draft.formats.includes(each))),
    });
  const { least, most } = widthBounds;
  return (
    <div className={pages.page}>
      <section role="group" aria-label={t('site.formats')} className={part.part}>
        <h3 className={part.heading}>{t('site.formats')}</h3>
        <p className={part.hint}>{t('site.formatsHint')}</p>
        {exportFormats.map((format) => (
          <Checkbox
            key={format}
            isSelected={isFixed(format) || draft.formats.includes(format)}
            isDisabled={isFixed(format)}
            onChange={(isIn) => tick(format, isIn)}
          >
            {formatText(format, language)}
            {isFixed(format) && <span className={part.hint}> ({t('exportDialog.always')})</span>}
          </Checkbox>
        ))}
      </section>
      <TextField
        label={t('site.widths')}
        hint={t('site.widthsHint', { least, most, usual: usualWidths.join(', ') })}
        error={errorOf('widths')}
        value={draft.widths}
        onChange={(widths) => onChange({ widths })}
      />
      <Checkbox isSelected={draft.hasAvif} onChange={(hasAvif) => onChange({ hasAvif })}>
        {t('site.hasAvif')}
      </Checkbox>
      <p className={part.hint}>{t('site.hasAvifHint')}</p>
    </div>
  );
}
