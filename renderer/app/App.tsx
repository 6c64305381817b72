import { type ComponentProps, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { CheckPlace } from '../../shared/article/check';
import type { InterfaceLanguage } from '../../shared/desk';
import { translate } from '../../shared/strings/strings';
import { ArticleEditor } from '../editor/ArticleEditor';
import { History } from '../history/History';
import { Inspector } from '../inspector/Inspector';
import { goToPlace } from '../inspector/goToPlace';
import { ArticleList } from '../list/ArticleList';
import { PhotoBoard } from '../photos/board/PhotoBoard';
import { PhotoLibrary } from '../photos/library/PhotoLibrary';
import { Preview } from '../preview/Preview';
import { useLanguage, useText } from '../strings';
import { DayWords } from '../ui/DaySegment';
import { EmptyState } from '../ui/EmptyState';
import { showDialog, useWorkspace } from '../workspace';
import styles from './App.module.css';
import { Dialogs } from './Dialogs';
import { LibraryNotices } from './LibraryNotices';
import { NoticeStack } from './NoticeStack';
import { Panes } from './Panes';
import { StatusLine } from './StatusLine';
import { Welcome } from './Welcome';
import { useAppearance } from './appearance';
import { createArticle, ifWritable, openArticle } from './articles';
import { FindPanel } from './find/FindPanel';
import { useFind } from './find/findState';
import { closeHistory, showWriting, standsOver } from './historyPane';
import { closePhotoLibrary, hidePhotoLibrary, insertFromLibrary, openPlacement } from './photoLibraryPane';
import { exportArticles } from './runCommand';
import { connectWindow, loadDesk } from './start';

const locales = { vi: 'vi-VN', en: 'en-GB' } as const;
const dayWordsIn = (language: InterfaceLanguage) => ({
  day: translate(language, 'app.day'),
  month: translate(language, 'app.month'),
  year: translate(language, 'app.year'),
});
const dayWords = { vi: dayWordsIn('vi'), en: dayWordsIn('en') };

export function App() {
  useEffect(connectWindow, []);
  useEffect(() => void loadDesk(), []);
  useAppearance();
  const language = useLanguage();
  const t = useText();
  const folder = useWorkspace(({ library }) => library?.folder);
  const dialog = useWorkspace(({ dialog }) => dialog);
  return (
    <I18nProvider locale={locales[language]}>
      <DayWords.Provider value={dayWords[language]}>
        <div className={styles.app}>
          <LibraryNotices />
          {folder === undefined ? <EmptyState title={t('app.starting')} /> : <Desk key={folder} />}
          <NoticeStack />
          <StatusLine />
        </div>
        <Dialogs dialog={dialog} />
      </DayWords.Provider>
    </I18nProvider>
  );
}

function Desk() {
  const list = (
    <ArticleList
      onOpen={(id) => {
        hidePhotoLibrary();
        void openArticle(id);
      }}
      onNew={(kind) => ifWritable(() => void createArticle(kind))}
      onExport={(ids) => void exportArticles(ids)}
      onTrash={(story) => ifWritable(() => showDialog({ type: 'trash', story }))}
      onImport={() => ifWritable(() => showDialog({ type: 'import' }))}
    />
  );
  const isPreviewShown = useWorkspace(({ isPreviewShown }) => isPreviewShown);
  return (
    <Panes
      list={list}
      editor={<EditorPane />}
      inspector={<Inspector onOpenStory={(id) => void openArticle(id)} />}
      preview={isPreviewShown ? <Preview onEdit={goToPlace} /> : null}
      over={useOver()}
    />
  );
}

/** What stands over editor and inspector. */
function useOver(): ComponentProps<typeof Panes>['over'] {
  const t = useText();
  const over = useWorkspace(standsOver);
  const open = useWorkspace(({ open }) => open?.fields.id);
  if (over === 'photos') {
    const content = (
      <PhotoLibrary onClose={closePhotoLibrary} onOpen={openPlacement} onUse={insertFromLibrary} />
    );
    return { name: 'photos', label: t('photoLibrary.title'), content };
  }
  if (over === null || open === undefined) return null;
  if (over === 'photoBoard') {
    const content = <PhotoBoard key={open} onClose={closeHistory} onShow={showPlace} />;
    return { name: 'photoBoard', label: t('photoBoard.title'), content };
  }
  const content = <History key={open} id={open} onClose={closeHistory} />;
  return { name: 'history', label: t('history.title'), content };
}

/** The editor can take the focus only once it is drawn again. */
function showPlace(place: CheckPlace) {
  showWriting();
  window.requestAnimationFrame(() => goToPlace(place));
}

function EditorPane() {
  const opened = useWorkspace(({ open }) => open);
  const opening = useWorkspace(({ opening }) => opening);
  const isFinding = useFind(({ isShown }) => isShown);
  if (opened === null) return <Welcome />;
  return (
    <>
      {isFinding && <FindPanel open={opened} />}
      <div className={styles.editor}>
        <ArticleEditor key={opening} opened={opened} />
      </div>
    </>
  );
}
