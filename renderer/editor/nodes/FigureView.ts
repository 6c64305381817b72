import type { Size } from '../../../shared/article/framing';
import { noCredit } from '../../../shared/article/photo';
import { addressedSize, photoAddress } from '../../../shared/article/photoAddress';
import { cropOfPlacement } from '../../../shared/article/placements';
import { writeCredit } from '../../../shared/vietnamese/credit';
import { readText } from '../../strings';
import { chooseFiles } from '../photoFiles';
import { changeAlt, changeCredit } from '../plugins/photoRecords';
import { CaptionedView, type CaptionedProps } from './CaptionedView';
import { CreditOffer } from './CreditOffer';
import { type FigureFieldName, FigureFields } from './FigureFields';
import styles from './FigureView.module.css';
import { RightsLine, rightsOfPhoto } from './RightsLine';
import { element } from './element';

type FigureViewProps = CaptionedProps & {
  /** Gives the figure at this position its file. */
  readonly attach: (pos: number, file: File) => void;
};

/** A figure on screen. What is no caption is drawn from the photo record that the decoration brings. */
export class FigureView extends CaptionedView<FigureViewProps> {
  readonly dom: HTMLElement;
  private readonly picture = element('div', styles['picture'], { contenteditable: 'false' });
  private readonly offer = new CreditOffer({
    take: () => this.splitCredit(),
    leave: () => this.focusCaption(),
  });
  private readonly rights = new RightsLine();
  protected readonly fields: FigureFields;

  constructor(props: FigureViewProps) {
    super(props);
    this.fields = new FigureFields({
      ...this.fieldKeys(),
      change: (field, value) => this.change(field, value),
    });
    const fields = element(
      'div',
      styles['desk'],
      { contenteditable: 'false' },
      this.rights.dom,
      this.offer.dom,
      this.fields.dom,
    );
    this.dom = element('figure', styles['figure'], {}, this.picture, this.caption, fields);
    this.picture.addEventListener('click', () => this.select());
    this.show();
  }

  protected show() {
    const { photo, articleLanguage } = this.spec;
    const credit = photo?.credit ?? noCredit;
    this.showCaption(writeCredit(credit, articleLanguage));
    const { photographer, agency } = credit;
    this.fields.show({ photographer, agency, alt: String(this.node.attrs['alt']) }, photo !== undefined);
    this.fields.setEditable(this.props.view.editable);
    this.rights.show(photo && rightsOfPhoto(photo, this.spec));
    this.offer.show(this.tail(), (each) => writeCredit(each, articleLanguage));
    this.showPicture();
  }

  private showPicture() {
    const { photo } = this.spec;
    const crop = photo ? cropOfPlacement(this.node, photo.framing) : null;
    const address = photo?.file ? photoAddress(photo, 'screen', crop) : '';
    if (!this.isOtherPicture(address)) return;
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

  private change(field: FigureFieldName, value: string) {
    const pos = this.props.getPos();
    const { state } = this.props.view;
    if (pos === undefined) return;
    const { photo } = this.spec;
    if (field === 'alt') this.dispatch(changeAlt(state, pos, value));
    else if (photo !== undefined)
      this.dispatch(changeCredit(state, photo.id, { ...photo.credit, [field]: value }));
  }
}
