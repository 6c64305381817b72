import { useEffect, useState } from 'react';
import type { CheckPlace } from '../../../shared/article/check';
import type { DeskSettings } from '../../../shared/article/page';
import { desk } from '../../desk';
import { attempt } from '../../problems';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Tabs } from '../../ui/Tabs';
import { changeWorkspace, showDialog, useWorkspace } from '../../workspace';
import { ListRules } from './ListRules';
import { ListTemplates } from './ListTemplates';
import { MostRead } from './MostRead';
import layout from '../../ui/DialogPages.module.css';
import type { ListsDraft } from './listDraft';

type RulePlace = Extract<CheckPlace, { readonly type: 'rule' }>;

const close = () => showDialog(null);

/** The newest settings keep everything but what this dialog shows. */
async function save(shown: ListsDraft) {
  const settings = await attempt(async () =>
    desk.saveDesk({ settings: { ...(await desk.readDesk({})), ...shown } }),
  );
  if (settings === undefined) return;
  changeWorkspace({ settings });
  close();
}

export function PageListsDialog({ at }: { readonly at: RulePlace | null }) {
  const settings = useWorkspace((workspace) => workspace.settings);
  return settings === null ? null : <Designer settings={settings} at={at} />;
}

/** The row of the list, or of what was chosen for it by hand. */
function rowOf({ rule, item }: RulePlace, { listRules }: ListsDraft): string {
  const [part, index] =
    item === null ? ['rules', listRules.findIndex(({ id }) => id === rule)] : [item.among, item.index];
  return `[data-part="${part}"] [role="row"]:nth-of-type(${index + 1})`;
}

/** Once the dialog has taken the focus itself. */
function useFocusAt(at: RulePlace | null, draft: ListsDraft) {
  const [row] = useState(() => (at === null ? null : rowOf(at, draft)));
  useEffect(() => {
    if (row === null) return;
    const focus = () => document.querySelector<HTMLElement>(row)?.focus();
    const wait = requestAnimationFrame(() => requestAnimationFrame(focus));
    return () => cancelAnimationFrame(wait);
  }, [row]);
}

/** Which lists a page has, in which order, and how each is filled. */
function Designer({ settings, at }: { readonly settings: DeskSettings; readonly at: RulePlace | null }) {
  const t = useText();
  const [page, setPage] = useState<'lists' | 'mostRead' | 'templates'>(
    at?.item?.among === 'mostRead' ? 'mostRead' : 'lists',
  );
  const [draft, setDraft] = useState<ListsDraft>(() => {
    const { listRules, listTemplates, mostRead } = settings;
    return { listRules, listTemplates, mostRead };
  });
  useFocusAt(at, draft);
  const pages = [
    {
      id: 'lists',
      name: t('pageLists.lists', { count: draft.listRules.length }),
      content: <ListRules draft={draft} first={at?.rule} onChange={setDraft} />,
    },
    {
      id: 'mostRead',
      name: t('pageLists.mostRead', { count: draft.mostRead.items.length }),
      content: <MostRead draft={draft} onChange={setDraft} />,
    },
    {
      id: 'templates',
      name: t('pageLists.templates'),
      content: <ListTemplates draft={draft} onChange={setDraft} />,
    },
  ] as const;
  const foot = (
    <>
      <Button onPress={close}>{t('pageLists.cancel')}</Button>
      <Button tone="accent" onPress={() => void save(draft)}>
        {t('pageLists.save')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('pageLists.title')} isLarge holdsWork onClose={close} foot={foot}>
      <div className={layout.lists}>
        <Tabs label={t('pageLists.tabs')} pages={pages} selected={page} onSelect={setPage} />
      </div>
    </Dialog>
  );
}
