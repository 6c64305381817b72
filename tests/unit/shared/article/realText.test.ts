import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkArticle } from '../../../../shared/article/checks';
import type { CheckCode } from '../../../../shared/article/checkCodes';
import * as p from './pages';

const file = path.join(import.meta.dirname, '../../../fixtures/likeness/stories.json');
const stories = z
  .array(z.object({ headline: z.string(), standfirst: z.string(), body: z.array(z.string()) }))
  .parse(JSON.parse(readFileSync(file, 'utf8')));

/** What is said of words alone: on a finished story each would be a false alarm. */
const ofWords: ReadonlySet<CheckCode> = new Set<CheckCode>([
  ...(['toComeMark', 'doubleSpaces', 'quotesUnpaired', 'nameSpellings', 'dateImpossible'] as const),
  ...(['weekdayWrong', 'numberForms', 'percentForms', 'currencyForms', 'paragraphTwice'] as const),
]);

const saidOf = ({ headline, standfirst, body }: (typeof stories)[number]) =>
  checkArticle(p.page({ headline, standfirst, body: p.body(...body.map((text) => p.paragraph(text))) }))
    .filter(({ code }) => ofWords.has(code))
    .map(({ code, values }) => ({ code, values }));

describe('the checks of words', () => {
  it('are silent about stories that somebody wrote and finished', () => {
    expect(stories.length).toBeGreaterThan(20);
    for (const story of stories) expect(saidOf(story), story.headline).toEqual([]);
  });

  it('speak up once a mark is lost, a name slips or a day is mistyped in one of them', () => {
    const [story] = stories;
    if (story === undefined) throw new Error('no stories');
    const name = 'Bà con gặp ông Phạm Văn Tấn ở bến.';
    const body = [...story.body, name, name, 'Ông Pham Van Tan nói: “Gió còn ngược, ngày 31/11 mới ra khơi.'];
    const codes = saidOf({ ...story, body }).map(({ code }) => code);
    expect(codes).toEqual(['quotesUnpaired', 'nameSpellings', 'dateImpossible']);
  });
});
