import { z } from 'zod';
import type { DocumentNode } from '../../shared/article/article';
import { checkArticle } from '../../shared/article/checks';
import type { PageContext, PageInput } from '../../shared/article/page';
import { plainPageStyle, plainRelated, unknownSite } from '../../shared/article/page';
import { readFileSync } from 'node:fs';
import { benchArticle } from './fillLibrary';
import { inWords, percentiles } from './percentiles';

const words = Number(process.argv[2] ?? 5_000);
const rounds = 60;
/** They run between two key presses, at most three times a second: longer ones would be felt (W3C Long Tasks). */
const felt = 50;

/** As the tests have them: stories that somebody wrote. */
const stories = z
  .array(z.object({ body: z.array(z.string()) }))
  .parse(JSON.parse(readFileSync('tests/fixtures/likeness/stories.json', 'utf8')));

const context: PageContext = {
  site: unknownSite,
  pageStyle: plainPageStyle,
  sections: [],
  tags: [],
  kinds: [],
  photos: [],
  stories: [],
  agencies: [],
  photographers: [],
  lists: [plainRelated],
};

const paragraph = (text: string): DocumentNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** As many words of real articles, each paragraph once. */
function longBody(): DocumentNode {
  const content: DocumentNode[] = [];
  let count = 0;
  for (let round = 0; count < words; round += 1) {
    for (const { body } of stories) {
      for (const text of body) {
        if (count >= words) break;
        content.push(paragraph(round === 0 ? text : `${text} (${round})`));
        count += text.split(' ').length;
      }
    }
  }
  return { type: 'doc', content };
}

/** The article as it is after one more letter in its middle: every object of it is new, as the editor hands it over. */
function typed(body: DocumentNode, letters: string): DocumentNode {
  const content = structuredClone(body.content ?? []);
  const middle = Math.floor(content.length / 2);
  return {
    ...body,
    content: content.map((block, at) => (at === middle ? paragraph(`Đoạn ${letters}`) : block)),
  };
}

const inputOf = (body: DocumentNode): PageInput => ({ article: { ...benchArticle(1), body }, context });

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const body = longBody();
const inputs = Array.from({ length: rounds }, (_, round) => inputOf(typed(body, 'a'.repeat(round + 1))));
const first = time(() => checkArticle(inputOf(body)));
const times = { checked: [] as number[], snapshot: [] as number[] };
for (const input of inputs) {
  times.snapshot.push(time(() => JSON.stringify(input.article.body)));
  times.checked.push(time(() => checkArticle(input)));
}
const [checked, snapshot] = [percentiles(times.checked), percentiles(times.snapshot)];
console.log(`checks of an article of ${words} words, once for each of ${rounds} letters typed into it`);
console.log(`  the first time: ${first.toFixed(1)} ms`);
console.log(`  after a letter: ${inWords(checked)}`);
console.log(`  a snapshot of its body as text: ${inWords(snapshot)}`);
console.log(
  `  checks / snapshot: ${(checked.p50 / snapshot.p50).toFixed(1)}; checks / what is felt: ${(checked.p50 / felt).toFixed(2)}`,
);
if (checked.p50 > felt) {
  console.error(`the checks take more than ${felt} ms`);
  process.exitCode = 1;
}
