import { useState } from 'react';
import type { Article } from '../../../shared/article/article';
import { plainText } from '../../../shared/article/walk';
import type { RecoveredDraft } from '../../../shared/upkeep';
import { desk } from '../../desk';
import { attempt } from '../../problems';
import { readText, useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import part from '../../ui/Part.module.css';
import { showDialog, useWorkspace } from '../../workspace';
import { headlineOf, keepAsCopy, openRestored } from '../articles';
import { showNotice } from '../notices';
import { momentOf } from './moment';
import styles from './upkeep.module.css';

const close = () => showDialog(null);

type DraftDialogProps = { readonly draft: RecoveredDraft; readonly stored: Article };

const asArticle = ({ article }: RecoveredDraft) =>
  attempt(() => keepAsCopy(article, readText('upkeep.draftHeadline', { headline: headlineOf(article) })));

async function keepAsArticle(draft: RecoveredDraft) {
  const { article } = draft;
  const copy = await asArticle(draft);
  if (copy === undefined) return;
  await attempt(() => desk.dropDraft({ id: article.id }));
  await openRestored(copy.id, readText('app.copyKept', { headline: headlineOf(copy) }));
}

/** Into the bin, as an article of its own: only then does the typing go from where it lay. */
async function discard(draft: RecoveredDraft) {
  const copy = await asArticle(draft);
  if (copy === undefined) return;
  const trashed = await attempt(() => desk.trashArticle({ id: copy.id }));
  if (trashed === undefined) return;
  await attempt(() => desk.dropDraft({ id: draft.article.id }));
  close();
  showNotice(readText('upkeep.draftInBin', { headline: copy.headline }));
}

/** Typing that does not belong to the text of today: both stand side by side, and neither goes unasked. */
export function DraftDialog({ draft, stored }: DraftDialogProps) {
  const t = useText();
  const language = useLanguage();
  const isReadOnly = useWorkspace(({ library }) => library?.mode.type === 'readOnly');
  const moment = momentOf(draft.typedAt, language);
  return (
    <Dialog
      title={t('upkeep.draftTitle')}
      isWide
      isAlert
      onClose={close}
      foot={<DraftFoot draft={draft} isReadOnly={isReadOnly} />}
    >
      <p>{t(isReadOnly ? 'upkeep.draftReadOnly' : 'upkeep.draftHelp', moment)}</p>
      <div className={styles.texts}>
        <Text label={t('upkeep.draftText')} article={draft.article} />
        <Text label={t('upkeep.libraryText')} article={stored} />
      </div>
    </Dialog>
  );
}

function Text({ label, article }: { readonly label: string; readonly article: Article }) {
  const words = [article.standfirst, plainText(article.body)].filter(Boolean).join('\n\n');
  return (
    <section className={part.part}>
      <h3 className={part.heading}>{label}</h3>
      <div role="region" aria-label={label} tabIndex={0} className={styles.text} lang={article.language}>
        <h4>{headlineOf(article)}</h4>
        {words}
      </div>
    </section>
  );
}

function DraftFoot({ draft, isReadOnly }: { readonly draft: RecoveredDraft; readonly isReadOnly: boolean }) {
  const t = useText();
  const [isSure, setSure] = useState(false);
  if (isSure) {
    return (
      <>
        <span>{t('upkeep.draftDropSure')}</span>
        <Button autoFocus onPress={() => setSure(false)}>
          {t('upkeep.cancel')}
        </Button>
        <Button tone="danger" onPress={() => void discard(draft)}>
          {t('upkeep.draftDropDo')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button onPress={() => setSure(true)} isDisabled={isReadOnly}>
        {t('upkeep.draftDrop')}
      </Button>
      <Button onPress={close}>{t('upkeep.draftLater')}</Button>
      <Button tone="accent" autoFocus isDisabled={isReadOnly} onPress={() => void keepAsArticle(draft)}>
        {t('upkeep.draftKeep')}
      </Button>
    </>
  );
}
