import { useState } from 'react';
import type { KnownName } from '../../../shared/article/knownName';
import type { Section } from '../../../shared/article/page';
import { type ListLook, type ListRule, listLooks } from '../../../shared/pageLists/listRule';
import { findPlace } from '../../../shared/sections/findPlace';
import { mainTags } from '../../../shared/sections/deskTags';
import { useKindChoices } from '../../kinds';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Select } from '../../ui/Select';
import { TagField } from '../../ui/TagField';
import { TextField } from '../../ui/TextField';
import { useWorkspace } from '../../workspace';
import pages from '../../ui/DialogPages.module.css';
import part from '../../ui/Part.module.css';
import styles from './PageLists.module.css';
import { PinnedStories } from './PinnedStories';
import { placesIn, scopeKey, scopeOf } from './listDraft';

type ListDetailsProps = {
  readonly rule: ListRule;
  readonly offered: readonly ListLook[];
  readonly onChange: (change: Partial<ListRule>) => void;
  readonly onRemove: () => void;
};

export function ListDetails({ rule, offered, onChange, onRemove }: ListDetailsProps) {
  const isRelated = rule.look === 'related';
  const t = useText();
  const looks = listLooks
    .filter((look) => look === rule.look || offered.includes(look))
    .map((id) => ({ id, name: t(`pageList.${id}`) }));
  const fillings = [
    { id: 'rule', name: t(isRelated ? 'pageLists.relatedByRule' : 'pageLists.byRule') },
    { id: 'hand', name: t(isRelated ? 'pageLists.relatedByHand' : 'pageLists.byHand') },
  ];
  return (
    <section aria-label={t('pageLists.details')} className={pages.details}>
      <div className={styles.pair}>
        <Select
          label={t('pageLists.look')}
          choices={looks}
          value={rule.look}
          onChange={(look) => onChange({ look })}
        />
        <Select
          label={t('pageLists.filling')}
          choices={fillings}
          value={rule.isByHand ? 'hand' : 'rule'}
          onChange={(filling) => onChange({ isByHand: filling === 'hand' })}
        />
      </div>
      {isRelated && <p className={part.hint}>{t('pageLists.relatedHelp')}</p>}
      <TextField
        label={t('pageLists.listTitle')}
        hint={t('pageLists.titleHint')}
        maxLength={200}
        value={rule.title}
        onChange={(title) => onChange({ title })}
      />
      <NumberField
        label={t('pageLists.count')}
        {...(isRelated ? { hint: t('pageLists.relatedCount') } : {})}
        fault={t('pageLists.countFault')}
        value={rule.count}
        most={50}
        onChange={(count) => onChange({ count: count ?? 1 })}
      />
      {!rule.isByHand && <Conditions rule={rule} onChange={onChange} />}
      <PinnedStories rule={rule} onChange={onChange} />
      <div>
        <Button isSmall onPress={onRemove}>
          {t('pageLists.remove')}
        </Button>
      </div>
    </section>
  );
}

const noSections: readonly Section[] = [];
const noTags: readonly KnownName[] = [];

type ConditionsProps = Pick<ListDetailsProps, 'rule' | 'onChange'>;

function Conditions({ rule, onChange }: ConditionsProps) {
  const t = useText();
  const known = useWorkspace(({ settings }) => settings?.tags ?? noTags);
  const kinds = useKindChoices('all');
  return (
    <>
      <PlaceField rule={rule} onChange={onChange} />
      <fieldset className={styles.kinds}>
        <legend>{t('pageLists.kinds')}</legend>
        {kinds.map(({ id, name }) => (
          <Checkbox
            key={id}
            isSelected={rule.kinds.includes(id)}
            onChange={(isOn) =>
              onChange({ kinds: isOn ? [...rule.kinds, id] : rule.kinds.filter((each) => each !== id) })
            }
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      {rule.scope.type !== 'ownTags' && (
        <TagField
          label={t('pageLists.tags')}
          tags={rule.tags}
          suggestions={known.map(({ name }) => name)}
          onChange={(tags) => onChange({ tags: [...mainTags(tags, known)].slice(0, 20) })}
          removeLabel={(name) => t('pageLists.removeTag', { name })}
        />
      )}
      <NumberField
        label={t('pageLists.days')}
        hint={t('pageLists.daysHint')}
        fault={t('pageLists.daysFault')}
        value={rule.days}
        most={3650}
        isOptional
        onChange={(days) => onChange({ days })}
      />
    </>
  );
}

function PlaceField({ rule, onChange }: ConditionsProps) {
  const t = useText();
  const sections = useWorkspace(({ settings }) => settings?.sections ?? noSections);
  const inner = (section: string, subsection: string) => t('sections.pathOf', { section, subsection });
  const places = placesIn(sections, inner).map(({ id, name }) => ({ id: `section ${id}`, name }));
  const { scope } = rule;
  const place = scope.type === 'section' && findPlace({ section: scope.id, subsection: '' }, sections);
  const now = place === false ? scope : { type: 'section' as const, id: place.subsection || place.section };
  const all = [
    { id: 'anywhere', name: t('pageLists.anywhere') },
    { id: 'own', name: t('pageLists.own') },
    { id: 'ownTags', name: t('pageLists.ownTags') },
    ...places,
  ];
  const isLost = !all.some(({ id }) => id === scopeKey(now));
  const lost =
    isLost && now.type === 'section'
      ? [{ id: scopeKey(now), name: t('pageLists.lostPlace', { id: now.id }) }]
      : [];
  return (
    <>
      <Select
        label={t('pageLists.place')}
        choices={[...all, ...lost]}
        value={scopeKey(now)}
        onChange={(key) => onChange({ scope: scopeOf(key) })}
      />
      {scope.type === 'section' && (
        <Checkbox
          isSelected={rule.showsSubsections}
          onChange={(showsSubsections) => onChange({ showsSubsections })}
        >
          {t('pageLists.subsections')}
        </Checkbox>
      )}
    </>
  );
}

type NumberFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly fault: string;
  readonly value: number | null;
  readonly most: number;
  readonly isOptional?: boolean;
  readonly onChange: (value: number | null) => void;
};

/** What is typed stays as it is; only a number that fits is taken. */
function NumberField({ label, hint, fault, value, most, isOptional = false, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const isEmpty = isOptional && typed.trim() === '';
  const number = Number(typed);
  const isFit = isEmpty || (/^\s*\d+\s*$/.test(typed) && number >= 1 && number <= most);
  const take = (text: string) => {
    setTyped(text);
    const next = Number(text);
    if (isOptional && text.trim() === '') onChange(null);
    else if (/^\s*\d+\s*$/.test(text) && next >= 1 && next <= most) onChange(next);
  };
  return (
    <TextField
      label={label}
      inputMode="numeric"
      maxLength={6}
      value={typed}
      onChange={take}
      error={isFit ? undefined : fault}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}
