import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { cleanText } from '../../../shared/vietnamese/normalize';

function cleanNode(node: Node): Node | null {
  if (!node.isText) return node.copy(cleanFragment(node.content));
  const text = cleanText(node.text ?? '').replaceAll('\n', ' ');
  return text === '' ? null : node.type.schema.text(text, node.marks);
}

function cleanFragment(fragment: Fragment): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    const cleaned = cleanNode(node);
    if (cleaned !== null) nodes.push(cleaned);
  });
  return Fragment.fromArray(nodes);
}

/** Every pasted text as the library keeps it: NFC, plain spaces, nothing invisible. Shape and marks stay. */
export function cleanSlice(slice: Slice): Slice {
  const content = cleanFragment(slice.content);
  const isWhole = content.childCount === slice.content.childCount;
  return isWhole ? new Slice(content, slice.openStart, slice.openEnd) : Slice.maxOpen(content);
}
