import { type MouseEvent, memo, useCallback, useEffect, useState } from 'react';
import '../../resources/page/body.css';
import '../../resources/page/gallery.css';
import type { KnownName } from '../../shared/article/knownName';
import { useText } from '../strings';
import { Notice } from '../ui/Notice';
import { type OpenArticle, readWorkspace, useWorkspace } from '../workspace';
import styles from './ArticleEditor.module.css';
import { EditorFooter } from './EditorFooter';
import { EditorToolbar } from './EditorToolbar';
import { HeadlineFields } from './HeadlineFields';
import { PhotoNotices } from './PhotoNotices';
import { catchStrayDrops } from './catchStrayDrops';
import { goToEnd, goToStart } from './editorCommands';
import type { PhotoNotice } from './photoIntake';
import { useArticleEditor } from './useArticleEditor';

type ArticleEditorProps = { readonly opened: OpenArticle };

/**
 * One open article. Give it a key for each opening: text and autosave start anew with it, and the undo history
 * where the article was not open a while ago. What changes in the workspace afterwards is followed part by part,
 * so that a snapshot draws no toolbar again.
 */
export function ArticleEditor({ opened }: ArticleEditorProps) {
  const [asOpened] = useState(opened);
  return <OpenedArticle opened={asOpened} />;
}

const OpenedArticle = memo(function OpenedArticle({ opened }: ArticleEditorProps) {
  const t = useText();
  const language = useWorkspace(({ open }) => open?.fields.language);
  // Decided when the article is opened: a library that turns read-only later must not take the text from under the hands.
  const [isReadOnly] = useState(() => readWorkspace().save.type === 'readOnly');
  const [notice, setNotice] = useState<PhotoNotice | null>(null);
  const dismiss = useCallback(() => setNotice(null), []);
  const { editor, body, scroll } = useArticleEditor(opened, !isReadOnly, setNotice);
  useEffect(() => catchStrayDrops((files) => readWorkspace().editor?.insertPhotos(files)), []);
  /** A click below the last block means: go on writing there. */
  const clickBelow = ({ target, currentTarget }: MouseEvent) => {
    if (target === currentTarget) goToEnd(editor);
  };
  return (
    <div className={styles.editor}>
      <EditorToolbar editor={editor} run={(id) => readWorkspace().editor?.run(id)} />
      <div className={styles.notices}>
        {isReadOnly && <Notice tone="note">{t('editor.readOnly')}</Notice>}
        <PhotoNotices notice={notice} dismiss={dismiss} />
      </div>
      <div ref={scroll} className={styles.scroll} data-text-page>
        <div className={styles.page} lang={language}>
          <HeadlineFields isReadOnly={isReadOnly} goToBody={() => goToStart(editor)} />
          <div ref={body} className={styles.body} />
          <div className={styles.below} aria-hidden onMouseDown={clickBelow} />
        </div>
      </div>
      <EditorFooter
        editor={editor}
        run={(id) => readWorkspace().editor?.run(id)}
        replacePhoto={(figure, file) => readWorkspace().editor?.replacePhoto(figure, file)}
      />
      <KnownNames />
    </div>
  );
});

/** What the credit fields suggest: a name of the house, found by its other spellings too. */
function KnownNames() {
  const settings = useWorkspace(({ settings }) => settings);
  return (
    <>
      <datalist id="known-photographers">{settings?.photographers.map(optionsOf)}</datalist>
      <datalist id="known-agencies">{settings?.agencies.map(optionsOf)}</datalist>
    </>
  );
}

const optionsOf = ({ name, spellings }: KnownName) =>
  [name, ...spellings].map((spelling) => (
    <option key={`${name} ${spelling}`} value={name} label={spelling === name ? undefined : spelling} />
  ));
