import { redo, undo } from '@tiptap/pm/history';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Decoration, EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import type { Size } from '../../../shared/article/framing';
import { commands } from '../../../shared/commands';
import { type Credit, noCredit } from '../../../shared/article/photo';
import { addressedSize, photoAddress } from '../../../shared/article/photoAddress';
import { placementOf } from '../../../shared/article/placements';
import { writeCredit } from '../../../shared/vietnamese/credit';
import { keysText } from '../../keys';
import { readText } from '../../strings';
import { chooseFiles } from '../photoFiles';
import { type CreditTail, moveCreditOut, readCreditTail } from '../plugins/creditTail';
import { goToNextCaption } from '../plugins/figureKeys';
import { type FigureSpec, changeAlt, changeCredit, readFigureSpec } from '../plugins/photoRecords';
import { type FigureFieldName, FigureFields } from './FigureFields';
import styles from './FigureView.module.css';
import { RightsLine } from './RightsLine';
import { element } from './element';

export type FigureViewProps = {
  readonly node: DocumentNode;
  readonly view: EditorView;
  readonly getPos: () => number | undefined;
  readonly decorations: readonly Decoration[];
  /** Gives the figure at this position its file. */
  readonly attach: (pos: number, file: File) => void;
};

/**
 * A figure on screen: the picture or the call for its file, the caption as editable text, under it the
 * credit as it will print, then its fields. Only the caption belongs to the document; the rest is drawn
 * from the photo record that the decoration brings.
 */
