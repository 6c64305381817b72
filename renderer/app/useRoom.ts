import { useEffect, useState } from 'react';
import { useWorkspace } from '../workspace';
import type { OverPane } from './panes';

/** In pixels of text at 100 %: below it three panes would only be in each other's way. */
const roomForThree = 860;
/** From here on the list may stand beside them: the board has many columns, the library its photos and their details. */
const roomBesideList = {
  history: roomForThree,
  photos: 1100,
  photoBoard: 1740,
} as const satisfies Record<OverPane, number>;

/** How much the window holds at this text size. */
export function useRoom(over?: OverPane) {
  const scale = useWorkspace(({ preferences }) => preferences.textSize / 100);
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const measure = () => setWidth(window.innerWidth);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  const room = width / scale;
  const hasRoomForList = room >= (over === undefined ? roomForThree : roomBesideList[over]);
  return { scale, isNarrow: room < roomForThree, hasRoomForList };
}
