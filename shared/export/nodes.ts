import { type DocumentNode, type StoryTarget, storyTarget } from '../article/article';

export const childrenOf = (node: DocumentNode): readonly DocumentNode[] => node.content ?? [];

/** The words of a node and all it holds; a line break counts as one, blocks stand on lines of their own. */
export function textOf(node: DocumentNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const children = childrenOf(node);
  const isInline = children.some((child) => child.type === 'text' || child.type === 'hardBreak');
  return children.map(textOf).join(isInline ? '' : '\n');
}

/** Nothing to read and nothing to see: such a block is not printed. */
export function isBlank(node: DocumentNode): boolean {
  switch (node.type) {
    case 'figure':
    case 'teaser':
    case 'horizontalRule':
      return false;
    case 'text':
      return (node.text ?? '').trim() === '';
    default:
      return childrenOf(node).every(isBlank);
  }
}

const textAttribute = (node: DocumentNode, name: string): string | null => {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : null;
};

export function readNumber(node: DocumentNode, name: string, otherwise: number): number {
  const value = node.attrs?.[name];
  return typeof value === 'number' && Number.isInteger(value) ? value : otherwise;
}

export type Figure = { readonly photo: string | null; readonly alt: string; readonly caption: string };

export function readFigure(node: DocumentNode): Figure {
  return {
    photo: textAttribute(node, 'photo'),
    alt: textAttribute(node, 'alt') ?? '',
    caption: textOf(node),
  };
}

export type Teaser = {
  readonly target: StoryTarget;
  readonly headline: string | null;
  readonly summary: string | null;
  readonly photo: string | null;
};

const unknownTarget: StoryTarget = { type: 'page', url: '', title: '' };

export function readTeaser(node: DocumentNode): Teaser {
  const target = storyTarget.safeParse(node.attrs?.['target']);
  return {
    target: target.success ? target.data : unknownTarget,
    headline: textAttribute(node, 'headline'),
    summary: textAttribute(node, 'summary'),
    photo: textAttribute(node, 'photo'),
  };
}

export function linkOf(node: DocumentNode): string | null {
  const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.['href'];
  return typeof href === 'string' ? href : null;
}

export const hasMark = (node: DocumentNode, mark: string): boolean =>
  node.marks?.some((each) => each.type === mark) ?? false;
