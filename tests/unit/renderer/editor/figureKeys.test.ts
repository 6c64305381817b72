import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { editorCommandIds } from '../../../../renderer/editor/editorCommands';
import { describeSelection } from '../../../../renderer/editor/editorSelection';
import { keyName } from '../../../../renderer/editor/plugins/commandKeys';
import { goToNextCaption } from '../../../../renderer/editor/plugins/figureKeys';
import { commands } from '../../../../shared/commands';
import { figure, makePhoto, makeState, paragraph, photoId } from './makeState';

describe('Enter in a caption', () => {
  it('goes to the end of the next caption', () => {
    const before = makeState([figure(1, 'Một'), paragraph('Bài'), figure(2, 'Hai')]);
    const after = before.apply(goToNextCaption(before, 0));
    expect(after.selection.$head.parent.textContent).toBe('Hai');
    expect(after.selection.$head.parentOffset).toBe(3);
    expect(after.doc).toBe(before.doc);
  });

  it('makes a paragraph after the last figure', () => {
    const before = makeState([figure(1, 'Một')]);
    const after = before.apply(goToNextCaption(before, 0));
    expect(after.doc.childCount).toBe(2);
    expect(after.selection.$head.parent.type.name).toBe('paragraph');
  });
});

describe('the selection as other panes see it', () => {
  it('is the figure while the cursor stands in its caption', () => {
    const state = makeState([figure(null, 'Không'), paragraph('Bài'), figure(2, 'Hai')], [makePhoto(2)]);
    const at = (pos: number) => state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)));
    expect(describeSelection(at(2))).toEqual({ type: 'figure', index: 0, photo: null });
    expect(describeSelection(at(9))).toEqual({ type: 'text' });
    expect(describeSelection(at(state.doc.content.size - 1))).toEqual({
      type: 'figure',
      index: 1,
      photo: photoId(2),
    });
  });
});

describe('the keys of the command table', () => {
  it('read as ProseMirror writes them', () => {
    expect(keyName('CmdOrCtrl+Alt+2')).toBe('Mod-Alt-2');
    expect(keyName('CmdOrCtrl+Shift+K')).toBe('Mod-Shift-k');
    expect(keyName('F8')).toBe('F8');
  });

  it('are each bound once in the editor', () => {
    const keys = editorCommandIds.flatMap((id) => commands[id].key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
