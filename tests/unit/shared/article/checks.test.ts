import { describe, expect, it } from 'vitest';
import type { CheckPlace } from '../../../../shared/article/check';
import { type CheckCode, checkLevels } from '../../../../shared/article/checkCodes';
import { checkArticle } from '../../../../shared/article/checks';
import { articleLink } from '../../../../shared/article/links';
import { type AgencyTerms, newAgency } from '../../../../shared/article/knownName';
import { type PageInput, plainRelated } from '../../../../shared/article/page';
import { noCredit, noRights, plainFraming } from '../../../../shared/article/photo';
import { checkText, checkTexts } from '../../../../shared/strings/checks';
import { list, listCases } from './listCases';
import * as p from './pages';
import { videoCases } from './videoCases';
import { wordCases } from './wordCases';

const now = Date.parse('2026-11-22T02:00:00Z');
const target = (number: number) => ({ type: 'article', id: p.id(number) }) as const;
const outside = (url: string, title: string) => ({ type: 'page', url, title }) as const;
const related = (...targets: readonly (ReturnType<typeof target> | ReturnType<typeof outside>)[]) => ({
  related: [
    ...targets.map((each) => ({ target: each, headline: null })),
    ...(targets.length === 0 ? [] : p.outsideStories),
  ],
});
const alt = 'Mười người đứng trên bến gỗ';
const withFigures = (...figures: readonly ReturnType<typeof p.figure>[]) => ({
  body: p.body(p.paragraph('Bà con ra bến.'), ...figures),
});
const withBlock = (block: ReturnType<typeof p.paragraph>) => ({
  body: p.body(p.paragraph('Mở đầu.'), block, p.figure(p.id(1), 'Bà con chờ đò.', alt)),
});
const linked = (href: string) => withBlock(p.paragraph('Xem ', p.text('bài này', p.link(href))));
const withRights = (rights: Partial<typeof noRights>) =>
  p.page({}, { photos: [p.photo(1, { rights: { ...noRights, ...rights } })] });
const withTerms = (terms: AgencyTerms) => p.page({}, { agencies: [{ ...newAgency('TTXVN'), terms }] });
const field = (name: string): CheckPlace => ({ type: 'field', field: name });
const figure = (index: number, name: 'photo' | 'caption' | 'credit' | 'alt'): CheckPlace => ({
  type: 'figure',
  index,
  field: name,
});
const inBody = (index: number): CheckPlace => ({ type: 'body', index });
type Case = readonly [code: CheckCode, input: PageInput, where: CheckPlace];

