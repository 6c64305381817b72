import { useState } from 'react';
import type { Section } from '../../../shared/article/page';
import type { DeskCounts } from '../../../shared/sections/deskCounts';
import {
  changeNode,
  findNode,
  mergeNode,
  removeNode,
  rowsOf,
  type SectionTree,
} from '../../../shared/sections/editTree';
import { webPathOf } from '../../../shared/sections/findPlace';
import { longestPath, type SectionFault } from '../../../shared/sections/webPath';
import { isStanding } from '../../../shared/pageLists/fillPage';
import type { ListRule } from '../../../shared/pageLists/listRule';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import pages from '../../ui/DialogPages.module.css';
import { Notice } from '../../ui/Notice';
import part from '../../ui/Part.module.css';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useWorkspace } from '../../workspace';
import type { TreeDoing } from './SectionTree';
import styles from './SectionsDialog.module.css';
import { countArticlesIn, nameNode } from './sectionsDraft';

type SectionDetailsProps = {
  readonly id: string;
  readonly doing: TreeDoing;
  readonly tree: SectionTree;
  readonly isNew: boolean;
  readonly counts: DeskCounts;
  readonly fault: SectionFault | undefined;
  readonly onDoing: (doing: TreeDoing) => void;
  readonly onChange: (tree: SectionTree) => void;
  /** The section has left the tree; `id` is the one to show instead. */
  readonly onGone: (tree: SectionTree, id: string) => void;
};

type Node = { readonly name: string; readonly count: number };

export function SectionDetails(props: SectionDetailsProps) {
  const { id, doing, tree, counts } = props;
  const t = useText();
  const found = findNode(tree.sections, id);
  const node = found?.subsection ?? found?.section;
  if (node === undefined) return <p className={part.hint}>{t('sections.choose')}</p>;
  const name = node.name.trim() || t('sections.unnamed');
  const shown = { name, count: countArticlesIn(id, tree.sections, counts) };
  return (
    <section aria-label={t('sections.details')} className={pages.details}>
      {doing === 'merging' && <Merge {...props} {...shown} />}
      {doing === 'removing' && <Remove {...props} {...shown} />}
      {(doing === 'editing' || doing === 'naming') && <Fields {...props} {...shown} />}
    </section>
  );
}

function Fields(props: SectionDetailsProps & Node) {
  const { id, doing, tree, isNew, fault, count, onDoing, onChange } = props;
  const t = useText();
  const found = findNode(tree.sections, id);
  const node = found?.subsection ?? found?.section;
  const said = fault === undefined ? undefined : t(`sectionFault.${fault}`);
  const place = { section: found?.section.id ?? '', subsection: found?.subsection?.id ?? '' };
  return (
    <>
      <TextField
        label={t('sections.name')}
        autoFocus={doing === 'naming'}
        maxLength={200}
        value={node?.name ?? ''}
        error={fault === 'nameMissing' ? said : undefined}
        onFocus={({ target }) => {
          if (doing === 'naming' && target instanceof HTMLInputElement) target.select();
        }}
        onChange={(name) => onChange(nameNode(tree, id, name, isNew))}
      />
      <TextField
        label={t('sections.path')}
        maxLength={longestPath + 1}
        value={node?.path ?? ''}
        error={fault === 'nameMissing' ? undefined : said}
        hint={t('sections.address', { path: webPathOf(place, tree.sections) })}
        onChange={(path) => onChange(changeNode(tree, id, { path: path.trim() }))}
      />
      <p className={part.hint}>{t('sections.inIt', { count })}</p>
      <div className={styles.actions}>
        <Button isSmall isDisabled={rowsOf(tree.sections).length < 2} onPress={() => onDoing('merging')}>
          {t('sections.merge')}
        </Button>
        <Button isSmall onPress={() => onDoing('removing')}>
          {t('sections.remove')}
        </Button>
      </div>
    </>
  );
}

/** Where a section can be merged into: every other one that does not stand in it. */
function targetsOf(
  sections: readonly Section[],
  id: string,
  inner: (section: string, name: string) => string,
) {
  return sections
    .filter((section) => section.id !== id)
    .flatMap((section) => [
      { id: section.id, name: section.name },
      ...section.subsections
        .filter((each) => each.id !== id)
        .map((each) => ({ id: each.id, name: inner(section.name, each.name) })),
    ]);
}

function Merge({ id, tree, name, count, onDoing, onGone }: SectionDetailsProps & Node) {
  const t = useText();
  const choices = targetsOf(tree.sections, id, (section, subsection) =>
    t('sections.pathOf', { section, subsection }),
  );
  const [into, setInto] = useState(choices[0]?.id ?? '');
  const target = choices.find((choice) => choice.id === into);
  return (
    <>
      <Select label={t('sections.mergeInto', { name })} choices={choices} value={into} onChange={setInto} />
      <p className={part.hint}>{t('sections.mergeHelp', { count, into: target?.name ?? '' })}</p>
      <div className={styles.actions}>
        <Button isSmall onPress={() => onDoing('editing')}>
          {t('sections.back')}
        </Button>
        <Button isSmall tone="accent" onPress={() => onGone(mergeNode(tree, id, into), into)}>
          {t('sections.mergeDo')}
        </Button>
      </div>
    </>
  );
}

const noRules: readonly ListRule[] = [];

/** The names of the desk's lists that would go empty with the section. */
function useListsLost({ sections }: SectionTree, next: SectionTree): readonly string[] {
  const t = useText();
  const rules = useWorkspace(({ settings }) => settings?.listRules ?? noRules);
  return rules
    .filter((rule) => isStanding(rule, sections) && !isStanding(rule, next.sections))
    .map(({ title, look }) => title || t(`pageList.${look}`));
}

function Remove({ id, tree, name, count, onDoing, onGone }: SectionDetailsProps & Node) {
  const t = useText();
  const next = removeNode(tree, id);
  const lists = useListsLost(tree, next);
  const remove = () => {
    const at = rowsOf(tree.sections).indexOf(id);
    const rows = rowsOf(next.sections);
    onGone(next, rows[Math.min(at, rows.length - 1)] ?? '');
  };
  return (
    <>
      <p className={styles.question}>{t('sections.removeTitle', { name })}</p>
      <p className={part.hint}>
        {count === 0 ? t('sections.removeNone') : t('sections.removeHelp', { count })}
      </p>
      {lists.length > 0 && (
        <Notice tone="warning">
          {t('sections.removeLists', { count: lists.length, lists: lists.join(', ') })}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button isSmall autoFocus onPress={() => onDoing('editing')}>
          {t('sections.back')}
        </Button>
        {(count > 0 || lists.length > 0) && (
          <Button isSmall onPress={() => onDoing('merging')}>
            {t('sections.merge')}
          </Button>
        )}
        <Button isSmall tone="danger" onPress={remove}>
          {t('sections.removeDo')}
        </Button>
      </div>
    </>
  );
}
