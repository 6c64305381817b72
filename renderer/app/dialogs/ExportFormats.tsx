import { type ExportFormat, exportFormats, formats } from '../../../shared/export/formats';
import { formatText } from '../../../shared/strings/formats';
import { useLanguage, useText } from '../../strings';
import { Checkbox } from '../../ui/Checkbox';
import { Disclosure } from '../../ui/Disclosure';
import part from '../../ui/Part.module.css';
import { isFixed } from '../site/siteDraft';
import type { ExportChoices } from './exportChoices';

type ExportFormatsProps = {
  readonly choices: ExportChoices;
  readonly onChange: (choices: ExportChoices) => void;
};

const isDaily = (format: ExportFormat) => formats[format].use === 'daily';
const daily = exportFormats.filter(isDaily);
const others = exportFormats.filter((format) => !isDaily(format));

/** What a newsroom takes every day, and the rest one press away; what is chosen there is told also while it is shut. */
export function ExportFormats({ choices, onChange }: ExportFormatsProps) {
  const t = useText();
  const language = useLanguage();
  const chosen = others.filter((format) => !isFixed(format) && choices.formats.includes(format));
  const names = chosen.map((format) => formatText(format, language)).join(', ');
  return (
    <section role="group" aria-label={t('exportDialog.formats')} className={part.part}>
      <h3 className={part.heading}>{t('exportDialog.formats')}</h3>
      <Choices formats={daily} choices={choices} onChange={onChange} />
      <Disclosure
        title={t('exportDialog.moreFormats', { count: others.length })}
        isExpanded={choices.areAllShown}
        onExpandedChange={(areAllShown) => onChange({ ...choices, areAllShown })}
      >
        <Choices formats={others} choices={choices} onChange={onChange} />
      </Disclosure>
      {names !== '' && !choices.areAllShown && (
        <p className={part.hint}>{t('exportDialog.moreChosen', { names })}</p>
      )}
    </section>
  );
}

type ChoicesProps = ExportFormatsProps & { readonly formats: readonly ExportFormat[] };

function Choices({ formats: offered, choices, onChange }: ChoicesProps) {
  const t = useText();
  const language = useLanguage();
  const change = (format: ExportFormat, isIn: boolean) =>
    onChange({
      ...choices,
      formats: exportFormats.filter((each) => (each === format ? isIn : choices.formats.includes(each))),
    });
  return offered.map((format) => (
    <Checkbox
      key={format}
      isSelected={isFixed(format) || choices.formats.includes(format)}
      isDisabled={isFixed(format)}
      onChange={(isIn) => change(format, isIn)}
    >
      {formatText(format, language)}
      {isFixed(format) && <span className={part.hint}> ({t('exportDialog.always')})</span>}
    </Checkbox>
  ));
}
