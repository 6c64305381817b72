/** A paragraph that Word meant as a list item: its level, and whether its marker counts. */
type WordItem = { readonly paragraph: HTMLElement; readonly level: number; readonly isOrdered: boolean };

const listStyle = /mso-list:\s*\S+\s+level(\d)/i;

function readItem(paragraph: HTMLElement): WordItem | undefined {
  const level = listStyle.exec(paragraph.getAttribute('style') ?? '')?.[1];
  if (level === undefined) return undefined;
  const marker = takeMarker(paragraph);
  return { paragraph, level: Number(level), isOrdered: /^[\s(]*([0-9]+|[a-z]{1,4})[.)]/i.test(marker) };
}

/** Word writes the bullet or number into the text, in a span it asks others to ignore. */
function takeMarker(paragraph: HTMLElement): string {
  const spans = [...paragraph.querySelectorAll<HTMLElement>('span')];
  const marker = spans.find((span) => /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''));
  const text = marker?.textContent ?? '';
  marker?.remove();
  return text;
}

function openList(document: Document, item: WordItem, parent: Element | null): HTMLElement {
  const list = document.createElement(item.isOrdered ? 'ol' : 'ul');
  if (parent === null) item.paragraph.before(list);
  else (parent.lastElementChild ?? parent).append(list);
  return list;
}

/** Turns runs of Word's list paragraphs into real, nested lists. */
export function convertWordLists(document: Document) {
  let open: HTMLElement[] = [];
  let last: Element | null = null;
  for (const paragraph of document.querySelectorAll<HTMLElement>('p')) {
    const item = readItem(paragraph);
    if (item === undefined) continue;
    const isNext = last !== null && paragraph.previousElementSibling === last;
    if (!isNext) open = [];
    open = open.slice(0, item.level);
    while (open.length < item.level) open.push(openList(document, item, open.at(-1) ?? null));
    const entry = document.createElement('li');
    const text = document.createElement('p');
    text.append(...paragraph.childNodes);
    entry.append(text);
    open.at(-1)?.append(entry);
    last = open[0] ?? null;
    paragraph.remove();
  }
}
