import { type Credit, type Photo, noRights } from '../../../shared/article/photo';
import { type RightsState, rightsOfFile, rightsOn, stricter } from '../../../shared/article/rights';
import { rightsText } from '../../../shared/strings/rights';
import { readLanguage } from '../../strings';
import { readWorkspace } from '../../workspace';
import type { FigureSpec } from '../plugins/photoRecords';
import styles from './RightsLine.module.css';
import { element } from './element';

const readAgencies = () => readWorkspace().settings?.agencies ?? [];

export function rightsOfPhoto(photo: Photo, { twins, today }: FigureSpec): RightsState {
  const records = [...Object.values(readWorkspace().photos), ...twins];
  return rightsOfFile(today, photo, records, readAgencies());
}

/** Neither the film nor its poster may be used against the terms of the other. */
export function rightsOfFilm(credit: Credit, spec: FigureSpec): RightsState {
  const film = rightsOn(spec.today, { credit, rights: noRights }, readAgencies());
  return spec.photo === undefined ? film : stricter(film, rightsOfPhoto(spec.photo, spec));
}

/** Under what may not be used, or only after asking: said while editing, not first at the export. */
export class RightsLine {
  readonly dom = element('div', styles['line'], { contenteditable: 'false' });

  show(state: RightsState | undefined) {
    this.dom.hidden = state === undefined || state.type === 'usable';
    if (state === undefined || this.dom.hidden) return;
    this.dom.dataset['state'] = state.type;
    this.dom.textContent = rightsText(state, readLanguage());
  }
}
