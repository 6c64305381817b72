import { describe, expect, it } from 'vitest';
import { type CommandId, commands } from '../../../../shared/commands';
import { problemText } from '../../../../shared/strings/problems';
import { strings, translate } from '../../../../shared/strings/strings';
import { type TextTable, fillText } from '../../../../shared/strings/text';

const texts = Object.entries(strings).flatMap(([part, table]) =>
  Object.entries(table as TextTable).map(([name, text]) => ({ key: `${part}.${name}`, ...text })),
);
const placeholders = (text: string) =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)/g), ([, name]) => name))].sort();

describe('the strings', () => {
  it('say every text in both languages, and none twice spaced or with loose ends', () => {
    const loose = texts.filter(({ vi, en }) =>
      [vi, en].some((text) => text === '' || text !== text.trim() || text.includes('  ')),
    );
    expect(loose.map(({ key }) => key)).toEqual([]);
  });

  it('ask for the same values in both languages', () => {
    const differing = texts.filter(
      ({ vi, en }) => JSON.stringify(placeholders(vi)) !== JSON.stringify(placeholders(en)),
    );
    expect(differing.map(({ key }) => key)).toEqual([]);
  });

  it('are composed Unicode, so that they are found as they are typed', () => {
    expect(texts.filter(({ vi }) => vi !== vi.normalize('NFC')).map(({ key }) => key)).toEqual([]);
  });

  it('name every command, no two alike in one group', () => {
    for (const language of ['vi', 'en'] as const) {
      const names = (Object.keys(commands) as CommandId[]).map(
        (id) => `${commands[id].group}: ${translate(language, `command.${id}`)}`,
      );
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('a part that is missing', () => {
  it('is not asked of the app where it belongs to the system', () => {
    const said = (detail: string) => problemText({ code: 'toolMissing', detail }, 'vi');
    expect(said('perl')).toMatch(/Cài perl bằng trình cài phần mềm của hệ điều hành/);
    expect(said('exiftool')).toMatch(/exiftool.*cài đặt lại Tòa Soạn/);
  });
});

describe('a text with placeholders', () => {
  it('takes its values', () => {
    expect(translate('vi', 'app.savedAt', { time: '14:03:22' })).toBe('Đã lưu lúc 14:03:22');
  });

  it('chooses the word for one and for many', () => {
    expect(translate('en', 'list.count', { count: 1 })).toBe('1 article');
    expect(translate('en', 'list.count', { count: 0 })).toBe('0 articles');
    expect(translate('vi', 'list.count', { count: 1 })).toBe('1 bài');
  });

  it('prints values as they are, braces and dollar signs included', () => {
    expect(fillText('“{text}”', { text: '{text} $& $1' })).toBe('“{text} $& $1”');
  });

  it('shows a placeholder whose value is missing', () => {
    expect(fillText('{a} {b}', { a: 1 })).toBe('1 {b}');
  });
});
