import { ArchiveRestore } from 'lucide-react';
import { type ReactNode, useCallback, useState } from 'react';
import type { StoryCard } from '../../../shared/article/page';
import type { Version } from '../../../shared/article/version';
import type { OpenReport } from '../../../shared/openReport';
import type { QuarantinedFile } from '../../../shared/upkeep';
import { desk } from '../../desk';
import { attempt } from '../../problems';
import { readText, useLanguage, useText } from '../../strings';
import { formatDate } from '../../times';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { Select } from '../../ui/Select';
import part from '../../ui/Part.module.css';
import { readWorkspace, showDialog, useWorkspace } from '../../workspace';
import { openArticle, openRestored } from '../articles';
import { toggleHistory } from '../historyPane';
import { Answered } from './Answered';
import { type LostArticle, lostArticles } from './lostArticles';
import { momentOf } from './moment';
import styles from './upkeep.module.css';
import { useAnswer } from './useAnswer';

const close = () => showDialog(null);

type Draft = { readonly id: string; readonly headline: string; readonly typedAt: string };
type Losses = {
  readonly articles: readonly LostArticle[];
  readonly later: OpenReport['later'];
  readonly drafts: readonly Draft[];
  readonly files: readonly QuarantinedFile[];
};

const headlinesOf = (stories: readonly StoryCard[]) =>
  new Map(stories.map(({ id, headline }) => [id, headline]));

async function readLosses(): Promise<Losses> {
  const report = readWorkspace().library?.report;
  const drafts = report?.drafts ?? [];
  const [files, stories] = await Promise.all([
    desk.listQuarantine({}),
    desk.readStories({ ids: drafts.map(({ id }) => id) }),
  ]);
  const headlines = headlinesOf(stories);
  return {
    articles: lostArticles(report?.recoverable ?? [], files),
    later: report?.later ?? [],
    drafts: drafts.flatMap((draft) => {
      const headline = headlines.get(draft.id);
      return headline === undefined ? [] : [{ ...draft, headline }];
    }),
    files,
  };
}

/** Everything that can come back: damaged articles from their versions, typing never saved; and what was set aside. */
export function BringBackDialog() {
  const t = useText();
  const { answer } = useAnswer(readLosses);
  const back = () => showDialog({ type: 'recovery' });
  const foot = (
    <>
      <Button onPress={back}>{t('upkeep.back')}</Button>
      <Button onPress={close}>{t('upkeep.close')}</Button>
    </>
  );
  return (
    <Dialog title={t('upkeep.bringBackTitle')} isWide onClose={close} foot={foot}>
      <Answered answer={answer}>{(losses) => <LossList {...losses} />}</Answered>
    </Dialog>
  );
}

function LossList({ articles, later, drafts, files }: Losses) {
  const t = useText();
  if (articles.length + later.length + drafts.length + files.length === 0) {
    return (
      <EmptyState
        icon={<ArchiveRestore aria-hidden />}
        title={t('upkeep.bringBackNone')}
        help={t('upkeep.bringBackNoneHelp')}
      />
    );
  }
  return (
    <div className={styles.body}>
      <Rows title={t('upkeep.damagedArticles')} count={articles.length}>
        {articles.map((article) => (
          <LostRow key={article.id} article={article} />
        ))}
      </Rows>
      <Rows title={t('upkeep.laterTexts')} count={later.length}>
        {later.map((article) => (
          <LaterRow key={article.id} article={article} />
        ))}
      </Rows>
      <Rows title={t('upkeep.unsavedTyping')} count={drafts.length}>
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} />
        ))}
      </Rows>
      <Rows title={t('upkeep.setAside')} count={files.length}>
        {files.map((file) => (
          <FileRow key={file.name} file={file} />
        ))}
      </Rows>
    </div>
  );
}

type RowsProps = {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
};

function Rows({ title, count, children }: RowsProps) {
  if (count === 0) return null;
  return (
    <section className={part.part}>
      <h3 className={part.heading}>{`${title} (${count})`}</h3>
      <ul className={styles.rows} aria-label={title}>
        {children}
      </ul>
    </section>
  );
}

