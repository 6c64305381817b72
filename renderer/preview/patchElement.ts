const isElement = (node: Node | undefined): node is Element => node?.nodeType === 1;

function patchAttributes(current: Element, next: Element) {
  for (const { name } of [...current.attributes]) {
    if (!next.hasAttribute(name)) current.removeAttribute(name);
  }
  for (const { name, value } of [...next.attributes]) {
    if (current.getAttribute(name) !== value) current.setAttribute(name, value);
  }
}

function patchChild(
  parent: Element,
  standing: ChildNode | undefined,
  wanted: ChildNode,
  before: Node | null,
) {
  if (isElement(standing) && isElement(wanted) && standing.nodeName === wanted.nodeName) {
    patchElement(standing, wanted);
  } else if (standing === undefined) {
    parent.insertBefore(parent.ownerDocument.importNode(wanted, true), before);
  } else {
    standing.replaceWith(parent.ownerDocument.importNode(wanted, true));
  }
}

function countEqual(
  current: readonly Node[],
  next: readonly Node[],
  place: (index: number) => number,
): number {
  const limit = Math.min(current.length, next.length);
  for (let index = 0; index < limit; index += 1) {
    if (!current.at(place(index))?.isEqualNode(next.at(place(index)) ?? null)) return index;
  }
  return limit;
}

/**
 * Makes `current` equal to `next` and leaves every node that is the same already where it stands: the reader's
 * place on the page, and the pictures that are already decoded, survive a refresh.
 */
export function patchElement(current: Element, next: Element) {
  patchAttributes(current, next);
  const [standing, wanted] = [[...current.childNodes], [...next.childNodes]];
  const start = countEqual(standing, wanted, (index) => index);
  const end = countEqual(standing.slice(start), wanted.slice(start), (index) => -1 - index);
  const changed = standing.slice(start, standing.length - end);
  const fresh = wanted.slice(start, wanted.length - end);
  const after = standing[standing.length - end] ?? null;
  fresh.forEach((node, index) => patchChild(current, changed[index], node, after));
  changed.slice(fresh.length).forEach((node) => node.remove());
}
