import { type InspectorPage, changeWorkspace } from '../workspace';

const focusable = 'input, textarea, button, [tabindex="0"]';

/** After the page has been painted: it may not stand in the window yet. */
function focusWhenShown(...selectors: readonly string[]) {
  const focus = () => {
    const found = selectors.flatMap((each) => document.querySelector<HTMLElement>(each) ?? [])[0];
    found?.closest('details')?.setAttribute('open', '');
    found?.focus();
  };
  requestAnimationFrame(() => requestAnimationFrame(focus));
}

/** Turns to the page and puts the focus into the field of that name. */
export function focusInspectorField(page: InspectorPage, field: string) {
  changeWorkspace({ inspectorPage: page });
  const inside = focusable
    .split(', ')
    .map((kind) => `[data-pane="inspector"] [data-field="${field}"] ${kind}`)
    .join(', ');
  focusWhenShown(inside);
}

/** Rows of the related list, counted from 0. */
export function focusRelatedRow(index: number) {
  changeWorkspace({ inspectorPage: 'related' });
  focusWhenShown(`[data-pane="inspector"] [data-field="related"] [role="row"]:nth-of-type(${index + 1})`);
}

/** One of the lists that the page has of its own, and in it the row; both counted from 0. */
export function focusOwnList(index: number, item: number | null) {
  changeWorkspace({ inspectorPage: 'related' });
  const list = `[data-pane="inspector"] [data-list="${index}"]`;
  const row = item === null ? [] : [`${list} [role="row"]:nth-of-type(${item + 1})`];
  focusWhenShown(...row, `${list} summary`);
}
