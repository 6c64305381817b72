import { describe, expect, it } from 'vitest';
import { losesTags } from '../../../../shared/pageLists/losesTags';
import { newRule } from '../../../../shared/pageLists/listRule';
import { mergeTags } from '../../../../shared/sections/deskTags';

const tag = (name: string, ...spellings: readonly string[]) => ({ name, spellings });
const before = [tag('Biển Đông', 'ECS', 'Nam Hải'), tag('gạo'), tag('Lúa', 'thóc')];
const ruleOf = (...tags: readonly string[]) => ({ ...newRule('tin', 'newest'), tags: [...tags] });

describe('a list by a tag', () => {
  it.each([
    ['nothing is taken out', ['Biển Đông'], before, false],
    ['its tag goes with its synonyms', ['Biển Đông'], before.slice(1), true],
    ['one synonym goes', ['Biển Đông'], [tag('Biển Đông', 'ECS'), ...before.slice(1)], true],
    ['it names the tag by a synonym', ['ECS'], before.slice(1), true],
    ['another tag goes', ['Biển Đông'], before.slice(0, 2), false],
    // It is a tag of articles all the same.
    ['its tag goes and had one spelling only', ['gạo'], [before[0] ?? tag(''), tag('Lúa', 'thóc')], false],
    ['its tag becomes a synonym', ['Lúa'], mergeTags(before, 'Lúa', 'gạo'), false],
    ['its tag is renamed', ['gạo'], [before[0] ?? tag(''), tag('Lúa gạo', 'gạo'), tag('Lúa', 'thóc')], false],
  ])('loses stories or not, where %s', (_, tags, after, isLost) => {
    expect(losesTags(ruleOf(...tags), before, after)).toBe(isLost);
    expect(losesTags({ ...ruleOf(...tags), isByHand: true }, before, after)).toBe(false);
    const ofArticle = { ...ruleOf(...tags), scope: { type: 'ownTags' } } as const;
    expect(losesTags(ofArticle, before, after), 'those of the open article go before').toBe(false);
  });
});
