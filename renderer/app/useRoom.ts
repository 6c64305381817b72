import { useEffect, useState } from 'react';
import { useWorkspace } from '../workspace';

/** In pixels of text at 100 %: below it three panes would only be in each other's way. */
const roomForThree = 860;
/** From here on the list may stand beside the photo board, which has many columns. */
const roomForBoard = 1500;

/** How much the window holds at this text size. */
export function useRoom() {
  const scale = useWorkspace(({ preferences }) => preferences.textSize / 100);
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const measure = () => setWidth(window.innerWidth);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return { scale, isNarrow: width / scale < roomForThree, isWide: width / scale >= roomForBoard };
}
