import type { Article } from './article';
import { keyOf } from './comparableBlock';
import { type ComparedBlock, compareBlocks } from './compareBlocks';
import { type FieldChange, compareFields } from './compareFields';
import { type RelatedChange, compareRelated } from './compareRelated';
import { countRuns } from './compareWords';
import type { Credit } from './photo';
import type { VersionChange } from './version';
import { photosOf } from './walk';

/** An article as it was, with the credits its photos had then. */
export type ComparedText = {
  readonly article: Article;
  readonly credits: Readonly<Record<string, Credit>>;
};

export type CreditChange = { readonly photo: string; readonly before: Credit; readonly after: Credit };

export type ArticleComparison = {
  readonly fields: readonly FieldChange[];
  /** Every block of both bodies, those that stayed as they were too. */
  readonly blocks: readonly ComparedBlock[];
  /** Of photos that stand in both; a photo that came or went brings or takes its credit. */
  readonly credits: readonly CreditChange[];
  readonly related: readonly RelatedChange[];
};

function compareCredits(before: ComparedText, after: ComparedText): readonly CreditChange[] {
  const shown = new Set(photosOf(after.article));
  return photosOf(before.article).flatMap((photo) => {
    const [old, now] = [before.credits[photo], after.credits[photo]];
    if (!shown.has(photo) || old === undefined || now === undefined) return [];
    return keyOf(old) === keyOf(now) ? [] : [{ photo, before: old, after: now }];
  });
}

/** What leads from one text of an article to another. Pure, bounded work, both texts in NFC. */
export function compareArticles(before: ComparedText, after: ComparedText): ArticleComparison {
  return {
    fields: compareFields(before.article, after.article),
    blocks: compareBlocks(before.article.body, after.article.body),
    credits: compareCredits(before, after),
    related: compareRelated(before.article.related, after.article.related),
  };
}

export const changedBlocks = ({ blocks }: ArticleComparison) => blocks.filter(({ type }) => type !== 'same');

export function isUnchanged(comparison: ArticleComparison): boolean {
  const { fields, credits, related } = comparison;
  return fields.length + credits.length + related.length + changedBlocks(comparison).length === 0;
}

const nodeOf = (block: ComparedBlock) => (block.type === 'removed' ? block.before.node : block.after.node);

const pictures: ReadonlySet<string> = new Set(['figure', 'gallery', 'video']);

/** What is looked at and has captions: figures, galleries and videos. */
export const isFigureBlock = (block: ComparedBlock) => pictures.has(nodeOf(block).type);

function isPhotoChange(block: ComparedBlock): boolean {
  const seen = ['photo', 'film', 'placement'] as const;
  return block.type !== 'changed' || seen.some((aspect) => block.aspects.includes(aspect));
}

function isCaptionChange(block: ComparedBlock): boolean {
  const isBoth = block.type === 'changed' || block.type === 'moved';
  return isBoth && block.aspects.some((aspect) => aspect === 'text' || aspect === 'alt');
}

const isCreditChange = (block: ComparedBlock) =>
  (block.type === 'changed' || block.type === 'moved') && block.aspects.includes('credit');

function otherChanges(comparison: ArticleComparison): VersionChange['others'] {
  const { fields, credits, related } = comparison;
  const figures = changedBlocks(comparison).filter(isFigureBlock);
  const isLead = fields.some(({ field }) => field === 'leadPhoto');
  return [
    ...(isLead || figures.some(isPhotoChange) ? (['photos'] as const) : []),
    ...(figures.some(isCaptionChange) ? (['captions'] as const) : []),
    ...(credits.length > 0 || figures.some(isCreditChange) ? (['credits'] as const) : []),
    ...(related.length > 0 ? (['related'] as const) : []),
    ...(fields.some(({ field }) => field !== 'leadPhoto') ? (['fields'] as const) : []),
  ];
}

/** A comparison at a glance. Words are those of headline, standfirst and text; captions are counted apart. */
export function changeBetween(before: ComparedText, after: ComparedText): VersionChange {
  const comparison = compareArticles(before, after);
  const texts = [
    ...comparison.fields.flatMap((change) => (change.type === 'text' ? [change.words] : [])),
    ...comparison.blocks.flatMap((block) =>
      block.type === 'same' || isFigureBlock(block) ? [] : [block.words],
    ),
  ];
  const count = (type: 'added' | 'removed') => texts.reduce((sum, runs) => sum + countRuns(runs, type), 0);
  return {
    wordsAdded: count('added'),
    wordsRemoved: count('removed'),
    others: otherChanges(comparison),
  };
}
