import type { DocumentNode } from '../article/article';

export const childrenOf = (node: DocumentNode): readonly DocumentNode[] => node.content ?? [];

/** Nothing to read and nothing to see: such a block is not printed. */
export function isBlank(node: DocumentNode): boolean {
  switch (node.type) {
    case 'figure':
    case 'video':
    case 'teaser':
    case 'horizontalRule':
      return false;
    case 'text':
      return (node.text ?? '').trim() === '';
    default:
      return childrenOf(node).every(isBlank);
  }
}

export function readNumber(node: DocumentNode, name: string, otherwise: number): number {
  const value = node.attrs?.[name];
  return typeof value === 'number' && Number.isInteger(value) ? value : otherwise;
}

export function linkOf(node: DocumentNode): string | null {
  const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.['href'];
  return typeof href === 'string' ? href : null;
}

export const hasMark = (node: DocumentNode, mark: string): boolean =>
  node.marks?.some((each) => each.type === mark) ?? false;
