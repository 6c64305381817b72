import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { DeskSettings } from '../../../shared/article/page';
import { type DeskCounts, noCounts } from '../../../shared/sections/deskCounts';
import { rowsOf as rowsOfTree } from '../../../shared/sections/editTree';
import type { SectionsOfDesk } from '../../../shared/sections/sectionsFile';
import { faultsOfTree } from '../../../shared/sections/webPath';
import { desk } from '../../desk';
import { attempt, problemOf } from '../../problems';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Tabs } from '../../ui/Tabs';
import { changeWorkspace, showDialog, useWorkspace } from '../../workspace';
import { type NameRow, faultsOf, rowsOf } from '../names/nameRows';
import { FileNotice, type FileResult, readFile } from './FileNotice';
import { KindTable } from './KindTable';
import { SectionTree } from './SectionTree';
import layout from '../../ui/DialogPages.module.css';
import styles from './SectionsDialog.module.css';
import { TagTable } from './TagTable';
import { tagsOf } from './sectionsDraft';

const close = () => showDialog(null);

/** The newest settings keep everything but what this dialog shows. */
async function save(shown: SectionsOfDesk) {
  const settings = await attempt(async () =>
    desk.saveDesk({ settings: { ...(await desk.readDesk({})), ...shown } }),
  );
  if (settings === undefined) return;
  changeWorkspace({ settings });
  close();
}

const sectionsIn = ({ sections, removedSections, tags, kinds }: DeskSettings): SectionsOfDesk => ({
  sections,
  removedSections,
  tags,
  kinds,
});

function useCounts(): DeskCounts {
  const [counts, setCounts] = useState(noCounts);
  useEffect(() => {
    desk.countArticles({}).then(setCounts, problemOf);
  }, []);
  return counts;
}

export function SectionsDialog() {
  const settings = useWorkspace((workspace) => workspace.settings);
  return settings === null ? null : <SectionLists before={sectionsIn(settings)} />;
}

/** What the dialog holds until it is saved; `base` are the tags that the rows were made of. */
function useDraft(before: SectionsOfDesk) {
  const [tree, setTree] = useState<Pick<SectionsOfDesk, 'sections' | 'removedSections'>>(before);
  const [base, setBase] = useState(before.tags);
  const [tags, setTags] = useState<readonly NameRow[]>(() => rowsOf(before.tags));
  const [kinds, setKinds] = useState(before.kinds);
  const { sections, removedSections } = tree;
  const shown: SectionsOfDesk = { sections, removedSections, tags: tagsOf(tags, base), kinds };
  const take = (next: SectionsOfDesk) => {
    setTree(next);
    setBase(next.tags);
    setTags(rowsOf(next.tags));
    setKinds(next.kinds);
  };
  return { shown, tree, setTree, tags, setTags, kinds, setKinds, take };
}

function SectionLists({ before }: { readonly before: SectionsOfDesk }) {
  const t = useText();
  const [page, setPage] = useState<'tree' | 'tags' | 'kinds'>('tree');
  const [result, setResult] = useState<FileResult | null>(null);
  const draft = useDraft(before);
  const counts = useCounts();
  const { shown, tree, tags, kinds } = draft;
  const isFaulty = faultsOfTree(tree.sections).size + faultsOf(tags).size > 0;
  const importFile = async (files: FileList | null) => {
    const read = await readFile(files?.[0], shown);
    setResult(read);
    if (read?.type === 'imported') draft.take(read.joined.desk);
  };
  const exportFile = async () => {
    const outcome = await attempt(() => desk.exportSections({ desk: shown }));
    if (outcome?.status === 'copied') setResult({ type: 'exported', path: outcome.path });
  };
  const pages = [
    {
      id: 'tree',
      name: t('sections.tree', { count: rowsOfTree(tree.sections).length }),
      content: <SectionTree tree={tree} before={before.sections} counts={counts} onChange={draft.setTree} />,
    },
    {
      id: 'tags',
      name: t('sections.tags', { count: shown.tags.length }),
      content: <TagTable rows={tags} names={shown.tags} counts={counts} onChange={draft.setTags} />,
    },
    {
      id: 'kinds',
      name: t('sections.kinds'),
      content: <KindTable kinds={kinds} onChange={draft.setKinds} />,
    },
  ] as const;
  const foot = (
    <>
      <div className={styles.files}>
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={(files) => void importFile(files)}
        >
          <Button tone="quiet">{t('sections.importFile')}</Button>
        </FileTrigger>
        <Button tone="quiet" isDisabled={isFaulty} onPress={() => void exportFile()}>
          {t('sections.exportFile')}
        </Button>
      </div>
      <Button onPress={close}>{t('sections.cancel')}</Button>
      <Button tone="accent" isDisabled={isFaulty} onPress={() => void save(shown)}>
        {t('sections.save')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('sections.title')} isLarge holdsWork onClose={close} foot={foot}>
      {result !== null && <FileNotice result={result} />}
      <div className={layout.lists}>
        <Tabs label={t('sections.lists')} pages={pages} selected={page} onSelect={setPage} />
      </div>
    </Dialog>
  );
}
