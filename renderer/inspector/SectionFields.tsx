import type { Section } from '../../shared/article/page';
import { findPlace } from '../../shared/sections/findPlace';
import { useText } from '../strings';
import { type Choice, Select } from '../ui/Select';
import { changeFields, useWorkspace } from '../workspace';
import { CheckNotes } from './CheckNotes';
import styles from './Inspector.module.css';
import { useField } from './useField';

const noSections: readonly Section[] = [];
const noRemoved: readonly never[] = [];
/** An empty id is "not chosen", which a list of choices must still be able to name. */
const none = '-';
const sectionFields: ReadonlySet<string> = new Set(['section', 'subsection']);

/** A section the desk has taken out of its tree stays on the article until somebody chooses another. */
function withLost(choices: readonly Choice<string>[], id: string, lost: string): readonly Choice<string>[] {
  return id === '' || choices.some((choice) => choice.id === id) ? choices : [...choices, { id, name: lost }];
}

/** An article shows where it stands now, whatever ids it holds; it is changed by a choice only. */
export function SectionFields() {
  const t = useText();
  const sections = useWorkspace(({ settings }) => settings?.sections ?? noSections);
  const removed = useWorkspace(({ settings }) => settings?.removedSections ?? noRemoved);
  const held = { section: useField('section'), subsection: useField('subsection') };
  const { section, subsection } = findPlace(held, sections);
  const lostName = (id: string) => removed.find((each) => each.id === id)?.name ?? id;
  const subsections = sections.find(({ id }) => id === section)?.subsections ?? [];
  const listChoices = (of: readonly Choice<string>[], id: string) => [
    { id: none, name: t('inspector.notChosen') },
    ...withLost(of, id, t('inspector.unknownSection', { id: lostName(id) })),
  ];
  return (
    <div className={styles.stack}>
      <div data-field="section">
        <Select
          label={t('inspector.section')}
          choices={listChoices(sections, section)}
          value={section || none}
          onChange={(id) => changeFields({ section: id === none ? '' : id, subsection: '' })}
        />
      </div>
      <div data-field="subsection">
        <Select
          label={t('inspector.subsection')}
          choices={listChoices(subsections, subsection)}
          value={subsection || none}
          isDisabled={subsections.length === 0 && subsection === ''}
          onChange={(id) => changeFields({ section, subsection: id === none ? '' : id })}
        />
      </div>
      <CheckNotes of={({ where }) => where.type === 'field' && sectionFields.has(where.field)} />
    </div>
  );
}
