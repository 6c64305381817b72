import type { Node as DocumentNode } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import type { Decoration, EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { readText } from '../../strings';
import { dissolveGallery } from '../galleries';
import { chooseFiles } from '../photoFiles';
import { readFigureSpec } from '../plugins/photoRecords';
import styles from './GalleryView.module.css';
import { element } from './element';
import buttons from './smallButton.module.css';

export type GalleryViewProps = {
  readonly node: DocumentNode;
  readonly view: EditorView;
  readonly getPos: () => number | undefined;
  readonly decorations: readonly Decoration[];
  /** Brings photos to this place in the text. */
  readonly insert: (files: readonly File[], pos: number) => void;
};

/** A gallery on screen: a head that tells how many photos it holds, under it its figures as numbered rows. */
export class GalleryView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly title = element('span', styles['title']);
  private readonly add = element('button', buttons['small'], { type: 'button' });
  private readonly dissolve = element('button', buttons['small'], { type: 'button' });
  private readonly head: HTMLElement;
  private node: DocumentNode;
  private shown = '';

  constructor(private readonly props: GalleryViewProps) {
    this.node = props.node;
    this.contentDOM = element('div', styles['photos']);
    this.head = element(
      'div',
      styles['head'],
      { contenteditable: 'false' },
      this.title,
      this.add,
      this.dissolve,
    );
    this.dom = element('div', styles['gallery'], { role: 'group' }, this.head, this.contentDOM);
    this.title.addEventListener('click', () => this.select());
    this.add.addEventListener('click', () => void this.addPhotos());
    this.dissolve.addEventListener('click', () => this.breakUp());
    this.show(props.decorations);
  }

  update(node: DocumentNode, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show(decorations);
    return true;
  }

  stopEvent(event: Event): boolean {
    if (event instanceof DragEvent) return false;
    return (
      event.target instanceof Element && event.target.closest('button') !== null && this.isHead(event.target)
    );
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && (mutation.target === this.dom || this.isHead(mutation.target));
  }

  private isHead(target: Node): boolean {
    return this.head.contains(target);
  }

  private show(decorations: readonly Decoration[]) {
    const { interfaceLanguage } = readFigureSpec(decorations);
    const isOpen = this.props.view.editable;
    const shown = `${this.node.childCount} ${interfaceLanguage} ${isOpen}`;
    if (shown === this.shown) return;
    this.shown = shown;
    this.title.textContent = readText('editor.galleryOf', { count: this.node.childCount });
    this.add.textContent = readText('editor.addToGallery');
    this.dissolve.textContent = readText('editor.dissolveGallery');
    this.dom.setAttribute('aria-label', this.title.textContent);
    this.add.disabled = !isOpen;
    this.dissolve.disabled = !isOpen;
  }

  private select() {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    const { view } = this.props;
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
    view.focus();
  }

  private async addPhotos() {
    const files = await chooseFiles({ isMultiple: true });
    const pos = this.props.getPos();
    if (pos !== undefined) this.props.insert(files, pos + this.node.nodeSize - 1);
  }

  private breakUp() {
    this.select();
    const transaction = dissolveGallery(this.props.view.state);
    if (transaction !== undefined) this.props.view.dispatch(transaction);
    this.props.view.focus();
  }
}