const cases: readonly Case[] = [
  ['headlineMissing', p.page({ headline: ' ' }), field('headline')],
  ['headlineTooLong', p.page({ headline: 'dài '.repeat(40) }), field('headline')],
  ['standfirstMissing', p.page({ standfirst: '' }), field('standfirst')],
  ['standfirstTooLong', p.page({ standfirst: 'dài '.repeat(140) }), field('standfirst')],
  ['bylineMissing', p.page({ bylines: [' '] }), field('bylines')],
  ['sectionMissing', p.page({ section: '', subsection: '' }), field('section')],
  ['sectionUnknown', p.page({ section: 'rung', subsection: '' }), field('section')],
  ['sectionUnknown', p.page({ subsection: 'rung' }), field('subsection')],
  ['embargoRunning', p.page({ embargo: '2026-11-22T09:00:01+07:00' }), field('embargo')],
  [
    'publishedAtMissing',
    p.page({ status: 'published', publicUrl: 'https://ben.example/do' }),
    field('publishedAt'),
  ],
  [
    'publicUrlMissing',
    p.page({ status: 'published', publishedAt: '2026-11-21T02:00:00Z' }),
    field('publicUrl'),
  ],
  ['publicUrlNotAllowed', p.page({ publicUrl: 'javascript:alert(1)' }), field('publicUrl')],
  ['publicUrlNotAllowed', p.page({ publicUrl: 'mailto:toasoan@ben.example' }), field('publicUrl')],
  ['toComeMark', p.page(withBlock(p.paragraph('Có [bổ sung số liệu] người.'))), inBody(1)],
  ['toComeMark', p.page({ standfirst: 'Có [bổ sung]'.normalize('NFD') }), field('standfirst')],
  ['doubleSpaces', p.page(withBlock(p.paragraph('Hai  dấu cách.'))), inBody(1)],
  ['doubleSpaces', p.page(withFigures(p.figure(p.id(1), 'Hai  dấu.', alt))), figure(0, 'caption')],
  ['bodyEmpty', p.page({ body: p.body({ type: 'paragraph' }), leadPhoto: p.id(1) }), inBody(0)],
  ['headingOrder', p.page(withBlock(p.heading(3, 'Nhỏ'))), inBody(1)],
  ['headingEmpty', p.page(withBlock(p.heading(2, ''))), inBody(1)],
  ['tableCellsEmpty', p.page(withBlock(p.table(['a', ''], ['', 'b']))), inBody(1)],
  [
    'photoMissing',
    p.page({ ...withFigures(p.figure(null, 'Bà con.', alt)), leadPhoto: p.id(1) }),
    figure(0, 'photo'),
  ],
  ['photoMissing', p.page(withFigures(p.figure(p.id(9), 'Bà con.', alt))), figure(0, 'photo')],
  ['photoFileMissing', p.page({}, { photos: [p.photo(1, { file: null })] }), figure(0, 'photo')],
  [
    'photoTooSmall',
    p.page({}, { photos: [p.photo(1, { file: { ...p.photo(1).file!, width: 459 } })] }),
    figure(0, 'photo'),
  ],
  [
    'photoTooSmall',
    p.page(withFigures(p.cropped(p.figure(p.id(1), 'Bến.', alt), { x: 0, y: 0, width: 0.1, height: 1 }))),
    figure(0, 'photo'),
  ],
  [
    'photoTooSmall',
    p.page(
      {},
      {
        photos: [
          p.photo(1, {
            file: { ...p.photo(1).file!, width: 1400, height: 400 },
            framing: { ...plainFraming, quarterTurns: 1 },
          }),
        ],
      },
    ),
    figure(0, 'photo'),
  ],
  [
    'photoUsedTwice',
    p.page(withFigures(p.figure(p.id(1), 'Một.', alt), p.figure(p.id(1), 'Hai.', alt))),
    figure(1, 'photo'),
  ],
  ['captionMissing', p.page(withFigures(p.figure(p.id(1), '', alt))), figure(0, 'caption')],
  ['captionTooLong', p.page(withFigures(p.figure(p.id(1), 'dài '.repeat(160), alt))), figure(0, 'caption')],
  [
    'creditInCaption',
    p.page(withFigures(p.figure(p.id(1), 'Bến. Ảnh: Lan/TTXVN', alt))),
    figure(0, 'caption'),
  ],
  ['creditMissing', p.page({}, { photos: [p.photo(1, { credit: noCredit })] }), figure(0, 'credit')],
  [
    'creditLabelled',
    p.page({}, { photos: [p.photo(1, { credit: { ...noCredit, photographer: 'Ảnh: Lan/TTXVN' } })] }),
    figure(0, 'credit'),
  ],
  [
    'creditInternet',
    p.page({}, { photos: [p.photo(1, { credit: { ...noCredit, agency: 'internet' } })] }),
    figure(0, 'credit'),
  ],
  [
    'creditSpelling',
    p.page({}, { agencies: [{ name: 'Thông tấn xã', spellings: ['TTXVN'], terms: 'free', note: '' }] }),
    figure(0, 'credit'),
  ],
  [
    'creditSpellings',
    p.page(withFigures(p.figure(p.id(1), 'Bến.', alt), p.figure(p.id(2), 'Chợ.', `${alt}.`)), {
      photos: [p.photo(1), p.photo(2, { credit: { ...noCredit, photographer: 'Lân Anh' } })],
    }),
    figure(1, 'credit'),
  ],
  ['altMissing', p.page(withFigures(p.figure(p.id(1), 'Bến.', ' '))), figure(0, 'alt')],
  ['altPlaceholder', p.page(withFigures(p.figure(p.id(1), 'Bến.', 'Ảnh 1'))), figure(0, 'alt')],
  ['altPlaceholder', p.page(withFigures(p.figure(p.id(1), 'Bến.', 'IMG_2031.JPG'))), figure(0, 'alt')],
  [
    'altSameAsCaption',
    p.page(withFigures(p.figure(p.id(1), 'Bến đò.', 'bến  đò.'.normalize('NFD')))),
    figure(0, 'alt'),
  ],
  ['altTooLong', p.page(withFigures(p.figure(p.id(1), 'Bến.', 'dài '.repeat(260)))), figure(0, 'alt')],
  ['rightsExpired', withRights({ usableUntil: '2026-11-21' }), figure(0, 'photo')],
  ['rightsDenied', withRights({ isDenied: true }), figure(0, 'photo')],
  ['rightsAgencyDenied', withTerms('denied'), figure(0, 'photo')],
  ['rightsAskFirst', withTerms('ask'), figure(0, 'photo')],
  ['leadPhotoMissing', p.page({ kind: 'photoStory', ...withFigures() }), field('leadPhoto')],
  ['leadPhotoAdvised', p.page({ kind: 'feature', ...withFigures() }), field('leadPhoto')],
  ['leadPhotoNone', p.page(withFigures()), field('leadPhoto')],
  ['leadPhotoFileMissing', p.page({ leadPhoto: p.id(9) }), field('leadPhoto')],
  [
    'leadPhotoCreditMissing',
    p.page({ leadPhoto: p.id(9) }, { photos: [p.photo(1), p.photo(9, { credit: noCredit })] }),
    field('leadPhoto'),
  ],
  ['relatedEmpty', p.page(related()), field('related')],
  ['relatedSelf', p.page(related(target(100))), { type: 'related', index: 0 }],
  ['relatedDuplicate', p.page(related(target(2), target(2))), { type: 'related', index: 1 }],
  ['relatedMissing', p.page(related(target(2), target(99))), { type: 'related', index: 1 }],
  ['relatedWithdrawn', p.page(related(target(3))), { type: 'related', index: 0 }],
  ['relatedUnpublished', p.page(related(target(4))), { type: 'related', index: 0 }],
  [
    'relatedUnaddressed',
    p.page(related(target(5)), { stories: [p.story(5, { publicUrl: '' })] }),
    { type: 'related', index: 0 },
  ],
  [
    'relatedEmbargoed',
    p.page(related(target(5)), { stories: [p.story(5, { embargo: '2026-11-22T02:00:01Z' })] }),
    { type: 'related', index: 0 },
  ],
  ['relatedIsTeaser', p.page(withBlock(p.teaser({ target: target(2) }))), { type: 'related', index: 0 }],
  ['relatedIsLinked', p.page(linked(articleLink(p.id(2)))), { type: 'related', index: 0 }],
  ['relatedNoTitle', p.page(related(outside('https://a.vn', ''))), { type: 'related', index: 0 }],
  ['relatedNoAddress', p.page(related(outside('', 'Tít'))), { type: 'related', index: 0 }],
  ['teaserEmpty', p.page(withBlock(p.teaser({ target: outside('', '') }))), { type: 'teaser', index: 0 }],
  ['teaserSelf', p.page(withBlock(p.teaser({ target: target(100) }))), { type: 'teaser', index: 0 }],
  ['teaserMissing', p.page(withBlock(p.teaser({ target: target(99) }))), { type: 'teaser', index: 0 }],
  ['teaserWithdrawn', p.page(withBlock(p.teaser({ target: target(3) }))), { type: 'teaser', index: 0 }],
  ['teaserUnpublished', p.page(withBlock(p.teaser({ target: target(4) }))), { type: 'teaser', index: 0 }],
  [
    'teaserUnaddressed',
    p.page(
      { ...withBlock(p.teaser({ target: target(5) })), ...related(outside('https://a.vn/1', 'Tít')) },
      { stories: [p.story(5, { publicUrl: '' })] },
    ),
    { type: 'teaser', index: 0 },
  ],
  [
    'teaserEmbargoed',
    p.page(
      { ...withBlock(p.teaser({ target: target(5) })), ...related(outside('https://a.vn/1', 'Tít')) },
      { stories: [p.story(5, { embargo: '2026-12-01T00:00:00+07:00', status: 'ready' })] },
    ),
    { type: 'teaser', index: 0 },
  ],
  [
    'teaserDuplicate',
    p.page({
      body: p.body(
        p.paragraph('Mở đầu.'),
        p.teaser({ target: outside('https://a.vn/2', 'Tít') }),
        p.teaser({ target: outside('https://a.vn/2', 'Tít khác') }),
        p.figure(p.id(1), 'Bà con chờ đò.', alt),
      ),
    }),
    { type: 'teaser', index: 1 },
  ],
  [
    'teaserNoAddress',
    p.page(withBlock(p.teaser({ target: outside('', ''), summary: 'Một sapo.' }))),
    { type: 'teaser', index: 0 },
  ],
  ['linkNotAllowed', p.page(linked('javascript:alert(1)')), inBody(1)],
  ['linkSelf', p.page(linked(articleLink(p.id(100)))), inBody(1)],
  ['linkMissing', p.page(linked(articleLink(p.id(99)))), inBody(1)],
  ['linkWithdrawn', p.page(linked(articleLink(p.id(3)))), inBody(1)],
  ['linkUnpublished', p.page(linked(articleLink(p.id(4)))), inBody(1)],
  [
    'linkUnaddressed',
    p.page(
      { ...linked(articleLink(p.id(5))), ...related(outside('https://a.vn/1', 'Tít')) },
      { stories: [p.story(5, { publicUrl: 'ben.example/5' })] },
    ),
    inBody(1),
  ],
  [
    'linkEmbargoed',
    p.page(
      { ...linked(articleLink(p.id(5))), ...related(outside('https://a.vn/1', 'Tít')) },
      { stories: [p.story(5, { embargo: '2026-11-22T02:00:01Z' })] },
    ),
    inBody(1),
  ],
  [
    'linkDuplicate',
    p.page(
      withBlock(
        p.paragraph(
          p.text('đây', p.link('https://a.vn/3')),
          ' và ',
          p.text('cũng đây', p.link('https://a.vn/3')),
        ),
      ),
    ),
    inBody(1),
  ],
  ...listCases,
  ...videoCases,
  ...wordCases,
];

