import { useEffect, useMemo, useRef, useState } from 'react';
import type { PageInput } from '../../../shared/article/page';
import { PreviewFrame } from '../../preview/PreviewFrame';
import { fitPage } from '../../preview/fitPage';
import { renderPreview } from '../../preview/renderPreview';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import styles from './PageStyle.module.css';

const nothingLost: ReadonlySet<string> = new Set();
const doNothing = () => undefined;
const byWish = '@media (prefers-color-scheme: dark)';

/** A sample in the scheme that was asked for, whatever the system has. */
function useMarkup(input: PageInput, isNight: boolean): string {
  return useMemo(
    () =>
      renderPreview(input, 'phone', nothingLost).replaceAll(
        byWish,
        isNight ? '@media all' : '@media not all',
      ),
    [input, isNight],
  );
}

function useRoom() {
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom(entry.contentRect);
    });
    if (place.current !== null) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return { place, room };
}

/** The page as the draft would print it, by the code that prints all pages. */
export function StyleSample({ input }: { readonly input: PageInput }) {
  const t = useText();
  const [wantsNight, setNight] = useState(false);
  const hasNight = input.context.pageStyle.schemes === 'lightAndDark';
  const isNight = wantsNight && hasNight;
  const { place, room } = useRoom();
  const fit = fitPage('phone', room);
  const markup = useMarkup(input, isNight);
  return (
    <div className={styles.sample}>
      <div role="group" aria-label={t('pageStyle.sampleView')} className={styles.schemes}>
        <Button
          isSmall
          aria-pressed={!isNight}
          tone={isNight ? 'quiet' : 'plain'}
          onPress={() => setNight(false)}
        >
          {t('pageStyle.day')}
        </Button>
        <Button
          isSmall
          aria-pressed={isNight}
          tone={isNight ? 'plain' : 'quiet'}
          isDisabled={!hasNight}
          onPress={() => setNight(true)}
        >
          {t('pageStyle.night')}
        </Button>
      </div>
      <div ref={place} className={styles.room}>
        <div className={styles.sheet} style={{ width: fit.width * fit.scale }}>
          <PreviewFrame
            title={t('pageStyle.sample')}
            markup={markup}
            fit={fit}
            onEdit={doNothing}
            onLost={doNothing}
          />
        </div>
      </div>
    </div>
  );
}
