import type { Section } from '../../shared/article/page';
import { fold } from '../../shared/vietnamese/fold';

export type BlockType = 'related' | 'otherStories' | 'mostRead' | 'section' | 'multimedia' | 'loose';

/** What pages call their blocks, without marks and in lower case. */
const names = {
  related: [
    'tin bai lien quan',
    'tin lien quan',
    'bai lien quan',
    'bai viet lien quan',
    'cac tin bai lien quan',
    'tin, bai lien quan',
    'xem them',
    'doc them',
    'related stories',
    'related articles',
    'related news',
    'related',
    'see also',
    'read more',
  ],
  otherStories: [
    'cac tin bai khac',
    'cac tin khac',
    'cac bai khac',
    'tin bai khac',
    'tin khac',
    'bai khac',
    'cac tin, bai khac',
    'tin cung chuyen muc',
    'bai cung chuyen muc',
    'cung chuyen muc',
    'tin moi',
    'tin moi nhat',
    'other stories',
    'other news',
    'other articles',
    'more stories',
    'more news',
    'latest news',
  ],
  mostRead: [
    'doc nhieu',
    'doc nhieu nhat',
    'tin doc nhieu',
    'xem nhieu',
    'xem nhieu nhat',
    'tin xem nhieu',
    'most read',
    'most viewed',
    'most popular',
  ],
  multimedia: ['multimedia', 'da phuong tien', 'truyen thong da phuong tien', 'video - anh', 'media'],
} satisfies Partial<Record<BlockType, readonly string[]>>;

const types: ReadonlyMap<string, BlockType> = new Map(
  (['related', 'otherStories', 'mostRead', 'multimedia'] as const).flatMap((type) =>
    names[type].map((name) => [name, type] as const),
  ),
);

/** Names are compared without marks, case, colons and other signs around them. */
export const nameKey = (text: string) =>
  fold(text)
    .replace(/[–—]/g, '-')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');

const longestName = 120;

/** The names of blocks on the pages of a desk, its sections among them. */
export function blockTypesOf(sections: readonly Section[]): ReadonlyMap<string, BlockType> {
  return new Map([...sections.map(({ name }) => [nameKey(name), 'section'] as const), ...types]);
}

/** The kind of block that a line names, if it is the name of one. */
export function blockOf(text: string, blockTypes: ReadonlyMap<string, BlockType>): BlockType | null {
  return text.length > longestName ? null : (blockTypes.get(nameKey(text)) ?? null);
}