describe('the checks of an article', () => {
  it('are content with a finished article', () => {
    expect(checkArticle(p.page(), now)).toEqual([]);
  });

  it.each(cases)('say %s', (code, input, where) => {
    const [first, ...others] = checkArticle(input, now);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ code, where, level: checkLevels[code] });
  });

  it('ask for no related stories where the desk fills them up, or has none on such pages', () => {
    const related = p.outsideStories.slice(1);
    const items = [2, 5].map((number) => ({ target: target(number), kind: null, thumbnail: null }));
    const codes = (input: PageInput) =>
      checkArticle(input, now).flatMap(({ code }) => (code.startsWith('related') ? [code] : []));
    expect(codes(p.page({ related }, { lists: [{ ...plainRelated, items }] }))).toEqual([]);
    expect(codes(p.page({ related: [] }, { lists: [] }))).toEqual([]);
  });

  it('are all proven above', () => {
    const social = p.page({ headline: 'Chuyến '.repeat(11).trim() });
    const codes = checkArticle(social, now).map(({ code }) => code);
    expect(codes).toEqual(['headlineLongForSearch', 'headlineLongForSocial']);
    const proven = [...cases.map(([code]) => code), ...codes];
    expect(new Set(proven)).toEqual(new Set(Object.keys(checkLevels)));
  });

  it.each(cases)('fill every blank of the sentence for %s', (code, input) => {
    const [first] = checkArticle(input, now);
    for (const language of ['vi', 'en'] as const) {
      const sentence = first === undefined ? '' : checkText(first, language);
      expect(sentence).not.toMatch(/[{}]|undefined/);
      expect(sentence.length).toBeGreaterThan(10);
    }
    expect(checkTexts[code].vi).not.toBe(checkTexts[code].en);
  });

  it('print an embargo by the newsroom clock', () => {
    const [first] = checkArticle(p.page({ embargo: '2026-11-22T02:00:01Z' }), now);
    expect(first && checkText(first, 'vi')).toContain('22/11/2026, 09:00');
  });

  it('let an embargo pass at its time', () => {
    expect(checkArticle(p.page({ embargo: '2026-11-22T02:00:00Z' }), now)).toEqual([]);
  });

  it('let a story under embargo be named by one that is held as long, or by anyone once its time has come', () => {
    const publicUrl = 'https://ben.example/5';
    const stories = [p.story(5, { embargo: '2026-11-22T05:00:00Z', publicUrl })];
    const codes = (change: Parameters<typeof p.page>[0], at = now) =>
      checkArticle(p.page({ ...related(target(5)), ...change }, { stories }), at).map(({ code }) => code);
    expect(codes({ embargo: '2026-11-22T05:00:00Z' })).toEqual(['embargoRunning']);
    expect(codes({ embargo: '2026-11-22T04:59:59Z' })).toEqual(['embargoRunning', 'relatedEmbargoed']);
    expect(codes({}, Date.parse('2026-11-22T05:00:00Z'))).toEqual([]);
  });

  it('take all spellings of an address for one story', () => {
    const one = 'https://a.vn/bai-mot';
    const other = 'http://www.a.vn/bai-mot/?utm_source=zalo';
    const codes = (change: Parameters<typeof p.page>[0]) =>
      checkArticle(p.page(change), now)
        .map(({ code }) => code)
        .filter((code) => code !== 'linkTracking' && code !== 'linkInsecure');
    const third = outside('https://a.vn/ba', 'Tít ba');
    const all = (...targets: readonly ReturnType<typeof outside>[]) => ({
      related: targets.map((each) => ({ target: each, headline: null })),
    });
    expect(codes(all(outside(one, 'Tít'), third, outside(other, 'Tít khác')))).toEqual(['relatedDuplicate']);
    expect(
      codes({ ...linked(other), ...all(outside(one, 'Tít'), third, outside('https://a.vn/4', 'Bốn')) }),
    ).toEqual(['relatedIsLinked']);
    const twice = p.paragraph(p.text('đây', p.link(one)), ' và ', p.text('kia', p.link(other)));
    expect(codes(withBlock(twice))).toEqual(['linkDuplicate']);
    const places = p.paragraph(p.text('đây', p.link(`${one}#a`)), ' và ', p.text('kia', p.link(`${one}#b`)));
    expect(codes(withBlock(places)), 'two places of one page').toEqual([]);
  });

  it('take an archive photo for credited', () => {
    const archived = p.photo(1, { credit: { ...noCredit, isArchive: true } });
    expect(checkArticle(p.page({}, { photos: [archived] }), now)).toEqual([]);
  });

  it('let a photo story do without text', () => {
    const pictures = p.body(p.figure(p.id(1), 'Bà con chờ đò.', alt));
    expect(checkArticle(p.page({ kind: 'photoStory', body: pictures }), now)).toEqual([]);
  });

  it('show the whole words around what they found', () => {
    const words =
      'Một hai ba bốn năm sáu bảy tám chín mười có [bổ sung] người dự, mười một mười hai mười ba.';
    const [first] = checkArticle(p.page({ standfirst: words }), now);
    expect(first?.values.passage).toBe(
      'năm sáu bảy tám chín mười có [bổ sung] người dự, mười một mười hai mười',
    );
  });

  it('take the title of a fact box for no subhead', () => {
    const box = { type: 'factBox', content: [p.heading(3, 'Cần nhớ'), p.paragraph('Một điều.')] };
    expect(checkArticle(p.page(withBlock(box)), now)).toEqual([]);
  });

  it('name a list without a title by its kind', () => {
    const lists = list([outside('', 'Tít')]).pageLists.map((each) => ({ ...each, title: '' }));
    const [first] = checkArticle(p.page({ pageLists: lists }), now);
    expect(first && checkText(first, 'vi')).toContain('“Tin bài lẻ”');
  });

  it('print a code they do not know as it is', () => {
    expect(checkText({ code: 'later', level: 'note', where: field('headline'), values: {} }, 'vi')).toBe(
      'later',
    );
  });
});
