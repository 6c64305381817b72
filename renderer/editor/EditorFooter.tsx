import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  ArrowDown,
  ArrowUp,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Crop,
  Images,
  ImageUp,
  type LucideIcon,
  TableCellsMerge,
  TableColumnsSplit,
  TableRowsSplit,
  Ungroup,
  Trash2,
  Unlink,
} from 'lucide-react';
import { useMemo } from 'react';
import { Toolbar } from 'react-aria-components';
import { countBody } from '../../shared/article/counts';
import { articleOfLink } from '../../shared/article/links';
import { useText } from '../strings';
import { IconButton } from '../ui/IconButton';
import { showDialog, useWorkspace } from '../workspace';
import styles from './EditorFooter.module.css';
import type { CommandId } from '../../shared/commands';
import { selectedFigure, selectedGallery } from './figures';
import { chooseFiles } from './photoFiles';

type ToolName =
  | 'addRowBefore'
  | 'addRowAfter'
  | 'deleteRow'
  | 'addColumnBefore'
  | 'addColumnAfter'
  | 'deleteColumn'
  | 'toggleHeaderRow'
  | 'deleteTable'
  | 'removeLink'
  | 'movePhotoUp'
  | 'movePhotoDown'
  | 'takePhotoOut'
  | 'makeGallery'
  | 'cropPhoto'
  | 'replacePhoto'
  | 'removeFigure';

type Tool = {
  readonly name: ToolName;
  readonly Icon: LucideIcon;
  readonly run: () => void;
};

type FooterProps = {
  readonly editor: Editor;
  readonly replacePhoto: (figure: number, file: File) => void;
  readonly run: (id: CommandId) => void;
};

/** What belongs to the place where the cursor stands, and how long the article is. Of one height, so that nothing jumps. */
export function EditorFooter({ editor, replacePhoto, run }: FooterProps) {
  const place = useEditorState({ editor, selector: (snapshot) => readPlace(snapshot.editor) });
  return (
    <div className={styles.footer}>
      {place.type === 'table' && <TableTools editor={editor} />}
      {place.type === 'link' && <LinkTools editor={editor} href={place.href} />}
      {place.type === 'figure' && (
        <FigureTools editor={editor} place={place} replacePhoto={replacePhoto} run={run} />
      )}
      <BodyLength />
    </div>
  );
}

type Place =
  | { readonly type: 'table' | 'text' }
  | { readonly type: 'link'; readonly href: string }
  | FigurePlace;

type FigurePlace = { readonly type: 'figure'; readonly index: number; readonly isInGallery: boolean };

function readPlace(editor: Editor): Place {
  const figure = selectedFigure(editor.state);
  if (editor.isActive('link')) return { type: 'link', href: String(editor.getAttributes('link')['href']) };
  if (figure !== undefined) {
    const isInGallery = selectedGallery(editor.state) !== undefined;
    return { type: 'figure', index: figure.index, isInGallery };
  }
  return { type: editor.isActive('table') && editor.isEditable ? 'table' : 'text' };
}

type ToolsProps = {
  readonly name: 'tableControls' | 'linkControls' | 'figureControls';
  readonly tools: readonly Tool[];
};

function Tools({ name, tools }: ToolsProps) {
  const t = useText();
  const label = t(`editor.${name}`);
  return (
    <Toolbar aria-label={label} className={styles.tools ?? ''}>
      <span className={styles.name}>{label}</span>
      {tools.map(({ name: tool, Icon, run }) => (
        <IconButton key={tool} isSmall label={t(`editor.${tool}`)} preventFocusOnPress onPress={run}>
          <Icon aria-hidden />
        </IconButton>
      ))}
    </Toolbar>
  );
}

function TableTools({ editor }: { readonly editor: Editor }) {
  const chain = () => editor.chain().focus();
  const tools: readonly Tool[] = [
    { name: 'addRowBefore', Icon: BetweenHorizontalEnd, run: () => chain().addRowBefore().run() },
    { name: 'addRowAfter', Icon: BetweenHorizontalStart, run: () => chain().addRowAfter().run() },
    { name: 'deleteRow', Icon: TableRowsSplit, run: () => chain().deleteRow().run() },
    { name: 'addColumnBefore', Icon: BetweenVerticalEnd, run: () => chain().addColumnBefore().run() },
    { name: 'addColumnAfter', Icon: BetweenVerticalStart, run: () => chain().addColumnAfter().run() },
    { name: 'deleteColumn', Icon: TableColumnsSplit, run: () => chain().deleteColumn().run() },
    { name: 'toggleHeaderRow', Icon: TableCellsMerge, run: () => chain().toggleHeaderRow().run() },
    { name: 'deleteTable', Icon: Trash2, run: () => chain().deleteTable().run() },
  ];
  return <Tools name="tableControls" tools={tools} />;
}

function LinkTools({ editor, href }: { readonly editor: Editor; readonly href: string }) {
  const t = useText();
  const remove = () => editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
  return (
    <>
      {editor.isEditable && (
        <Tools name="linkControls" tools={[{ name: 'removeLink', Icon: Unlink, run: remove }]} />
      )}
      <span className={styles.address}>
        {articleOfLink(href) === undefined ? href : t('editor.linkToStory')}
      </span>
    </>
  );
}

type FigureToolsProps = FooterProps & { readonly place: FigurePlace };

const galleryTools = [
  { name: 'movePhotoUp', Icon: ArrowUp },
  { name: 'movePhotoDown', Icon: ArrowDown },
  { name: 'takePhotoOut', Icon: Ungroup },
] as const;

const looseTools = [{ name: 'makeGallery', Icon: Images }] as const;

function FigureTools({ editor, place, replacePhoto, run }: FigureToolsProps) {
  const hasFile = useWorkspace(
    ({ selection, photos }) =>
      selection.type === 'figure' && (photos[selection.photo ?? '']?.file ?? null) !== null,
  );
  if (!editor.isEditable) return null;
  const crop = () => showDialog({ type: 'crop', figure: place.index });
  const replace = async () => {
    const [file] = await chooseFiles({ isMultiple: false });
    if (file !== undefined) replacePhoto(place.index, file);
  };
  const remove = () => {
    const figure = selectedFigure(editor.state);
    if (figure !== undefined)
      editor
        .chain()
        .focus()
        .deleteRange({ from: figure.pos, to: figure.pos + figure.node.nodeSize })
        .run();
  };
  const shared = place.isInGallery ? galleryTools : looseTools;
  const tools: readonly Tool[] = [
    ...shared.map(({ name, Icon }) => ({ name, Icon, run: () => run(name) })),
    ...(hasFile ? [{ name: 'cropPhoto', Icon: Crop, run: crop } as const] : []),
    { name: 'replacePhoto', Icon: ImageUp, run: () => void replace() },
    { name: 'removeFigure', Icon: Trash2, run: remove },
  ];
  return <Tools name="figureControls" tools={tools} />;
}

/** Counted from the snapshot, outside the key path. */
function BodyLength() {
  const t = useText();
  const body = useWorkspace(({ open }) => open?.bodySnapshot);
  const { words, photos } = useMemo(() => countBody(body ?? { type: 'doc' }), [body]);
  return (
    <span className={styles.length}>
      {photos === 0
        ? t('editor.words', { count: words })
        : t('editor.wordsAndPhotos', { count: words, photos })}
    </span>
  );
}