function LostRow({ article }: { readonly article: LostArticle }) {
  const t = useText();
  const { id } = article;
  const ask = useCallback(() => desk.listVersions({ id }), [id]);
  const { answer } = useAnswer(ask);
  const headline = article.headline || t('upkeep.unreadableHeadline');
  return (
    <li className={styles.row}>
      <span className={styles.name}>{headline}</span>
      <Answered answer={answer}>
        {(versions) => <VersionChoice id={id} headline={headline} versions={versions} />}
      </Answered>
    </li>
  );
}

type VersionChoiceProps = {
  readonly id: string;
  readonly headline: string;
  readonly versions: readonly Version[];
};

/** The newest version stands ready: one press brings it back. */
function VersionChoice({ id, headline, versions }: VersionChoiceProps) {
  const t = useText();
  const language = useLanguage();
  const isReadOnly = useWorkspace(({ library }) => library?.mode.type === 'readOnly');
  const [chosen, setChosen] = useState(String(versions[0]?.revision ?? ''));
  if (versions.length === 0) return <p className={styles.facts}>{t('upkeep.noVersions')}</p>;
  const choices = versions.map(({ revision, savedAt, words }) => ({
    id: String(revision),
    name: t('upkeep.versionOf', { ...momentOf(savedAt, language), words }),
  }));
  return (
    <>
      <Select
        label={t('upkeep.version')}
        isLabelHidden
        choices={choices}
        value={chosen}
        onChange={setChosen}
      />
      <Button
        tone="accent"
        isDisabled={isReadOnly}
        aria-label={t('upkeep.bringBackNamed', { headline })}
        onPress={() => void bringBack(id, Number(chosen), headline)}
      >
        {t('upkeep.bringBack')}
      </Button>
    </>
  );
}

async function bringBack(id: string, revision: number, headline: string) {
  const outcome = await attempt(() => desk.recoverArticle({ id, revision }));
  if (outcome === undefined) return;
  const sentence = outcome.status === 'restored' ? 'upkeep.broughtBack' : 'upkeep.standsAlready';
  await openRestored(outcome.id, readText(sentence, { headline }));
}

/** Whether a later text is wanted back, whole or in part, is decided in the history, where both are shown. */
function LaterRow({
  article: { id, headline, versions },
}: {
  readonly article: OpenReport['later'][number];
}) {
  const t = useText();
  const named = headline || t('upkeep.noHeadline');
  const open = async () => {
    close();
    await openArticle(id);
    if (readWorkspace().open?.fields.id === id && readWorkspace().historyOf !== id) toggleHistory();
  };
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{named}</span>
        <span className={styles.facts}>{t('upkeep.laterCount', { count: versions })}</span>
      </div>
      <Button aria-label={t('upkeep.openHistoryNamed', { headline: named })} onPress={() => void open()}>
        {t('upkeep.openHistory')}
      </Button>
    </li>
  );
}

function DraftRow({ draft: { id, headline, typedAt } }: { readonly draft: Draft }) {
  const t = useText();
  const language = useLanguage();
  const named = headline || t('upkeep.noHeadline');
  const open = () => {
    close();
    void openArticle(id);
  };
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{named}</span>
        <span className={styles.facts}>{t('upkeep.typedAt', momentOf(typedAt, language))}</span>
      </div>
      <Button aria-label={t('upkeep.openDraftNamed', { headline: named })} onPress={open}>
        {t('upkeep.openDraft')}
      </Button>
    </li>
  );
}

function FileRow({ file }: { readonly file: QuarantinedFile }) {
  const t = useText();
  const language = useLanguage();
  const facts = [
    t(`fileKind.${file.kind}`),
    t('upkeep.setAsideAt', { date: formatDate(file.setAsideAt, language) }),
    ...(file.isStanding && file.kind === 'article' ? [t('upkeep.isStanding')] : []),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{file.headline || file.name}</span>
        <span className={styles.facts}>{facts.join(' · ')}</span>
      </div>
    </li>
  );
}
