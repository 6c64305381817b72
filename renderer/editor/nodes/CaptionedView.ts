import { redo, undo } from '@tiptap/pm/history';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Decoration, EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { readText } from '../../strings';
import { type CreditTail, moveCreditOut, readCreditTail } from '../plugins/creditTail';
import { goToNextCaption } from '../plugins/figureKeys';
import { type FigureSpec, readFigureSpec } from '../plugins/photoRecords';
import type { FigureFields, FigureFieldsOptions } from './FigureFields';
import { element } from './element';

export type CaptionedProps = {
  readonly node: DocumentNode;
  readonly view: EditorView;
  readonly getPos: () => number | undefined;
  readonly decorations: readonly Decoration[];
};

/**
 * A figure or a video on screen: a picture, the caption as editable text, under it the credit as it will print, then
 * fields. Only the caption belongs to the document.
 */
export abstract class CaptionedView<Props extends CaptionedProps = CaptionedProps> implements NodeView {
  abstract readonly dom: HTMLElement;
  readonly contentDOM = element('span', 'caption');
  protected readonly credit = element('span', 'credit', { contenteditable: 'false' });
  protected readonly caption = element('figcaption', undefined, {}, this.contentDOM, this.credit);
  protected node: DocumentNode;
  protected spec: FigureSpec;
  private shownPicture = '';

  constructor(protected readonly props: Props) {
    this.node = props.node;
    this.spec = readFigureSpec(props.decorations);
  }

  protected abstract readonly fields: FigureFields;

  protected abstract show(): void;

  update(node: DocumentNode, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.spec = readFigureSpec(decorations);
    this.show();
    return true;
  }

  /**
   * Files and parts of the text dropped anywhere on it are the editor's: the browser would write the words of a
   * dragged figure into the field. Typing and clicks in the fields are the fields'.
   */
  stopEvent(event: Event): boolean {
    if (event instanceof DragEvent && this.isForEditor(event)) return false;
    const isField = event.target instanceof Element && event.target.closest('input, button') !== null;
    return isField && this.dom.contains(event.target);
  }

  private isForEditor({ dataTransfer }: DragEvent): boolean {
    return this.props.view.dragging !== null || dataTransfer?.types.includes('Files') === true;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return !this.contentDOM.contains(mutation.target);
  }

  /** Where the keys of its fields lead. */
  protected fieldKeys(): Pick<FigureFieldsOptions, 'goOn' | 'goBack' | 'undo' | 'redo' | 'enter'> {
    const { view } = this.props;
    return {
      goOn: () => this.goOn(),
      goBack: () => this.focusCaption(),
      undo: () => undo(view.state, (transaction) => view.dispatch(transaction)),
      redo: () => redo(view.state, (transaction) => view.dispatch(transaction)),
      enter: () => this.enter(),
    };
  }

  protected showCaption(credit: string) {
    this.contentDOM.dataset['placeholder'] = readText('editor.captionHint');
    this.contentDOM.toggleAttribute('data-empty', this.node.content.size === 0);
    this.credit.textContent = credit;
  }

  /** The picture is made anew only when another one is shown: an image set again flickers. */
  protected isOtherPicture(address: string): boolean {
    const shown = `${address} ${this.spec.interfaceLanguage}`;
    if (shown === this.shownPicture) return false;
    this.shownPicture = shown;
    return true;
  }

  /** The credit at the end of the caption, for those who may move it. */
  protected tail(): CreditTail | undefined {
    const { photo, agencies } = this.spec;
    return this.props.view.editable ? readCreditTail(this.node, photo, agencies) : undefined;
  }

  protected splitCredit() {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    this.dispatch(moveCreditOut(this.props.view.state, pos));
    this.fields.focus('alt');
  }

  protected dispatch(transaction: Transaction | undefined) {
    if (transaction !== undefined) this.props.view.dispatch(transaction);
  }

  protected select() {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    const { state } = this.props.view;
    this.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
    this.props.view.focus();
  }

  protected focusCaption() {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    this.dispatch(this.selectEnd(pos));
    this.props.view.focus();
  }

  /** The selection follows the focus, so that inspector and commands mean this one; the focus stays in the field. */
  private enter() {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    const { from, to } = this.props.view.state.selection;
    const isInside = from > pos && to <= pos + this.node.nodeSize - 1;
    if (!isInside) this.dispatch(this.selectEnd(pos));
  }

  private selectEnd(pos: number): Transaction {
    const { state } = this.props.view;
    return state.tr.setSelection(TextSelection.create(state.doc, pos + this.node.nodeSize - 1));
  }

  private goOn() {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    this.dispatch(goToNextCaption(this.props.view.state, pos));
    this.props.view.focus();
  }
}
