import { useState } from 'react';
import type { DeskSettings } from '../../../shared/article/page';
import { desk } from '../../desk';
import { attempt } from '../../problems';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Tabs } from '../../ui/Tabs';
import { changeWorkspace, showDialog, useWorkspace } from '../../workspace';
import { ExportedPhotos } from './ExportedPhotos';
import { AgencyTable, PhotographerTable } from './NameTables';
import layout from '../../ui/DialogPages.module.css';
import { faultsOf, namesOf, rowsOf } from './nameRows';

const close = () => showDialog(null);

/** The newest settings keep everything but what this dialog shows. */
async function save(shown: Pick<DeskSettings, 'agencies' | 'photographers' | 'photos'>) {
  const settings = await attempt(async () =>
    desk.saveDesk({ settings: { ...(await desk.readDesk({})), ...shown } }),
  );
  if (settings === undefined) return;
  changeWorkspace({ settings });
  close();
}

export function NamesDialog() {
  const settings = useWorkspace((workspace) => workspace.settings);
  return settings === null ? null : <NameLists settings={settings} />;
}

function NameLists({ settings }: { readonly settings: DeskSettings }) {
  const t = useText();
  const [page, setPage] = useState<'agencies' | 'photographers' | 'photos'>('agencies');
  const [agencies, setAgencies] = useState(() => rowsOf(settings.agencies));
  const [photographers, setPhotographers] = useState(() => rowsOf(settings.photographers));
  const [photos, setPhotos] = useState(settings.photos);
  const isFaulty = faultsOf(agencies).size + faultsOf(photographers).size > 0;
  const pages = [
    {
      id: 'agencies',
      name: t('names.agencies', { count: namesOf(agencies).length }),
      content: <AgencyTable rows={agencies} onChange={setAgencies} />,
    },
    {
      id: 'photographers',
      name: t('names.photographers', { count: namesOf(photographers).length }),
      content: <PhotographerTable rows={photographers} onChange={setPhotographers} />,
    },
    {
      id: 'photos',
      name: t('names.exportedPhotos'),
      content: <ExportedPhotos choice={photos} onChange={setPhotos} />,
    },
  ] as const;
  const foot = (
    <>
      <Button onPress={close}>{t('names.cancel')}</Button>
      <Button
        tone="accent"
        isDisabled={isFaulty}
        onPress={() =>
          void save({ agencies: namesOf(agencies), photographers: namesOf(photographers), photos })
        }
      >
        {t('names.save')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('names.title')} isLarge holdsWork onClose={close} foot={foot}>
      <div className={layout.lists}>
        <Tabs label={t('names.lists')} pages={pages} selected={page} onSelect={setPage} />
      </div>
    </Dialog>
  );
}
