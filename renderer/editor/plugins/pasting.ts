import { toggleMark } from '@tiptap/pm/commands';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isAllowedLink } from '../../../shared/article/links';
import { cleanLine } from '../../../shared/vietnamese/normalize';
import { keepTextBefore } from '../autosave';
import { cleanPastedHtml } from '../paste/cleanPastedHtml';
import { cleanSlice } from '../paste/cleanSlice';
import { isBigPaste } from '../paste/isBigPaste';

function isInCaption({ selection }: EditorState): boolean {
  const { $from, $to } = selection;
  return ['figure', 'video'].includes($from.parent.type.name) && $from.sameParent($to);
}

/** A caption is one line of text: whatever is pasted into it comes as that. */
function pasteIntoCaption(view: EditorView, text: string): boolean {
  const { from, to } = view.state.selection;
  view.dispatch(view.state.tr.insertText(cleanLine(text), from, to).scrollIntoView());
  return true;
}

/** An address pasted over selected words links them. */
function pasteLink(view: EditorView, text: string): boolean {
  const href = text.trim();
  const mark = view.state.schema.marks['link'];
  if (mark === undefined || view.state.selection.empty) return false;
  if (!/^https?:\/\//i.test(href) || !isAllowedLink(href)) return false;
  return toggleMark(mark, { href }, { removeWhenPresent: false })(view.state, view.dispatch);
}

/** One paragraph or heading without a letter; a photo without its caption is no less work than words. */
const isBlank = ({ childCount, firstChild }: Node) =>
  childCount === 0 ||
  (childCount === 1 &&
    ['paragraph', 'heading'].includes(firstChild?.type.name ?? '') &&
    firstChild?.content.size === 0);

export function pasting(): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: cleanPastedHtml,
      transformPasted: cleanSlice,
      handlePaste(view, event, slice) {
        if (isBigPaste(slice) && !isBlank(view.state.doc)) keepTextBefore('bigPaste');
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (text !== '' && isInCaption(view.state)) return pasteIntoCaption(view, text);
        return pasteLink(view, text);
      },
    },
  });
}
