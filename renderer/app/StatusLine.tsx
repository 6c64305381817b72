import { FolderOpen, History, Languages, Lock, PanelLeft, PanelRight, SunMoon } from 'lucide-react';
import type { LibraryMode } from '../../shared/desk';
import { useLanguage, useText } from '../strings';
import { Button } from '../ui/Button';
import { Hint } from '../ui/Hint';
import { IconButton } from '../ui/IconButton';
import { Menu } from '../ui/Menu';
import { useWorkspace } from '../workspace';
import { SaveWords } from './SaveWords';
import styles from './StatusLine.module.css';
import { changePreferences } from './appearance';
import { chooseLibrary } from './articles';
import { standsOver, toggleHistory } from './historyPane';
import { showSidePane, useSidePane } from './panes';
import { useRoom } from './useRoom';

/** What is true now: the text's safety first, then where it lies, then how the window looks. */
export function StatusLine() {
  const t = useText();
  return (
    <footer className={styles.line} aria-label={t('app.status')}>
      <SaveWords />
      <HistoryButton />
      <span className={styles.gap} />
      <SideSwitch />
      <LibraryPlace />
      <LanguageMenu />
      <ThemeMenu />
    </footer>
  );
}

/** Beside the time of the save: everything that was saved before it. */
function HistoryButton() {
  const t = useText();
  const hasArticle = useWorkspace(({ open }) => open !== null);
  if (!hasArticle) return null;
  return (
    <IconButton isSmall label={t('command.showHistory')} onPress={toggleHistory}>
      <History aria-hidden />
    </IconButton>
  );
}

/** In a narrow window: which of the outer panes stands beside the editor. */
function SideSwitch() {
  const t = useText();
  const { isNarrow } = useRoom();
  const side = useSidePane(({ side }) => side);
  const isOver = useWorkspace((state) => standsOver(state) !== null);
  if (!isNarrow || isOver) return null;
  const other = side === 'list' ? 'inspector' : 'list';
  return (
    <Button isSmall onPress={() => showSidePane(other)}>
      {other === 'list' ? <PanelLeft aria-hidden /> : <PanelRight aria-hidden />}
      {t(other === 'list' ? 'app.listPane' : 'app.inspectorPane')}
    </Button>
  );
}

function LibraryPlace() {
  const t = useText();
  const library = useWorkspace(({ library }) => library);
  if (library === null) return null;
  const name = library.folder.split(/[\\/]/).filter(Boolean).at(-1) ?? library.folder;
  return (
    <Hint text={t('app.library', { folder: library.folder })}>
      <Button tone="quiet" isSmall onPress={() => void chooseLibrary()}>
        <FolderOpen aria-hidden />
        <span className={styles.folder}>{name}</span>
        <ModeMark mode={library.mode} />
      </Button>
    </Hint>
  );
}

function ModeMark({ mode }: { readonly mode: LibraryMode }) {
  const t = useText();
  if (mode.type === 'readWrite') return null;
  return (
    <span className={styles.readOnly}>
      <Lock aria-hidden />
      {t('app.readOnly')}
    </span>
  );
}

function LanguageMenu() {
  const t = useText();
  const language = useLanguage();
  const actions = [
    { id: 'vi', name: t('language.vi'), onAction: () => changePreferences({ language: 'vi' }) },
    { id: 'en', name: t('language.en'), onAction: () => changePreferences({ language: 'en' }) },
    { id: 'system', name: t('app.followSystem'), onAction: () => changePreferences({ language: 'system' }) },
  ];
  return (
    <Menu label={t('app.changeLanguage')} actions={actions}>
      <Button tone="quiet" isSmall aria-label={`${t('app.changeLanguage')}: ${t(`language.${language}`)}`}>
        <Languages aria-hidden />
        {t(`language.${language}`)}
      </Button>
    </Menu>
  );
}

function ThemeMenu() {
  const t = useText();
  const theme = useWorkspace(({ preferences }) => preferences.theme);
  const names = { light: t('app.light'), dark: t('app.dark'), system: t('app.followSystem') };
  const actions = (['light', 'dark', 'system'] as const).map((id) => ({
    id,
    name: names[id],
    onAction: () => changePreferences({ theme: id }),
  }));
  return (
    <Menu label={t('app.changeTheme')} actions={actions}>
      <Button tone="quiet" isSmall aria-label={`${t('app.changeTheme')}: ${names[theme]}`}>
        <SunMoon aria-hidden />
        {names[theme]}
      </Button>
    </Menu>
  );
}
