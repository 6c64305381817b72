import type { Photo } from '../../../shared/article/photo';
import { rightsOfFile } from '../../../shared/article/rights';
import { writeDay } from '../../../shared/export/newsroomTime';
import { rightsText } from '../../../shared/strings/rights';
import { readLanguage } from '../../strings';
import { readWorkspace } from '../../workspace';
import styles from './RightsLine.module.css';
import { element } from './element';

/** Under a photo that may not be used, or only after asking: said while editing, not first at the export. */
export class RightsLine {
  readonly dom = element('div', styles['line'], { contenteditable: 'false' });

  show(photo: Photo | undefined, twins: readonly Photo[]) {
    const today = writeDay(new Date().toISOString());
    const { settings, photos } = readWorkspace();
    const records = [...Object.values(photos), ...twins];
    const agencies = settings?.agencies ?? [];
    const state = photo === undefined ? undefined : rightsOfFile(today, photo, records, agencies);
    this.dom.hidden = state === undefined || state.type === 'usable';
    if (state === undefined || this.dom.hidden) return;
    this.dom.dataset['state'] = state.type;
    this.dom.textContent = rightsText(state, readLanguage());
  }
}
