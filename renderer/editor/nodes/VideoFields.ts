import { longestDuration, readDuration, writeDuration } from '../../../shared/article/duration';
import type { Film } from '../../../shared/article/film';
import { cleanLine } from '../../../shared/vietnamese/normalize';
import { readText } from '../../strings';
import { isComposing } from '../../ui/isComposing';
import styles from './FigureView.module.css';
import { element } from './element';
import buttons from './smallButton.module.css';

/** In seconds; what was typed where that is no duration; null where nothing was. */
type TypedDuration = number | string | null;

export type VideoFieldsOptions = {
  readonly changeAddress: (url: string) => void;
  readonly changeDuration: (duration: TypedDuration) => void;
  readonly chooseFilm: () => void;
  readonly goBack: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly enter: () => void;
};

/** Where the film comes from and how long it runs: its file by name, or an address typed by hand. */
export class VideoFields {
  readonly dom: HTMLElement;
  private readonly address = makeInput('address', '2000');
  private readonly duration = makeInput('duration', String(longestDuration));
  private readonly unread = element('p', styles['unread'], { role: 'status' });
  private known: TypedDuration = null;
  private readonly file = element('span', styles['file']);
  private readonly choose = element('button', buttons['small'], { type: 'button' });
  private readonly drop = element('button', buttons['small'], { type: 'button' });

  constructor(private readonly options: VideoFieldsOptions) {
    const parts = [this.file, this.address, this.duration, this.choose, this.drop, this.unread];
    this.dom = element('div', styles['fields'], {}, ...parts);
    this.choose.addEventListener('click', () => options.chooseFilm());
    this.drop.addEventListener('click', () => {
      options.changeAddress('');
      this.address.focus();
    });
    this.address.addEventListener('input', () => options.changeAddress(this.address.value));
    this.address.addEventListener('blur', () => options.changeAddress(cleanLine(this.address.value)));
    this.duration.addEventListener('input', () => {
      this.unread.hidden = true;
      options.changeDuration(durationIn(this.duration.value));
    });
    this.duration.addEventListener('blur', () => this.showDuration());
    for (const input of [this.address, this.duration]) {
      input.addEventListener('focus', () => options.enter());
      input.addEventListener('keydown', (event) => this.handleKey(event));
    }
  }

  show(source: Film, duration: TypedDuration, isEditable: boolean) {
    const isFile = source.type === 'file';
    this.file.hidden = !isFile;
    this.drop.hidden = !isFile || !isEditable;
    this.choose.hidden = !isEditable;
    this.address.hidden = isFile;
    this.file.textContent = isFile ? source.originalName : '';
    this.choose.textContent = readText('editor.chooseFilm');
    this.drop.textContent = readText('editor.dropFilm');
    const url = source.type === 'address' ? source.url : '';
    if (this.address.value !== url) this.address.value = url;
    describe(this.address, readText('editor.videoAddress'), !isFile && url.trim() === '');
    this.known = duration;
    const isTyping = document.activeElement === this.duration;
    if (!isTyping || durationIn(this.duration.value) !== duration) this.showDuration();
    describe(this.duration, readText('editor.videoDuration'), false);
    this.address.readOnly = !isEditable;
    this.duration.readOnly = !isEditable;
  }

  /** What is no duration stays as it was typed, and the reason stands beside it once the typing is over. */
  private showDuration() {
    const { known } = this;
    const written = typeof known === 'number' ? writeDuration(known) : (known ?? '');
    if (this.duration.value !== written) this.duration.value = written;
    const isUnread = typeof known === 'string';
    const words = isUnread ? readText('editor.durationUnread', { text: known }) : '';
    if (this.unread.textContent !== words) this.unread.textContent = words;
    this.unread.hidden = !isUnread;
    this.duration.setAttribute('aria-invalid', String(isUnread));
  }

  private handleKey(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const act = this.actionOf(event);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  private actionOf(event: KeyboardEvent): (() => void) | undefined {
    const isCommand = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (isCommand && key === 'z') return event.shiftKey ? this.options.redo : this.options.undo;
    if (isCommand && key === 'y') return this.options.redo;
    if (event.key === 'Escape') return this.options.goBack;
    if (event.key !== 'Enter') return undefined;
    return event.target === this.address ? () => this.duration.focus() : this.options.goBack;
  }
}

function durationIn(typed: string): TypedDuration {
  const text = typed.trim();
  return text === '' ? null : (readDuration(text) ?? text);
}

function makeInput(name: string, longest: string): HTMLInputElement {
  return element('input', styles['input'], {
    type: 'text',
    name,
    maxlength: longest,
    autocomplete: 'off',
    spellcheck: 'false',
  });
}

function describe(input: HTMLInputElement, label: string, isMissing: boolean) {
  input.placeholder = label;
  input.title = label;
  input.setAttribute('aria-label', label);
  input.toggleAttribute('data-missing', isMissing);
}
