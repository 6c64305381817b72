import { describe, expect, it } from 'vitest';
import { commandOf, formatKeys, isPressOf } from '../../../renderer/accelerators';
import { commands } from '../../../shared/commands';

const bare = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, code: '' };
const press = (key: string, more: Partial<typeof bare> = {}) => ({ ...bare, key, ...more });

describe('the keys of commands', () => {
  it('are written as people read them', () => {
    expect(formatKeys('CmdOrCtrl+Shift+K', false)).toBe('Ctrl+Shift+K');
    expect(formatKeys('CmdOrCtrl+Shift+K', true)).toBe('⌘⇧K');
    expect(formatKeys('CmdOrCtrl+Alt+0', true)).toBe('⌘⌥0');
    expect(formatKeys('F8', false)).toBe('F8');
  });

  it('lead to their command and to no other', () => {
    expect(commandOf(press('s', { ctrlKey: true }), false)).toBe('saveNow');
    expect(commandOf(press('s', { metaKey: true }), true)).toBe('saveNow');
    expect(commandOf(press('s', { ctrlKey: true }), true)).toBeUndefined();
    expect(commandOf(press('S', { ctrlKey: true, shiftKey: true }), false)).toBeUndefined();
    expect(commandOf(press('s'), false)).toBeUndefined();
    expect(commandOf(press('F1'), false)).toBe('showPalette');
    expect(commandOf(press('F1', { shiftKey: true }), false)).toBeUndefined();
  });

  it('take a digit by its place, whatever Shift prints there', () => {
    const shifted = { ctrlKey: true, shiftKey: true, code: 'Digit8' };
    expect(commandOf(press('*', shifted), false)).toBe('bulletList');
    expect(commandOf(press('(', { ...shifted, code: 'Digit9' }), false)).toBe('blockquote');
  });

  it('take the plus sign with and without Shift', () => {
    expect(commandOf(press('=', { ctrlKey: true }), false)).toBe('textLarger');
    expect(commandOf(press('+', { ctrlKey: true, shiftKey: true }), false)).toBe('textLarger');
    expect(commandOf(press('-', { ctrlKey: true }), false)).toBe('textSmaller');
  });

  it('follow the letters of the layout, not their place', () => {
    expect(isPressOf('CmdOrCtrl+A', press('q', { ctrlKey: true, code: 'KeyA' }), false)).toBe(false);
    expect(isPressOf('CmdOrCtrl+A', press('a', { ctrlKey: true, code: 'KeyQ' }), false)).toBe(true);
  });

  it('fall back to the place where the layout prints no Latin letter', () => {
    expect(isPressOf('CmdOrCtrl+A', press('ф', { ctrlKey: true, code: 'KeyA' }), false)).toBe(true);
  });

  it('leave alone what Vietnamese keyboards use: bare Ctrl+Shift, Alt+Z', () => {
    const keys = Object.values(commands).flatMap(({ key }) => (key === null ? [] : [key]));
    expect(keys.filter((key) => /^(CmdOrCtrl\+Shift|Alt\+Z)$/.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
