import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import type { WordMatch } from '../../../shared/article/findWords';
import { goToPlace } from '../../inspector/goToPlace';
import { useText } from '../../strings';
import { Tick } from '../../ui/Tick';
import { VirtualList } from '../../ui/VirtualList';
import { showRow } from '../../ui/useWindowedRows';
import { useWorkspace } from '../../workspace';
import styles from './FoundPlaces.module.css';
import { focusText, hideFind } from './findState';
import { fieldPlaceOf, nameOfSpot } from './foundPlace';

type FoundPlacesProps = {
  readonly matches: readonly WordMatch[];
  /** Another value is another list. */
  readonly content: unknown;
  readonly cursor: number;
  readonly onCursor: (index: number) => void;
  readonly isReplacing: boolean;
  readonly isChosen: (index: number) => boolean;
  readonly onToggle: (index: number) => void;
};

const nothing = () => undefined;

export function FoundPlaces({ matches, cursor, onCursor, onToggle, ...props }: FoundPlacesProps) {
  const t = useText();
  const rowHeight = useRowHeight();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = list.current?.querySelector<HTMLElement>('[role="listbox"]');
    if (box) showRow(cursor, rowHeight, box);
  }, [cursor, rowHeight]);
  const open = (index: number) => {
    const match = matches[index];
    if (match === undefined) return;
    onCursor(index);
    const place = fieldPlaceOf(match.spot);
    if (place === null) focusText();
    else goToPlace(place);
  };
  return (
    <div ref={list} className={styles.places} style={{ height: Math.min(matches.length, 6) * rowHeight }}>
      <VirtualList
        label={`${t('find.places')}. ${t('find.placesHelp')}`}
        count={matches.length}
        rowHeight={rowHeight}
        content={props.content}
        place={{ cursor, anchor: cursor }}
        onPlace={(place) => onCursor(place.cursor)}
        onRange={(place) => onCursor(place.cursor)}
        isSelected={props.isChosen}
        isCurrent={(index) => index === cursor}
        onVisible={nothing}
        onOpen={open}
        onToggle={onToggle}
        onMenu={nothing}
        onEscape={hideFind}
      >
        {(index) => (
          <PlaceRow
            match={matches[index]}
            isChosen={props.isChosen(index)}
            isReplacing={props.isReplacing}
            onToggle={() => onToggle(index)}
          />
        )}
      </VirtualList>
    </div>
  );
}

type PlaceRowProps = {
  readonly match: WordMatch | undefined;
  readonly isChosen: boolean;
  readonly isReplacing: boolean;
  readonly onToggle: () => void;
};

/** In characters: what stands before the words, so that they are in sight in a narrow pane too. */
const leading = 24;
const trailing = 120;

function PlaceRow({ match, isChosen, isReplacing, onToggle }: PlaceRowProps) {
  const t = useText();
  if (match === undefined) return null;
  const { text, from, to, words, spot } = match;
  const start = Math.max(0, from - leading);
  const toggle = (event: MouseEvent) => {
    event.stopPropagation();
    onToggle();
  };
  return (
    <div className={styles.row}>
      <Tick isOn={isChosen} onClick={toggle} />
      <span className={styles.name}>{nameOfSpot(spot, t)}</span>
      <span className={styles.context}>
        {start > 0 && '…'}
        {text.slice(start, from)}
        {isReplacing ? <del>{text.slice(from, to)}</del> : <mark>{text.slice(from, to)}</mark>}
        {isReplacing && <ins>{words}</ins>}
        {text.slice(to, to + trailing)}
      </span>
    </div>
  );
}

/** In pixels, for one line. */
function useRowHeight(): number {
  const textSize = useWorkspace(({ preferences }) => preferences.textSize);
  return useMemo(() => Math.round((28 * textSize) / 100), [textSize]);
}
