import { Plus } from 'lucide-react';
import { useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import type { Section, Subsection } from '../../../shared/article/page';
import type { DeskCounts } from '../../../shared/sections/deskCounts';
import {
  addNode,
  dropNode,
  findNode,
  moveNode,
  rowsOf,
  type SectionTree as Tree,
} from '../../../shared/sections/editTree';
import { webPathOf } from '../../../shared/sections/findPlace';
import { faultsOfTree } from '../../../shared/sections/webPath';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import pages from '../../ui/DialogPages.module.css';
import part from '../../ui/Part.module.css';
import { ReorderList } from '../../ui/ReorderList';
import { SectionDetails } from './SectionDetails';
import styles from './SectionsDialog.module.css';
import { countArticlesIn } from './sectionsDraft';

type Row = { readonly id: string; readonly section: Section; readonly node: Subsection };

const toRows = (sections: readonly Section[]): readonly Row[] =>
  sections.flatMap((section) =>
    [section, ...section.subsections].map((node) => ({ id: node.id, section, node })),
  );

export type SectionTreeProps = {
  readonly tree: Tree;
  /** As it was when the dialog opened: what is not in it is new. */
  readonly before: readonly Section[];
  readonly counts: DeskCounts;
  readonly onChange: (tree: Tree) => void;
};

export type TreeDoing = 'editing' | 'naming' | 'merging' | 'removing';
type Chosen = { readonly id: string; readonly doing: TreeDoing };

/** The tree of sections on one side, the chosen one on the other. */
export function SectionTree({ tree, before, counts, onChange }: SectionTreeProps) {
  const t = useText();
  const { sections } = tree;
  const [chosen, setChosen] = useState<Chosen>({ id: sections[0]?.id ?? '', doing: 'editing' });
  const [said, setSaid] = useState('');
  const rows = toRows(sections);
  const faults = faultsOfTree(sections);
  const nameOf = ({ node }: Row) => node.name.trim() || t('sections.unnamed');
  const home = findNode(sections, chosen.id)?.section;

  const show = (next: Tree, id: string) => {
    onChange(next);
    setChosen({ id, doing: 'editing' });
    const place = rowsOf(next.sections).indexOf(id) + 1;
    const row = rows.find((each) => each.id === id);
    if (row !== undefined) setSaid(t('sections.movedTo', { name: nameOf(row), place, total: rows.length }));
  };
  const add = (under: string | null) => {
    const name = t(under === null ? 'sections.newSection' : 'sections.newSubsection');
    const added = addNode(tree, name, under);
    onChange(added.tree);
    setChosen({ id: added.id, doing: 'naming' });
  };
  return (
    <div className={pages.page}>
      <p>{t('sections.treeHelp')}</p>
      <div className={pages.sides} data-wide="list">
        <div className={pages.rows}>
          <ReorderList
            label={t('sections.tree', { count: rows.length })}
            items={rows}
            nameOf={nameOf}
            dragLabel={(row) => t('sections.drag', { name: nameOf(row) })}
            selected={chosen.id}
            onSelect={(id) => setChosen({ id, doing: 'editing' })}
            onReorder={(order, moved) => show(dropNode(tree, moved, order), moved)}
            onStep={(id, step) => show(moveNode(tree, id, step), id)}
            onRemove={(id) => setChosen({ id, doing: 'removing' })}
            empty={<p className={part.hint}>{t('sections.treeEmpty')}</p>}
          >
            {({ id, section, node }) => (
              <div className={styles.row} data-inner={node !== section} data-faulty={faults.has(id)}>
                <span className={styles.name}>{node.name.trim() || t('sections.unnamed')}</span>
                <span className={styles.path}>
                  /{webPathOf({ section: section.id, subsection: node === section ? '' : id }, sections)}
                </span>
                <span className={styles.count}>
                  {t('sections.articles', { count: countArticlesIn(id, sections, counts) })}
                </span>
              </div>
            )}
          </ReorderList>
          <div className={styles.actions}>
            <Button onPress={() => add(null)}>
              <Plus aria-hidden />
              {t('sections.addSection')}
            </Button>
            <Button isDisabled={home === undefined} onPress={() => add(home?.id ?? null)}>
              <Plus aria-hidden />
              {t('sections.addSubsection')}
            </Button>
          </div>
        </div>
        <SectionDetails
          key={chosen.id}
          id={chosen.id}
          doing={chosen.doing}
          tree={tree}
          isNew={findNode(before, chosen.id) === undefined}
          counts={counts}
          fault={faults.get(chosen.id)}
          onDoing={(doing) => setChosen({ id: chosen.id, doing })}
          onChange={onChange}
          onGone={(next, id) => {
            onChange(next);
            setChosen({ id, doing: 'editing' });
          }}
        />
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}
