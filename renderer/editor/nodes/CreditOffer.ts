import { commands } from '../../../shared/commands';
import type { Credit } from '../../../shared/article/photo';
import { keysText } from '../../keys';
import { readText } from '../../strings';
import type { CreditTail } from '../plugins/creditTail';
import styles from './FigureView.module.css';
import { element } from './element';

type CreditOfferOptions = { readonly take: () => void; readonly leave: () => void };

/** Offers to move the credit at the end of a caption to where credits belong. */
export class CreditOffer {
  readonly dom = element('button', styles['offer'], {
    type: 'button',
    name: 'offer',
    contenteditable: 'false',
  });

  constructor({ take, leave }: CreditOfferOptions) {
    this.dom.addEventListener('click', take);
    this.dom.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') leave();
    });
  }

  /** `write` prints a credit as it stands under this caption. */
  show(tail: CreditTail | undefined, write: (credit: Credit) => string) {
    this.dom.hidden = tail === undefined;
    if (tail === undefined) return;
    const { credit, replaced } = tail;
    const words =
      replaced === null
        ? readText('editor.splitCredit', { credit: write(credit) })
        : readText('editor.splitCreditOver', { credit: write(credit), replaced: write(replaced) });
    this.dom.title = words;
    this.dom.replaceChildren(
      element('span', styles['offerWords'], {}, words),
      element('kbd', undefined, {}, keysText(commands.splitCredit.key)),
    );
  }
}
