import { redo, undo } from '@tiptap/pm/history';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { Decoration, EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { film } from '../../../shared/article/film';
import { type Credit, credit } from '../../../shared/article/photo';
import { photoAddress } from '../../../shared/article/photoAddress';
import { readText } from '../../strings';
import { chooseFiles, chooseFilm } from '../photoFiles';
import { goToNextCaption } from '../plugins/figureKeys';
import { type FigureSpec, changeAlt, readFigureSpec } from '../plugins/photoRecords';
import { joinTyping } from '../plugins/typingGroup';
import { writeFilmCredit } from '../../../shared/vietnamese/filmCredit';
import { type FigureFieldName, FigureFields } from './FigureFields';
import styles from './FigureView.module.css';
import { VideoFields } from './VideoFields';
import { element } from './element';

export type VideoViewProps = {
  readonly node: DocumentNode;
  readonly view: EditorView;
  readonly getPos: () => number | undefined;
  readonly decorations: readonly Decoration[];
  readonly fillFilm: (pos: number, file: File) => void;
  readonly fillPoster: (pos: number, file: File) => void;
};

/**
 * A video on screen: its poster, the caption as editable text with the credit as it will print, then its fields.
 * Nothing is played here, and no address is ever asked for.
 */
export class VideoView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly poster = element('div', styles['picture'], { contenteditable: 'false' });
  private readonly credit = element('span', 'credit', { contenteditable: 'false' });
  private readonly source: VideoFields;
  private readonly fields: FigureFields;
  private node: DocumentNode;
  private spec: FigureSpec;
  private shown = '';

  constructor(private readonly props: VideoViewProps) {
    this.node = props.node;
    this.spec = readFigureSpec(props.decorations);
    this.contentDOM = element('span', 'caption');
    const shared = {
      goBack: () => this.focusCaption(),
      undo: () => undo(props.view.state, (transaction) => props.view.dispatch(transaction)),
      redo: () => redo(props.view.state, (transaction) => props.view.dispatch(transaction)),
      enter: () => this.enter(),
    };
    this.source = new VideoFields({
      ...shared,
      changeAddress: (url) => this.set('source', { type: 'address', url }, url),
      changeDuration: (seconds) => this.set('duration', seconds, String(seconds)),
      chooseFilm: () => void this.chooseFilm(),
    });
    this.fields = new FigureFields({
      ...shared,
      labels: { photographer: 'editor.videoPhotographer', alt: 'editor.videoAlt' },
      change: (field, value) => this.change(field, value),
      goOn: () => this.goOn(),
    });
    const desk = element(
      'div',
      styles['desk'],
      { contenteditable: 'false' },
      this.source.dom,
      this.fields.dom,
    );
    const caption = element('figcaption', undefined, {}, this.contentDOM, this.credit);
    this.dom = element('figure', `${styles['figure'] ?? ''} video`, {}, this.poster, caption, desk);
    this.poster.addEventListener('click', () => this.select());
    this.show();
  }

  update(node: DocumentNode, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.spec = readFigureSpec(decorations);
    this.show();
    return true;
  }

  /** Files dropped anywhere on the video are the editor's; typing and clicks in the fields are the fields'. */
  stopEvent(event: Event): boolean {
    if (event instanceof DragEvent && event.dataTransfer?.types.includes('Files') === true) return false;
    const isField = event.target instanceof Element && event.target.closest('input, button') !== null;
    return isField && this.dom.contains(event.target);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return !this.contentDOM.contains(mutation.target);
  }

  private signed(): Credit {
    return credit.parse(this.node.attrs['credit']);
  }

  private show() {
    const { duration, alt } = this.node.attrs;
    const { editable } = this.props.view;
    const signed = this.signed();
    this.contentDOM.dataset['placeholder'] = readText('editor.captionHint');
    this.contentDOM.toggleAttribute('data-empty', this.node.content.size === 0);
    this.credit.textContent = writeFilmCredit(signed, this.spec.articleLanguage);
    const seconds = typeof duration === 'number' ? duration : null;
    this.source.show(film.parse(this.node.attrs['source']), seconds, editable);
    const { photographer, agency } = signed;
    this.fields.show({ photographer, agency, alt: String(alt) }, true);
    this.fields.setEditable(editable);
    this.showPoster();
  }

  /** The picture is made anew only when another one is shown: an image set again flickers. */
  private showPoster() {
    const { photo, interfaceLanguage } = this.spec;
    const address = photo?.file ? photoAddress(photo, 'screen') : '';
    const shown = `${address} ${interfaceLanguage}`;
    if (shown === this.shown) return;
    this.shown = shown;
    const choose = element('button', styles['choose'], { type: 'button' }, readText('editor.choosePoster'));
    choose.hidden = !this.props.view.editable;
    choose.addEventListener('click', () => void this.choosePoster());
    if (address === '') {
      this.poster.replaceChildren(makeMissing(choose, 'editor.noPoster'));
      return;
    }
    const image = element('img', undefined, { src: address, alt: '', draggable: 'false' });
    image.addEventListener('error', () =>
      this.poster.replaceChildren(makeMissing(choose, 'app.originalLost')),
    );
    this.poster.replaceChildren(image, choose);
  }

  private async chooseFilm() {
    const file = await chooseFilm();
    const pos = this.props.getPos();
    if (file !== undefined && pos !== undefined) this.props.fillFilm(pos, file);
  }

  private async choosePoster() {
    const [file] = await chooseFiles({ isMultiple: false });
    const pos = this.props.getPos();
    if (file !== undefined && pos !== undefined) this.props.fillPoster(pos, file);
  }

  /** Typing in one field of one video is one undo step. */
  private set(name: 'source' | 'duration' | 'credit', value: unknown, text: string) {
    const pos = this.props.getPos();
    const { state } = this.props.view;
    if (pos === undefined || JSON.stringify(this.node.attrs[name]) === JSON.stringify(value)) return;
    const typing = `${name} ${pos}${text === '' ? ' emptied' : ''}`;
    this.props.view.dispatch(joinTyping(state, state.tr.setNodeAttribute(pos, name, value), typing));
  }

  private change(field: FigureFieldName, value: string) {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    if (field !== 'alt') {
      this.set('credit', { ...this.signed(), [field]: value }, value);
      return;
    }
    const transaction = changeAlt(this.props.view.state, pos, value);
    if (transaction !== undefined) this.props.view.dispatch(transaction);
  }

  private select() {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    const { state } = this.props.view;
    this.props.view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
    this.props.view.focus();
  }

  /** The selection follows the focus, so that commands mean this video; the focus stays in the field. */
  private enter() {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    const { state } = this.props.view;
    const end = pos + this.node.nodeSize - 1;
    const isInside = state.selection.from > pos && state.selection.to <= end;
    if (!isInside) this.props.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, end)));
  }

  private focusCaption() {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    const { state } = this.props.view;
    const end = pos + this.node.nodeSize - 1;
    this.props.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, end)));
    this.props.view.focus();
  }

  private goOn() {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    this.props.view.dispatch(goToNextCaption(this.props.view.state, pos));
    this.props.view.focus();
  }
}

function makeMissing(choose: HTMLElement, words: 'editor.noPoster' | 'app.originalLost'): HTMLElement {
  const title = element('strong', undefined, {}, readText(words));
  const hint = element('span', undefined, {}, readText('editor.photoMissingHint'));
  return element('div', styles['missing'], {}, title, hint, choose);
}
