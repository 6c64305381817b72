import { type InspectorPage, changeWorkspace } from '../workspace';

const focusable = 'input, textarea, button, [tabindex="0"]';

/** After the page has been painted: it may not stand in the window yet. */
function focusWhenShown(selector: string) {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus()),
  );
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
