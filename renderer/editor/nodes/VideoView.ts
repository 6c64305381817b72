import { film } from '../../../shared/article/film';
import { type Credit, credit } from '../../../shared/article/photo';
import { photoAddress } from '../../../shared/article/photoAddress';
import { readText } from '../../strings';
import { chooseFiles, chooseFilm } from '../photoFiles';
import { changeAlt } from '../plugins/photoRecords';
import { joinTyping } from '../plugins/typingGroup';
import { writeFilmCredit } from '../../../shared/vietnamese/filmCredit';
import { CaptionedView, type CaptionedProps } from './CaptionedView';
import { CreditOffer } from './CreditOffer';
import { type FigureFieldName, FigureFields } from './FigureFields';
import styles from './FigureView.module.css';
import { RightsLine, rightsOfFilm } from './RightsLine';
import { VideoFields } from './VideoFields';
import { element } from './element';

type VideoViewProps = CaptionedProps & {
  readonly fillFilm: (pos: number, file: File) => void;
  readonly fillPoster: (pos: number, file: File) => void;
};

/** A video on screen, by its poster. Nothing is played here, and no address is ever asked for. */
export class VideoView extends CaptionedView<VideoViewProps> {
  readonly dom: HTMLElement;
  private readonly poster = element('div', styles['picture'], { contenteditable: 'false' });
  private readonly rights = new RightsLine();
  private readonly offer = new CreditOffer({
    take: () => this.splitCredit(),
    leave: () => this.focusCaption(),
  });
  private readonly source: VideoFields;
  protected readonly fields: FigureFields;

  constructor(props: VideoViewProps) {
    super(props);
    this.source = new VideoFields({
      ...this.fieldKeys(),
      changeAddress: (url) => this.set('source', { type: 'address', url }, url),
      changeDuration: (duration) => this.set('duration', duration, String(duration ?? '')),
      chooseFilm: () => void this.chooseFilm(),
    });
    this.fields = new FigureFields({
      ...this.fieldKeys(),
      labels: { photographer: 'editor.videoPhotographer', alt: 'editor.videoAlt' },
      change: (field, value) => this.change(field, value),
    });
    const desk = element(
      'div',
      styles['desk'],
      { contenteditable: 'false' },
      this.rights.dom,
      this.offer.dom,
      this.source.dom,
      this.fields.dom,
    );
    this.dom = element('figure', `${styles['figure'] ?? ''} video`, {}, this.poster, this.caption, desk);
    this.poster.addEventListener('click', () => this.select());
    this.show();
  }

  private signed(): Credit {
    return credit.parse(this.node.attrs['credit']);
  }

  protected show() {
    const { duration, alt } = this.node.attrs;
    const { editable } = this.props.view;
    const signed = this.signed();
    this.showCaption(writeFilmCredit(signed, this.spec.articleLanguage));
    const isKnown = typeof duration === 'number' || typeof duration === 'string';
    this.source.show(film.parse(this.node.attrs['source']), isKnown ? duration : null, editable);
    const { photographer, agency } = signed;
    this.fields.show({ photographer, agency, alt: String(alt) }, true);
    this.fields.setEditable(editable);
    this.rights.show(rightsOfFilm(signed, this.spec));
    this.offer.show(this.tail(), (each) => writeFilmCredit(each, this.spec.articleLanguage));
    this.showPoster();
  }

  private showPoster() {
    const { photo } = this.spec;
    const address = photo?.file ? photoAddress(photo, 'screen') : '';
    if (!this.isOtherPicture(address)) return;
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
    this.dispatch(joinTyping(state, state.tr.setNodeAttribute(pos, name, value), typing));
  }

  private change(field: FigureFieldName, value: string) {
    const pos = this.props.getPos();
    if (pos === undefined) return;
    if (field !== 'alt') {
      this.set('credit', { ...this.signed(), [field]: value }, value);
      return;
    }
    this.dispatch(changeAlt(this.props.view.state, pos, value));
  }
}

function makeMissing(choose: HTMLElement, words: 'editor.noPoster' | 'app.originalLost'): HTMLElement {
  const title = element('strong', undefined, {}, readText(words));
  const hint = element('span', undefined, {}, readText('editor.photoMissingHint'));
  return element('div', styles['missing'], {}, title, hint, choose);
}
