import { cleanLine } from '../../../shared/vietnamese/normalize';
import { readText } from '../../strings';
import { isComposing } from '../../ui/isComposing';
import styles from './FigureView.module.css';
import { element } from './element';

export type FigureFieldName = 'photographer' | 'agency' | 'alt';
export type FigureValues = Readonly<Record<FigureFieldName, string>>;

type FieldLabel = `editor.${FigureFieldName}` | 'editor.videoPhotographer' | 'editor.videoAlt';

export type FigureFieldsOptions = {
  /** What the fields are called; those of a photo where nothing else is said. */
  readonly labels?: Readonly<Partial<Record<FigureFieldName, FieldLabel>>>;
  readonly change: (field: FigureFieldName, value: string) => void;
  /** Enter in the last field. */
  readonly goOn: () => void;
  /** Escape in any field. */
  readonly goBack: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The focus came in: the figure becomes the selected one. */
  readonly enter: () => void;
};

const names: readonly FigureFieldName[] = ['photographer', 'agency', 'alt'];
const suggestions = { photographer: 'known-photographers', agency: 'known-agencies', alt: '' } as const;
/** The limits of the photo record; a longer description is a check's business. */
const longest = { photographer: '500', agency: '500', alt: '2000' } as const;

function makeInput(name: FigureFieldName): HTMLInputElement {
  return element('input', styles['input'], {
    type: 'text',
    name,
    maxlength: longest[name],
    autocomplete: 'off',
    spellcheck: 'false',
    ...(suggestions[name] === '' ? {} : { list: suggestions[name] }),
  });
}

/** Photographer, agency and description of one figure, in tab order, outside the text. */
export class FigureFields {
  readonly dom: HTMLElement;
  private readonly inputs: Readonly<Record<FigureFieldName, HTMLInputElement>>;
  private readonly options: FigureFieldsOptions;

  constructor(options: FigureFieldsOptions) {
    this.options = options;
    this.inputs = {
      photographer: makeInput('photographer'),
      agency: makeInput('agency'),
      alt: makeInput('alt'),
    };
    this.dom = element('div', styles['fields'], {}, ...names.map((name) => this.inputs[name]));
    for (const name of names) this.listen(name, this.inputs[name]);
  }

  show(values: FigureValues, hasPhoto: boolean) {
    const isCreditMissing = hasPhoto && values.photographer === '' && values.agency === '';
    for (const name of names) {
      const input = this.inputs[name];
      input.disabled = !hasPhoto && name !== 'alt';
      // A value set while an input method composes would cut the word it is putting together.
      if (input.value !== values[name]) input.value = values[name];
      const isMissing = name === 'alt' ? values.alt.trim() === '' : isCreditMissing;
      this.describe(name, values[name], isMissing);
    }
  }

  focus(name?: FigureFieldName) {
    const input =
      name === undefined ? names.map((each) => this.inputs[each]).find(isOpen) : this.inputs[name];
    input?.focus();
    input?.select();
  }

  setEditable(isEditable: boolean) {
    for (const name of names) this.inputs[name].readOnly = !isEditable;
  }

  private describe(name: FigureFieldName, value: string, isMissing: boolean) {
    const input = this.inputs[name];
    const label = readText(this.options.labels?.[name] ?? `editor.${name}`);
    const missing = readText(name === 'alt' ? 'editor.noAlt' : 'editor.noCredit');
    input.placeholder = label;
    input.setAttribute('aria-label', label);
    input.title = isMissing ? missing : value === '' ? label : `${label}: ${value}`;
    input.toggleAttribute('data-missing', isMissing);
  }

  private listen(name: FigureFieldName, input: HTMLInputElement) {
    input.addEventListener('focus', () => this.options.enter());
    input.addEventListener('input', () => this.options.change(name, input.value));
    input.addEventListener('blur', () => this.options.change(name, cleanLine(input.value)));
    input.addEventListener('keydown', (event) => this.handleKey(name, event));
  }

  private handleKey(name: FigureFieldName, event: KeyboardEvent) {
    if (isComposing(event)) return;
    const act = this.actionOf(name, event);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  private actionOf(name: FigureFieldName, event: KeyboardEvent): (() => void) | undefined {
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key.toLowerCase() === 'z')
      return event.shiftKey ? this.options.redo : this.options.undo;
    if (isCommand && event.key.toLowerCase() === 'y') return this.options.redo;
    if (event.key === 'Escape') return this.options.goBack;
    if (event.key !== 'Enter') return undefined;
    const next = names[names.indexOf(name) + 1];
    return next === undefined ? this.options.goOn : () => this.focus(next);
  }
}

const isOpen = (input: HTMLInputElement) => !input.disabled;
