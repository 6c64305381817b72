import { redo, undo } from '@tiptap/pm/history';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { Decoration, EditorView, NodeView } from '@tiptap/pm/view';
import { showDialog } from '../../workspace';
import { placedTeasers } from '../figures';
import { readText } from '../../strings';
import { isComposing } from '../../ui/isComposing';
import { joinClasses } from '../../ui/joinClasses';
import { type TeaserSpec, readTeaserSpec, targetOf } from '../plugins/storyCards';
import { joinTyping } from '../plugins/typingGroup';
import styles from './TeaserView.module.css';
import { element } from './element';
import small from './smallButton.module.css';

export type TeaserViewProps = {
  readonly node: DocumentNode;
  readonly view: EditorView;
  readonly getPos: () => number | undefined;
  readonly decorations: readonly Decoration[];
};

type Wording = 'headline' | 'summary';

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * A teaser on screen: the target's picture, and two fields that show the target's own words until this
 * placement is given its own.
 */
export class TeaserView implements NodeView {
  readonly dom: HTMLElement;
  private readonly more = element('button', joinClasses(small['small'], styles['more']), {
    type: 'button',
  });
  private readonly thumbnail = element('div', styles['thumbnail']);
  private readonly note = element('p', styles['note']);
  private readonly headline = element('textarea', styles['headline'], { rows: '1', maxlength: '1000' });
  private readonly summary = element('textarea', styles['summary'], { rows: '1', maxlength: '5000' });
  private node: DocumentNode;
  private spec: TeaserSpec;
  private shownPhoto = '';

  constructor(private readonly props: TeaserViewProps) {
    this.node = props.node;
    this.spec = readTeaserSpec(props.decorations);
    const head = element('div', styles['head'], {}, this.note, this.more);
    const words = element('div', styles['words'], {}, head, this.headline, this.summary);
    this.dom = element('div', styles['teaser'], { 'data-teaser': '' }, this.thumbnail, words);
    this.more.addEventListener('click', () => this.edit());
    this.listen('headline', this.headline);
    this.listen('summary', this.summary);
    this.show();
  }

  update(node: DocumentNode, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.spec = readTeaserSpec(decorations);
    this.show();
    return true;
  }

  stopEvent(event: Event): boolean {
    const isControl = event.target instanceof Element && event.target.closest('textarea, button') !== null;
    return isControl && !(event instanceof DragEvent);
  }

  ignoreMutation(): boolean {
    return true;
  }

  private show() {
    const target = targetOf(this.node);
    const { card } = this.spec;
    const own = target.type === 'page' ? target.title : (card?.headline ?? '');
    this.showField('headline', this.headline, own);
    const summary = target.type === 'page' ? (target.summary ?? '') : (card?.standfirst ?? '');
    this.showField('summary', this.summary, summary);
    this.note.textContent = this.describe();
    this.more.textContent = readText('editor.teaserMore');
    this.more.hidden = !this.props.view.editable;
    this.dom.toggleAttribute('data-broken', card === null && target.type === 'article');
    this.showThumbnail(this.spec.picture ?? '');
  }

  private showField(name: Wording, field: HTMLTextAreaElement, own: string) {
    const value = textOf(this.node.attrs[name]);
    const label = readText(name === 'headline' ? 'editor.teaserHeadline' : 'editor.teaserSummary');
    field.placeholder = own === '' ? label : own;
    field.setAttribute('aria-label', label);
    field.readOnly = !this.props.view.editable;
    if (field.value !== value) field.value = value;
    fitRows(field, own);
  }

  private describe(): string {
    const { headline, summary, photo, crop } = this.node.attrs;
    const isOwn = [headline, summary, photo, crop].some((own) => own !== null);
    return [this.describeTarget(), ...(isOwn ? [readText('editor.teaserOwnWords')] : [])].join(' · ');
  }

  private describeTarget(): string {
    const target = targetOf(this.node);
    if (target.type === 'article')
      return readText(this.spec.card === null ? 'editor.teaserMissing' : 'editor.teaser');
    const address = target.url === '' ? readText('editor.teaserNoAddress') : target.url;
    return `${target.source ?? readText('editor.teaserOutside')}: ${address}`;
  }

  private showThumbnail(address: string) {
    if (address === this.shownPhoto) return;
    this.shownPhoto = address;
    this.thumbnail.replaceChildren();
    if (address === '') return;
    const image = element('img', undefined, {
      src: address,
      alt: '',
      draggable: 'false',
    });
    image.addEventListener('error', () => image.remove());
    this.thumbnail.append(image);
  }

  private listen(name: Wording, field: HTMLTextAreaElement) {
    field.addEventListener('input', () => this.change(name, field.value));
    field.addEventListener('keydown', (event) => this.handleKey(event));
  }

  private edit() {
    const pos = this.props.getPos();
    const index = placedTeasers(this.props.view.state.doc).findIndex((teaser) => teaser.pos === pos);
    if (index >= 0) showDialog({ type: 'placement', place: { type: 'teaser', index } });
  }

  private change(name: Wording, typed: string) {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    const value = typed.replaceAll('\n', ' ');
    const { state } = this.props.view;
    const transaction = state.tr.setNodeAttribute(pos, name, value === '' ? null : value);
    this.props.view.dispatch(joinTyping(state, transaction, `${name} ${pos}`));
  }

  private handleKey(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const isUndo = isCommand && event.key.toLowerCase() === 'z';
    if (!isUndo && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    const { view } = this.props;
    if (isUndo) (event.shiftKey ? redo : undo)(view.state, (transaction) => view.dispatch(transaction));
    else view.focus();
  }
}

/** A textarea does not grow by itself on the oldest runtime; an estimate by length is close enough for two lines of words. */
function fitRows(field: HTMLTextAreaElement, own: string) {
  const shown = field.value === '' ? own : field.value;
  field.rows = Math.max(1, Math.min(4, Math.ceil(shown.length / 60)));
}
