import type { DocumentNode } from '../../shared/article/article';
import type { ComparedBlock } from '../../shared/article/compareBlocks';
import type { TextKey } from '../../shared/strings/strings';
import type { Translate } from '../strings';

const names = {
  paragraph: 'history.paragraph',
  bulletList: 'history.bulletList',
  orderedList: 'history.orderedList',
  blockquote: 'history.blockquote',
  pullQuote: 'history.pullQuote',
  horizontalRule: 'history.horizontalRule',
  table: 'history.table',
  factBox: 'history.factBox',
  figure: 'history.figure',
  gallery: 'history.gallery',
  video: 'history.video',
  teaser: 'history.teaser',
} as const satisfies Record<string, TextKey>;

const isNamed = (type: string): type is keyof typeof names => Object.hasOwn(names, type);

export function blockName(node: DocumentNode, t: Translate): string {
  if (node.type === 'heading')
    return t(node.attrs?.['level'] === 3 ? 'history.smallHeading' : 'history.heading');
  return isNamed(node.type) ? t(names[node.type]) : node.type;
}

export const stateNames = {
  added: 'history.added',
  removed: 'history.removed',
  changed: 'history.changed',
  moved: 'history.moved',
} as const satisfies Record<Exclude<ComparedBlock['type'], 'same'>, TextKey>;

/** What the button of a block does, in the words for what became of it. */
export const restoreNames = {
  added: 'history.takeOut',
  removed: 'history.takeBack',
  changed: 'history.takeBack',
  moved: 'history.moveBack',
} as const satisfies Record<Exclude<ComparedBlock['type'], 'same'>, TextKey>;

export const nodeOf = (block: ComparedBlock) =>
  block.type === 'removed' ? block.before.node : block.after.node;

/** What besides its words differs in a block. */
export function aspectNotes(block: ComparedBlock, t: Translate): readonly string[] {
  if (block.type !== 'changed' && block.type !== 'moved') return [];
  return block.aspects.flatMap((aspect) => {
    switch (aspect) {
      case 'kind':
        return [
          t('history.aspectKind', {
            before: blockName(block.before.node, t),
            after: blockName(block.after.node, t),
          }),
        ];
      case 'format':
        return [t('history.aspectFormat')];
      case 'photo':
        return [t(block.after.node.type === 'gallery' ? 'history.aspectPhotos' : 'history.aspectPhoto')];
      case 'film':
        return [t('history.aspectFilm')];
      case 'credit':
        return [t('history.aspectCredit')];
      case 'placement':
        return [t('history.aspectPlacement')];
      case 'target':
        return [t('history.aspectTarget')];
      case 'text':
      case 'alt':
        return [];
    }
  });
}