export class FigureView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly picture = element('div', styles['picture'], { contenteditable: 'false' });
  private readonly credit = element('span', 'credit', { contenteditable: 'false' });
  private readonly offer = element('button', styles['offer'], {
    type: 'button',
    name: 'offer',
    contenteditable: 'false',
  });
  private readonly rights = new RightsLine();
  private readonly fields: FigureFields;
  private node: DocumentNode;
  private spec: FigureSpec;
  private shown = '';

  constructor(private readonly props: FigureViewProps) {
    this.node = props.node;
    this.spec = readFigureSpec(props.decorations);
    this.contentDOM = element('span', 'caption');
    this.fields = new FigureFields({
      change: (field, value) => this.change(field, value),
      goOn: () => this.goOn(),
      goBack: () => this.focusCaption(),
      undo: () => undo(props.view.state, (transaction) => props.view.dispatch(transaction)),
      redo: () => redo(props.view.state, (transaction) => props.view.dispatch(transaction)),
      enter: () => this.enter(),
    });
    const fields = element(
      'div',
      styles['desk'],
      { contenteditable: 'false' },
      this.rights.dom,
      this.offer,
      this.fields.dom,
    );
    const caption = element('figcaption', undefined, {}, this.contentDOM, this.credit);
    this.dom = element('figure', styles['figure'], {}, this.picture, caption, fields);
    this.picture.addEventListener('click', () => this.select());
    this.offer.addEventListener('click', () => this.splitCredit());
    this.offer.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.focusCaption();
    });
    this.show();
  }

  update(node: DocumentNode, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.spec = readFigureSpec(decorations);
    this.show();
    return true;
  }

  /** Files dropped anywhere on the figure are the editor's; typing and clicks in the fields are the fields'. */
  stopEvent(event: Event): boolean {
    if (event instanceof DragEvent && event.dataTransfer?.types.includes('Files') === true) return false;
    const isField = event.target instanceof Element && event.target.closest('input, button') !== null;
    return isField && this.dom.contains(event.target);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return !this.contentDOM.contains(mutation.target);
  }

  focusField(field?: FigureFieldName) {
    this.fields.focus(field);
  }

  private show() {
    const { photo, articleLanguage } = this.spec;
    const credit = photo?.credit ?? noCredit;
    this.contentDOM.dataset['placeholder'] = readText('editor.captionHint');
    this.contentDOM.toggleAttribute('data-empty', this.node.content.size === 0);
    this.credit.textContent = writeCredit(credit, articleLanguage);
    const { photographer, agency } = credit;
    this.fields.show({ photographer, agency, alt: String(this.node.attrs['alt']) }, photo !== undefined);
    this.fields.setEditable(this.props.view.editable);
    this.rights.show(photo);
    this.showOffer();
    this.showPicture();
  }

  private showOffer() {
    const { photo, agencies } = this.spec;
    const tail = this.props.view.editable ? readCreditTail(this.node, photo, agencies) : undefined;
    this.offer.hidden = tail === undefined;
    if (tail !== undefined) this.offer.replaceChildren(...this.offerWords(tail));
  }

  private offerWords({ credit, replaced }: CreditTail): readonly (Node | string)[] {
    const write = (each: Credit) => writeCredit(each, this.spec.articleLanguage);
    const words =
      replaced === null
        ? readText('editor.splitCredit', { credit: write(credit) })
        : readText('editor.splitCreditOver', { credit: write(credit), replaced: write(replaced) });
    this.offer.title = words;
    return [
      element('span', styles['offerWords'], {}, words),
      element('kbd', undefined, {}, keysText(commands.splitCredit.key)),
    ];
  }

  /** The picture is made anew only when another one is shown: an image set again flickers. */
  private showPicture() {
    const { photo, interfaceLanguage } = this.spec;
    const { crop } = placementOf(this.node);
    const address = photo?.file ? photoAddress(photo, 'screen', crop) : '';
    const shown = `${address} ${interfaceLanguage}`;
    if (shown === this.shown) return;
    this.shown = shown;
    this.picture.replaceChildren(
      photo?.file
        ? this.makeImage(address, addressedSize(photo.file, photo.framing, 'screen', crop))
        : this.makeMissing(),
    );
  }

  /** As large as the sheet will show it, before a byte of it has come: the text below must not jump. */
  private makeImage(src: string, { width, height }: Size) {
    const image = element('img', undefined, {
      src,
      alt: '',
      draggable: 'false',
      width: String(width),
      height: String(height),
    });
    image.style.inlineSize = `min(100%, ${width}px, calc(50rem * ${width / height}))`;
    image.addEventListener('error', () => this.picture.replaceChildren(this.makeMissing('app.originalLost')));
    return image;
  }

  private makeMissing(words: 'editor.photoMissing' | 'app.originalLost' = 'editor.photoMissing') {
    const choose = element('button', styles['choose'], { type: 'button' }, readText('editor.choosePhoto'));
    choose.disabled = !this.props.view.editable;
    choose.addEventListener('click', () => void this.choose());
    const title = element('strong', undefined, {}, readText(words));
    const hint = element('span', undefined, {}, readText('editor.photoMissingHint'));
    return element('div', styles['missing'], {}, title, hint, choose);
  }

  private async choose() {
    const [file] = await chooseFiles({ isMultiple: false });
    const pos = this.props.getPos();
    if (file !== undefined && pos !== undefined) this.props.attach(pos, file);
  }

  private dispatch(transaction: Transaction | undefined) {
    if (transaction !== undefined) this.props.view.dispatch(transaction);
  }

  private change(field: FigureFieldName, value: string) {
    const pos = this.props.getPos();
    const { state } = this.props.view;
    if (pos === undefined) return;
    const { photo } = this.spec;
    if (field === 'alt') this.dispatch(changeAlt(state, pos, value));
    else if (photo !== undefined)
      this.dispatch(changeCredit(state, photo.id, { ...photo.credit, [field]: value }));
  }

  private splitCredit() {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    this.dispatch(moveCreditOut(this.props.view.state, pos));
    this.fields.focus('alt');
  }

  private select() {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    const { state } = this.props.view;
    this.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
    this.props.view.focus();
  }

  /** The selection follows the focus, so that inspector and commands mean this figure; the focus stays in the field. */
  private enter() {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    const { state } = this.props.view;
    const end = pos + this.node.nodeSize - 1;
    const isInside = state.selection.from > pos && state.selection.to <= end;
    if (!isInside) this.dispatch(state.tr.setSelection(TextSelection.create(state.doc, end)));
  }

  private focusCaption() {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    const { state } = this.props.view;
    this.dispatch(state.tr.setSelection(TextSelection.create(state.doc, pos + this.node.nodeSize - 1)));
    this.props.view.focus();
  }

  private goOn() {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    this.dispatch(goToNextCaption(this.props.view.state, pos));
    this.props.view.focus();
  }
}
