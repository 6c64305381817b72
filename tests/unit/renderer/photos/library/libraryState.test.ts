import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeFilter,
  chooseNone,
  choosePhoto,
  clearFilter,
  enterFolder,
  followPhoto,
  isFiltering,
  typeSearch,
  useLibraryState,
} from '../../../../../renderer/photos/library/libraryState';

const state = useLibraryState.getState;

describe('what the photo library keeps while it is closed', () => {
  beforeEach(clearFilter);

  it('is a filter that nothing narrows at first, and the same again when it is cleared', () => {
    expect(isFiltering(state().filter)).toBe(false);
    changeFilter({ missing: 'alt' });
    typeSearch('biển');
    expect(isFiltering(state().filter)).toBe(true);
    clearFilter();
    expect(isFiltering(state().filter)).toBe(false);
    expect(state().typed).toBe('');
  });

  it('is the photo of the details, which stays until the row of the next is here', () => {
    choosePhoto(3, 'a');
    expect(state()).toMatchObject({ cursor: 3, chosen: 'a', isAwaited: false });
    choosePhoto(900, undefined);
    expect(state()).toMatchObject({ cursor: 900, chosen: 'a', isAwaited: true });
    choosePhoto(900, 'b');
    expect(state()).toMatchObject({ cursor: 900, chosen: 'b', isAwaited: false });
    changeFilter({ rights: 'expired' });
    expect(state()).toMatchObject({ cursor: 0, chosen: 'b', isAwaited: true });
    chooseNone();
    expect(state()).toMatchObject({ cursor: 0, chosen: null, isAwaited: true });
  });

  it('is where that photo stands when the list moves', () => {
    choosePhoto(3, 'a');
    followPhoto(5);
    expect(state()).toMatchObject({ cursor: 5, chosen: 'a', isAwaited: false });
  });

  it('ends with the library it belongs to', () => {
    enterFolder('/a');
    choosePhoto(3, 'a');
    enterFolder('/a');
    expect(state().chosen).toBe('a');
    enterFolder('/b');
    expect(state()).toMatchObject({ cursor: 0, chosen: null, isAwaited: true });
  });
});
