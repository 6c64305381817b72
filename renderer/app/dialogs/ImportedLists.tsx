import { Check } from 'lucide-react';
import { useState } from 'react';
import type { ImportOutcome } from '../../../shared/importing';
import { desk } from '../../desk';
import { attempt } from '../../problems';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import part from '../../ui/Part.module.css';
import { changeWorkspace, useWorkspace } from '../../workspace';
import styles from './ImportDialog.module.css';

type FoundList = ImportOutcome['pageLists'][number];

/** The lists that stood beside the old pages. They are kept on the articles; the most-read one may become the desk's. */
export function ImportedLists({ outcome: { pageLists } }: { readonly outcome: ImportOutcome }) {
  const t = useText();
  if (pageLists.length === 0) return null;
  return (
    <section className={part.part}>
      <h3 className={part.heading}>{t('importDialog.pageLists')}</h3>
      <ul className={styles.lists}>
        {pageLists.map((list, index) => (
          <ListRow key={index} list={list} />
        ))}
      </ul>
    </section>
  );
}

function ListRow({ list }: { readonly list: FoundList }) {
  const t = useText();
  const { type, title, subsections, items } = list;
  const name = title || t(`pageList.${type}`);
  return (
    <li className={styles.list}>
      <details className={styles.listWords}>
        <summary>{t('importDialog.listItems', { title: name, count: items.length })}</summary>
        {subsections.length > 0 && (
          <p className={part.hint}>{t('importDialog.listSubsections', { names: subsections.join(' · ') })}</p>
        )}
        <ul>
          {items.map(({ target }, index) => (
            <li key={index}>{target.type === 'page' ? target.title : target.id}</li>
          ))}
        </ul>
      </details>
      {type === 'mostRead' && <UseAsMostRead list={list} />}
    </li>
  );
}

function UseAsMostRead({ list }: { readonly list: FoundList }) {
  const t = useText();
  const [isUsed, setUsed] = useState(false);
  const settings = useWorkspace(({ settings }) => settings);
  if (settings === null) return null;
  const use = async () => {
    const { type, title, subsections, items } = list;
    const mostRead = { type, title, subsections, items };
    const saved = await attempt(() => desk.saveDesk({ settings: { ...settings, mostRead } }));
    if (saved === undefined) return;
    changeWorkspace({ settings: saved });
    setUsed(true);
  };
  if (isUsed) {
    return (
      <span role="status" className={styles.used}>
        <Check aria-hidden />
        {t('importDialog.usedMostRead')}
      </span>
    );
  }
  return (
    <Button isSmall onPress={() => void use()}>
      {t('importDialog.useMostRead')}
    </Button>
  );
}
