import { useState } from 'react';
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

export function PageListsDialog() {
  const settings = useWorkspace((workspace) => workspace.settings);
  return settings === null ? null : <Designer settings={settings} />;
}

/** Which lists a page has, in which order, and how each is filled. */
function Designer({ settings }: { readonly settings: DeskSettings }) {
  const t = useText();
  const [page, setPage] = useState<'lists' | 'mostRead' | 'templates'>('lists');
  const [draft, setDraft] = useState<ListsDraft>(() => {
    const { listRules, listTemplates, mostRead } = settings;
    return { listRules, listTemplates, mostRead };
  });
  const pages = [
    {
      id: 'lists',
      name: t('pageLists.lists', { count: draft.listRules.length }),
      content: <ListRules draft={draft} onChange={setDraft} />,
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
