import type { CheckPlace } from '../../../../shared/article/check';
import type { CheckCode } from '../../../../shared/article/checkCodes';
import type { PageInput } from '../../../../shared/article/page';
import * as p from './pages';

const target = (number: number) => ({ type: 'article', id: p.id(number) }) as const;
const outside = (url: string, title: string) => ({ type: 'page', url, title }) as const;
const inList = (item: number): CheckPlace => ({ type: 'list', index: 0, item });
const withdrawn = p.story(3, { status: 'withdrawn' });
export const list = (items: readonly ReturnType<typeof target | typeof outside>[]) => ({
  pageLists: [
    {
      type: 'loose' as const,
      title: 'Tin lẻ',
      subsections: [],
      items: items.map((each) => ({ target: each, kind: null, thumbnail: null })),
    },
  ],
});
const listed = (items: Parameters<typeof list>[0]) => ({
  ...list(items),
  related: [{ target: outside('https://a.vn/1', 'Tít'), headline: null }, ...p.outsideStories],
});

/** Each page with the one check of its lists. */
export const listCases: readonly (readonly [code: CheckCode, input: PageInput, where: CheckPlace])[] = [
  ['listSelf', p.page(list([target(100)])), inList(0)],
  ['listTargetMissing', p.page(list([target(99)])), inList(0)],
  [
    'listWithdrawn',
    p.page(listed([target(5), target(3)]), {
      stories: [p.story(5, { publicUrl: 'https://a.vn/5' }), withdrawn],
    }),
    inList(1),
  ],
  ['listUnpublished', p.page(listed([target(4)]), { stories: [p.story(4, { status: 'ready' })] }), inList(0)],
  [
    'listEmbargoed',
    p.page(listed([target(5)]), { stories: [p.story(5, { embargo: '2026-11-22T02:00:01Z' })] }),
    inList(0),
  ],
  [
    'listRepeated',
    p.page(list([outside('https://a.vn/1', 'Tít'), outside('http://www.a.vn/1/', 'Tít khác')])),
    inList(1),
  ],
  ['listNoAddress', p.page(list([outside('', 'Tít'), outside('', 'Tít hai')])), inList(0)],
  ['listNoAddress', p.page(listed([target(5)]), { stories: [p.story(5)] }), inList(0)],
  [
    'listSectionGone',
    p.page({}, { lostLists: [{ rule: 'block', look: 'section', title: 'Biển đảo' }] }),
    { type: 'rule', rule: 'block', item: null },
  ],
];
