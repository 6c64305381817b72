import { useKindChoices } from '../../kinds';
import { useText } from '../../strings';
import { Checkbox } from '../../ui/Checkbox';
import { VisuallyHidden } from 'react-aria-components';
import type { DraftProps } from './ListRules';
import pages from '../../ui/DialogPages.module.css';
import styles from './PageLists.module.css';
import { hasList, setList } from './listDraft';

/** Which lists the pages of each kind have. */
export function ListTemplates({ draft, onChange }: DraftProps) {
  const t = useText();
  const kinds = useKindChoices('all');
  return (
    <div className={pages.page}>
      <p>{t('pageLists.templatesHelp')}</p>
      <table className={styles.templates}>
        <thead>
          <tr>
            <th scope="col">{t('pageLists.list')}</th>
            {kinds.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {draft.listRules.map((rule) => {
            const list = rule.title || t(`pageList.${rule.look}`);
            return (
              <tr key={rule.id}>
                <th scope="row">{list}</th>
                {kinds.map(({ id, name }) => (
                  <td key={id}>
                    <Checkbox
                      isSelected={hasList(draft, id, rule.id)}
                      onChange={(isOn) => onChange(setList(draft, id, rule.id, isOn))}
                    >
                      <VisuallyHidden>{t('pageLists.onPages', { list, kind: name })}</VisuallyHidden>
                    </Checkbox>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
