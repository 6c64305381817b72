import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  Clapperboard,
  Heading2,
  Heading3,
  ImagePlus,
  Images,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquarePlus,
  Minus,
  Newspaper,
  NotebookText,
  PencilLine,
  Pilcrow,
  Quote,
  Redo2,
  Table,
  TextQuote,
  Undo2,
} from 'lucide-react';
import { Group, Toolbar } from 'react-aria-components';
import type { CommandId } from '../../shared/commands';
import { useText } from '../strings';
import { keysOf } from '../keys';
import { IconButton } from '../ui/IconButton';
import styles from './EditorToolbar.module.css';
import { isInPicture } from './editorCommands';

type Tool = { readonly id: CommandId; readonly Icon: LucideIcon };

const groups: readonly (readonly Tool[])[] = [
  [
    { id: 'undo', Icon: Undo2 },
    { id: 'redo', Icon: Redo2 },
  ],
  [
    { id: 'paragraph', Icon: Pilcrow },
    { id: 'heading2', Icon: Heading2 },
    { id: 'heading3', Icon: Heading3 },
  ],
  [
    { id: 'bold', Icon: Bold },
    { id: 'italic', Icon: Italic },
    { id: 'link', Icon: Link },
  ],
  [
    { id: 'bulletList', Icon: List },
    { id: 'orderedList', Icon: ListOrdered },
    { id: 'blockquote', Icon: TextQuote },
    { id: 'pullQuote', Icon: Quote },
  ],
  [
    { id: 'addComment', Icon: MessageSquarePlus },
    { id: 'suggestWords', Icon: PencilLine },
  ],
  [
    { id: 'insertPhotos', Icon: ImagePlus },
    { id: 'insertGallery', Icon: Images },
    { id: 'insertVideo', Icon: Clapperboard },
    { id: 'insertTeaser', Icon: Newspaper },
    { id: 'insertTable', Icon: Table },
    { id: 'insertFactBox', Icon: NotebookText },
    { id: 'insertDivider', Icon: Minus },
  ],
];

/** What is on at the selection: the buttons that stay in. */
function readActive(editor: Editor): Partial<Record<CommandId, boolean>> {
  return {
    paragraph: editor.isActive('paragraph') && !editor.isActive('listItem'),
    heading2: editor.isActive('heading', { level: 2 }),
    heading3: editor.isActive('heading', { level: 3 }),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    link: editor.isActive('link'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    blockquote: editor.isActive('blockquote'),
    pullQuote: editor.isActive('pullQuote'),
  };
}

/** A caption is text alone: its block cannot become another. */
const blockTools: readonly CommandId[] = [
  'paragraph',
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
];

function readDisabled(editor: Editor): Partial<Record<CommandId, boolean>> {
  if (!editor.isEditable) return Object.fromEntries(groups.flat().map(({ id }) => [id, true]));
  const isCaption = isInPicture(editor.state);
  const blocks = Object.fromEntries(blockTools.map((id) => [id, isCaption]));
  return { ...blocks, undo: !editor.can().undo(), redo: !editor.can().redo() };
}

type ToolbarProps = { readonly editor: Editor; readonly run: (id: CommandId) => void };

export function EditorToolbar({ editor, run }: ToolbarProps) {
  const t = useText();
  const { active, disabled } = useEditorState({
    editor,
    selector: (snapshot) => ({
      active: readActive(snapshot.editor),
      disabled: readDisabled(snapshot.editor),
    }),
  });
  return (
    <Toolbar aria-label={t('editor.toolbar')} className={styles.toolbar ?? ''}>
      {groups.map((tools) => (
        <Group key={tools[0]?.id} className={styles.group ?? ''}>
          {tools.map(({ id, Icon }) => {
            const keys = keysOf(id);
            const isOn = active[id];
            return (
              <IconButton
                key={id}
                label={t(`command.${id}`)}
                isDisabled={disabled[id] === true}
                preventFocusOnPress
                onPress={() => run(id)}
                {...(keys === undefined ? {} : { keys })}
                {...(isOn === undefined ? {} : { isOn })}
              >
                <Icon aria-hidden />
              </IconButton>
            );
          })}
        </Group>
      ))}
    </Toolbar>
  );
}
