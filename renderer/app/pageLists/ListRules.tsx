import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ListRule } from '../../../shared/pageLists/listRule';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import pages from '../../ui/DialogPages.module.css';
import part from '../../ui/Part.module.css';
import { ReorderList } from '../../ui/ReorderList';
import { ListDetails } from './ListDetails';
import styles from './PageLists.module.css';
import { addRule, changeRule, type ListsDraft, offeredLooks, orderRules, removeRule } from './listDraft';

export type DraftProps = { readonly draft: ListsDraft; readonly onChange: (draft: ListsDraft) => void };

type ListRulesProps = DraftProps & {
  /** The list that is chosen at first. */
  readonly first?: string | undefined;
};

function summaryOf({ look, isByHand, pins }: ListRule) {
  if (look !== 'related') return isByHand ? 'pageLists.summaryByHand' : 'pageLists.summaryByRule';
  return isByHand && pins.length === 0 ? 'pageLists.relatedByHand' : 'pageLists.relatedFilled';
}

export function ListRules({ draft, first, onChange }: ListRulesProps) {
  const t = useText();
  const [chosen, setChosen] = useState(first ?? draft.listRules[0]?.id ?? '');
  const rule = draft.listRules.find(({ id }) => id === chosen);
  const nameOf = ({ title, look }: ListRule) => title || t(`pageList.${look}`);
  const remove = (id: string) => {
    const next = removeRule(draft, id);
    onChange(next);
    setChosen(next.listRules[0]?.id ?? '');
  };
  const offered = offeredLooks(draft);
  const looks = offered.map((look) => ({
    id: look,
    name: t(`pageList.${look}`),
    onAction: () => {
      const added = addRule(draft, look);
      onChange(added.draft);
      setChosen(added.id);
    },
  }));
  return (
    <div className={pages.page}>
      <p>{t('pageLists.help')}</p>
      <div className={pages.sides}>
        <div className={pages.rows} data-part="rules">
          <ReorderList
            label={t('pageLists.lists', { count: draft.listRules.length })}
            items={draft.listRules}
            nameOf={nameOf}
            dragLabel={(each) => t('pageLists.drag', { name: nameOf(each) })}
            selected={chosen}
            onSelect={setChosen}
            onReorder={(order) => onChange(orderRules(draft, order))}
            onRemove={remove}
            empty={<p className={part.hint}>{t('pageLists.empty')}</p>}
          >
            {(each) => (
              <div className={styles.row}>
                <span className={styles.name}>{nameOf(each)}</span>
                <span className={styles.summary}>{t(summaryOf(each), { count: each.count })}</span>
              </div>
            )}
          </ReorderList>
          <div>
            <Menu label={t('pageLists.add')} actions={looks}>
              <Button>
                <Plus aria-hidden />
                {t('pageLists.add')}
              </Button>
            </Menu>
          </div>
        </div>
        {rule === undefined ? (
          <p className={part.hint}>{t('pageLists.choose')}</p>
        ) : (
          <ListDetails
            key={rule.id}
            rule={rule}
            offered={offered}
            onChange={(change) => onChange(changeRule(draft, rule.id, change))}
            onRemove={() => remove(rule.id)}
          />
        )}
      </div>
    </div>
  );
}
