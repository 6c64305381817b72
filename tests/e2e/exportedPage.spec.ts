import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Article, type PageList, pageListTypes, type StoryTarget } from '../../shared/article/article';
import { plainPageStyle, unknownSite } from '../../shared/article/page';
import type { DeskBridge } from '../../shared/desk';
import { newRule } from '../../shared/pageLists/listRule';
import { expect, test } from './app';
import { violationsOf } from './axe';
import { makePhoto } from './dropFiles';
import { openExported } from './reader';
import { addPhoto, addStory, changeDesk } from './stories';

declare const window: Window & { readonly desk: DeskBridge };

test.beforeEach(() => test.slow());

const nasty = `</script><img src=x onerror=alert(1)> "'>& <!-- \u202e ]]> ${'Dài '.repeat(20)}${'d'.repeat(90)}`;

const outside = (title: string, url = ''): StoryTarget => ({ type: 'page', url, title });

/** Each list has stories of its own: no page shows one twice. */
const listsOf = (title: string, targetsOf: (index: number) => readonly StoryTarget[]): PageList[] =>
  pageListTypes.map((type, index) => ({
    type,
    title,
    subsections: title === '' ? [] : [title, `${title} 2`],
    items: targetsOf(index).map((target) => ({
      target,
      kind: type === 'multimedia' ? 'video' : null,
      thumbnail: null,
    })),
  }));

async function exportOne(page: Page, id: string): Promise<string> {
  const bundle = await page.evaluate(
    async (ids) => {
      const order = { job: 'doc-gia', ids, isZip: false, formats: [], override: 'thử' };
      const exported = await window.desk.exportArticles(order);
      return exported.ok && exported.value.status === 'exported' ? exported.value.path : '';
    },
    [id],
  );
  const [slug = ''] = readdirSync(path.join(bundle, 'data'));
  return path.join(bundle, 'data', slug, 'index.html');
}

type Stories = { readonly related: readonly StoryTarget[]; readonly listed: readonly StoryTarget[] };

const oneOf = (stories: readonly StoryTarget[], index: number) => stories.slice(index, index + 1);

const filled = ({ related, listed }: Stories): Partial<Article> => ({
  related: related.map((target) => ({ target, headline: null })),
  pageLists: listsOf('', (index) => [
    ...oneOf(listed, index),
    outside('Mùa muối muộn', `https://example.org/muoi/${index}`),
  ]),
});

const hostile = ({ listed }: Stories): Partial<Article> => ({
  standfirst: nasty,
  tags: [nasty.slice(0, 90)],
  related: [{ target: outside(nasty, 'https://example.org/?a="b"&c'), headline: nasty, summary: nasty }],
  pageLists: listsOf(nasty, (index) => [
    ...oneOf(listed, index),
    outside(`${nasty} ${index}`),
    outside(nasty, `https://example.org/${index}"><script>`),
  ]),
});

const styles = {
  plain: plainPageStyle,
  styled: {
    accent: '#f2c14e',
    ink: '#777777',
    paper: '#e8d9c0',
    headlineType: 'serif',
    bodyType: 'sans',
    schemes: 'lightAndDark',
  },
} as const;

for (const style of ['plain', 'styled'] as const) {
  test(`axe has nothing to say of an exported page with lists filled, empty, hostile: ${style}`, async ({
    app,
    page,
  }) => {
    await changeDesk(page, {
      site: { ...unknownSite, name: 'Tạp chí Bốn Phương', publisher: 'Nhà xuất bản' },
      pageStyle: styles[style],
      listRules: [newRule('related', 'related')],
    });
    const credit = { photographer: 'Hà Thu', agency: 'TTXVN', issuedBy: '', isArchive: false };
    const photo = await addPhoto(page, await makePhoto('dao.jpg'), credit);
    const publish = async (headline: string): Promise<StoryTarget> => ({
      type: 'article',
      id: await addStory(page, { headline, status: 'published', leadPhoto: photo }),
    });
    const listed: StoryTarget[] = [];
    for (const [index] of pageListTypes.entries())
      listed.push(await publish(index % 2 === 0 ? nasty : `Lớp học trên đảo, kỳ ${index}`));
    const stories = { related: [await publish('Mùa cá về trên vịnh'), await publish(nasty)], listed };
    const pages = {
      filled: filled(stories),
      empty: { related: [], pageLists: listsOf('', () => []) },
      hostile: hostile(stories),
    };
    for (const [name, fields] of Object.entries(pages)) {
      const headline = name === 'hostile' ? nasty : `Trang ${name}`;
      const file = await exportOne(page, await addStory(page, { headline, ...fields }));
      const reader = await openExported(app, file);
      await expect(reader.getByRole('complementary')).toHaveCount(
        name === 'empty' ? 0 : pageListTypes.length + 1,
      );
      for (const colorScheme of ['light', 'dark'] as const) {
        await reader.emulateMedia({ colorScheme });
        expect(await violationsOf(reader), `${name}, ${colorScheme}`).toEqual([]);
      }
      for (const width of [1280, 800, 360]) {
        await reader.setViewportSize({ width, height: 800 });
        const overflow = await reader.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${name} scrolls sideways at ${width}`).toBeLessThanOrEqual(0);
      }
      await reader.close();
    }
  });
}
