import type { Article } from './article';
import { keyOf } from './comparableBlock';
import { type ComparedBlock, compareBlocks } from './compareBlocks';
import { type FieldChange, compareFields } from './compareFields';
import { type RelatedChange, compareRelated } from './compareRelated';
import { type RemarkChange, compareRemarks } from './compareRemarks';
import { type WordChange, countBlocks, countChange } from './countChange';
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
  readonly remarks: readonly RemarkChange[];
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
  const blocks = compareBlocks(before.article.body, after.article.body);
  const isSameText = blocks.every(({ type }) => type === 'same');
  return {
    fields: compareFields(before.article, after.article),
    blocks,
    credits: compareCredits(before, after),
    related: compareRelated(before.article.related, after.article.related),
    remarks: compareRemarks(before.article.body, after.article.body, isSameText),
  };
}

export const changedBlocks = ({ blocks }: ArticleComparison) => blocks.filter(({ type }) => type !== 'same');

/** In how many places the two differ. */
export function countDifferences(comparison: ArticleComparison): number {
  const { fields, credits, related, remarks } = comparison;
  const parts = [fields, credits, related, remarks, changedBlocks(comparison)];
  return parts.reduce((sum, part) => sum + part.length, 0);
}

export const isUnchanged = (comparison: ArticleComparison) => countDifferences(comparison) === 0;

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

const isFormatChange = (block: ComparedBlock) =>
  (block.type === 'changed' || block.type === 'moved') &&
  block.aspects.some((aspect) => aspect === 'kind' || aspect === 'format');

/** Text without its photos. What changed there without a word is its shape: a break between paragraphs, or a comma. */
function shapeChanges(comparison: ArticleComparison, words: WordChange): VersionChange['others'] {
  const texts = changedBlocks(comparison).filter((block) => !isFigureBlock(block));
  const isMoved = texts.some(({ type }) => type === 'moved');
  const isSilent = texts.length > 0 && !isMoved && words.added + words.removed === 0;
  return [
    ...(isMoved ? (['moved'] as const) : []),
    ...(isSilent || texts.some(isFormatChange) ? (['format'] as const) : []),
  ];
}

function otherChanges(comparison: ArticleComparison): VersionChange['others'] {
  const { fields, credits, related, remarks } = comparison;
  const figures = changedBlocks(comparison).filter(isFigureBlock);
  const isLead = fields.some(({ field }) => field === 'leadPhoto');
  return [
    ...(isLead || figures.some(isPhotoChange) ? (['photos'] as const) : []),
    ...(figures.some(isCaptionChange) ? (['captions'] as const) : []),
    ...(credits.length > 0 || figures.some(isCreditChange) ? (['credits'] as const) : []),
    ...(related.length > 0 ? (['related'] as const) : []),
    ...(fields.some(({ field }) => field !== 'leadPhoto') ? (['fields'] as const) : []),
    ...(remarks.length > 0 ? (['remarks'] as const) : []),
  ];
}

/** A comparison at a glance. Words are those of headline, standfirst and text; captions are counted apart. */
export function changeBetween(before: ComparedText, after: ComparedText): VersionChange {
  const comparison = compareArticles(before, after);
  const ofText = countBlocks(comparison.blocks.filter((block) => !isFigureBlock(block)));
  const ofFields = comparison.fields.flatMap((change) =>
    change.type === 'text' ? [countChange(change.words)] : [],
  );
  const all = [ofText, ...ofFields];
  return {
    wordsAdded: all.reduce((sum, { added }) => sum + added, 0),
    wordsRemoved: all.reduce((sum, { removed }) => sum + removed, 0),
    others: [...shapeChanges(comparison, ofText), ...otherChanges(comparison)],
  };
}
