import { beforeEach, describe, expect, it } from 'vitest';
import { noCredit, noRights } from '../../../../shared/article/photo';
import {
  forgetPhotoEdits,
  notePhotoEdit,
  takeUndo,
  turnPhotoEdit,
  undoInPhotoLibrary,
} from '../../../../renderer/photos/library/photoHistory';

const credit = (photographer: string) => ({ credit: { ...noCredit, photographer } });
const denied = (isDenied: boolean) => ({ rights: { ...noRights, isDenied } });

describe('what was changed of a photo of the library', () => {
  beforeEach(forgetPhotoEdits);

  it('goes back step by step and comes again, each photo by itself', () => {
    notePhotoEdit('a', credit(''), credit('Lan'), 1_000);
    notePhotoEdit('a', denied(false), denied(true), 1_100);
    notePhotoEdit('b', credit(''), credit('Hà'), 1_200);
    expect(turnPhotoEdit('a', 'undo')).toEqual(denied(false));
    expect(turnPhotoEdit('a', 'undo')).toEqual(credit(''));
    expect(turnPhotoEdit('a', 'undo')).toBeUndefined();
    expect(turnPhotoEdit('a', 'redo')).toEqual(credit('Lan'));
    expect(turnPhotoEdit('a', 'redo')).toEqual(denied(true));
    expect(turnPhotoEdit('a', 'redo')).toBeUndefined();
    expect(turnPhotoEdit('b', 'undo')).toEqual(credit(''));
  });

  it('is one step while the same field is typed in without a pause', () => {
    notePhotoEdit('a', credit(''), credit('L'), 1_000);
    notePhotoEdit('a', credit('L'), credit('La'), 1_500);
    notePhotoEdit('a', credit('La'), credit('Lan'), 2_400);
    notePhotoEdit('a', credit('Lan'), credit('Lan Anh'), 9_000);
    expect(turnPhotoEdit('a', 'undo')).toEqual(credit('Lan'));
    expect(turnPhotoEdit('a', 'undo')).toEqual(credit(''));
  });

  it('joins nothing that was undone, and what comes after it is a step of its own', () => {
    notePhotoEdit('a', credit(''), credit('Lan'), 1_000);
    notePhotoEdit('a', credit('Lan'), { credit: { ...noCredit, photographer: 'Lan', agency: 'AP' } }, 1_010);
    turnPhotoEdit('a', 'undo');
    notePhotoEdit('a', credit('Lan'), credit('Hà'), 1_020);
    expect(turnPhotoEdit('a', 'redo')).toBeUndefined();
    expect(turnPhotoEdit('a', 'undo')).toEqual(credit('Lan'));
    expect(turnPhotoEdit('a', 'undo')).toEqual(credit(''));
  });

  it('is no step where nothing changes, and is forgotten with its library', () => {
    notePhotoEdit('a', credit('Lan'), credit('Lan'));
    expect(turnPhotoEdit('a', 'undo')).toBeUndefined();
    notePhotoEdit('a', credit(''), credit('Lan'));
    forgetPhotoEdits();
    expect(turnPhotoEdit('a', 'undo')).toBeUndefined();
  });

  it('takes the key only while its photo is shown', () => {
    const ways: string[] = [];
    expect(undoInPhotoLibrary('undo')).toBe(false);
    const end = takeUndo((way) => ways.push(way));
    expect(undoInPhotoLibrary('redo')).toBe(true);
    end();
    expect(undoInPhotoLibrary('undo')).toBe(false);
    expect(ways).toEqual(['redo']);
  });
});
