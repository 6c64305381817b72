import { Trash2 } from 'lucide-react';
import type { TrashedArticle } from '../../../shared/upkeep';
import { desk } from '../../desk';
import { attempt } from '../../problems';
import { readText, useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import part from '../../ui/Part.module.css';
import { showDialog, useWorkspace } from '../../workspace';
import { openRestored } from '../articles';
import { Answered } from './Answered';
import { momentOf } from './moment';
import styles from './upkeep.module.css';
import { useAnswer } from './useAnswer';

const close = () => showDialog(null);
const listTrash = () => desk.listTrash({});

async function restore({ key, headline }: TrashedArticle) {
  const outcome = await attempt(() => desk.restoreTrashed({ key }));
  if (outcome === undefined) return;
  const sentence = outcome.status === 'restored' ? 'upkeep.restored' : 'upkeep.standsAlready';
  await openRestored(outcome.id, readText(sentence, { headline: headline || readText('upkeep.noHeadline') }));
}

/** What was moved to the bin, newest first. Nothing leaves it but by coming back. */
export function BinDialog() {
  const t = useText();
  const { answer } = useAnswer(listTrash);
  return (
    <Dialog
      title={t('upkeep.binTitle')}
      isWide
      onClose={close}
      foot={<Button onPress={close}>{t('upkeep.close')}</Button>}
    >
      <Answered answer={answer}>
        {(articles) => (articles.length === 0 ? <EmptyBin /> : <Bin articles={articles} />)}
      </Answered>
    </Dialog>
  );
}

function EmptyBin() {
  const t = useText();
  return <EmptyState icon={<Trash2 aria-hidden />} title={t('upkeep.binEmpty')} help={t('upkeep.binHelp')} />;
}

function Bin({ articles }: { readonly articles: readonly TrashedArticle[] }) {
  const t = useText();
  return (
    <>
      <p className={part.hint}>{t('upkeep.binHelp')}</p>
      <ul className={styles.rows} aria-label={t('upkeep.binList')}>
        {articles.map((article) => (
          <BinRow key={article.key} article={article} />
        ))}
      </ul>
    </>
  );
}

function BinRow({ article }: { readonly article: TrashedArticle }) {
  const t = useText();
  const language = useLanguage();
  const isReadOnly = useWorkspace(({ library }) => library?.mode.type === 'readOnly');
  const headline = article.headline || t('upkeep.noHeadline');
  const lists = article.lists.map(({ title, look }) => title || t(`pageList.${look}`));
  const facts = [
    t('upkeep.trashedAt', momentOf(article.trashedAt, language)),
    ...(article.linkedFrom > 0 ? [t('upkeep.linkedFrom', { count: article.linkedFrom })] : []),
    ...(lists.length > 0 ? [t('upkeep.inLists', { lists: lists.join(', ') })] : []),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{headline}</span>
        <span className={styles.facts}>{facts.join(' · ')}</span>
      </div>
      <Button
        isDisabled={isReadOnly}
        aria-label={t('upkeep.restoreNamed', { headline })}
        onPress={() => void restore(article)}
      >
        {t('upkeep.restore')}
      </Button>
    </li>
  );
}
