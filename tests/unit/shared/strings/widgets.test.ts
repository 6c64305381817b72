import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { widgetSentences } from '../../../../shared/strings/widgets';

const packages = fileURLToPath(new URL('../../../../node_modules/', import.meta.url));

/** The keys of the library's own English, and which of them are made of what they are given. */
function readEnglish(part: string): readonly (readonly [string, boolean])[] {
  const [library = '', folder = ''] = part.split('/');
  const file = `${packages}${library}/dist/private/intl/${folder}/en-US.mjs`.replace('//', '/');
  const lines = readFileSync(file, 'utf8').matchAll(/^ {4}"([^"]+)": (\(args|`)/gm);
  return [...lines].map(([, key = '', start]) => [key, start === '(args']);
}

test.each(Object.entries(widgetSentences))('%s says in Vietnamese all it says in English', (part, table) => {
  const ours = Object.entries(table).map(([key, sentence]) => [key, typeof sentence === 'function']);
  expect(readEnglish(part).length).toBeGreaterThan(0);
  expect(ours.toSorted()).toEqual(readEnglish(part).toSorted());
});

test('numbers are written as the language writes them', () => {
  const write = { number: (value: number) => new Intl.NumberFormat('vi-VN').format(value) };
  const count = widgetSentences['react-aria/combobox'].countAnnouncement;
  const given = {
    optionCount: 1200,
    isGroupChange: false,
    groupTitle: '',
    groupCount: 0,
    optionText: '',
    isSelected: false,
  };
  expect(typeof count === 'function' && count(given, write)).toBe('Có 1.200 lựa chọn.');
});
