import { Eye, type LucideIcon, Monitor, Printer, Smartphone, X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CheckPlace } from '../../shared/article/check';
import type { PageInput } from '../../shared/article/page';
import { useText } from '../strings';
import { EmptyState } from '../ui/EmptyState';
import { IconButton } from '../ui/IconButton';
import { usePageInput } from '../usePageInput';
import { changeWorkspace, useWorkspace } from '../workspace';
import styles from './Preview.module.css';
import { PreviewFrame } from './PreviewFrame';
import { type PageView, fitPage, pageWidths } from './fitPage';
import { renderPreview } from './renderPreview';

type PreviewProps = {
  /** A part of the page was pressed: go and edit it. */
  readonly onEdit: (place: CheckPlace) => void;
};

/** The page as readers will see it, from the same code and the same sheet as the export. */
export function Preview({ onEdit }: PreviewProps) {
  const t = useText();
  const [view, setView] = useState<PageView>('desktop');
  const isOpen = useWorkspace(({ open }) => open !== null);
  const input = usePageInput();
  return (
    <div className={styles.preview}>
      <PreviewHead view={view} onView={setView} />
      {!isOpen && <EmptyState icon={<Eye />} title={t('preview.empty')} />}
      {input !== null && <PreviewPage key={input.article.id} input={input} view={view} onEdit={onEdit} />}
    </div>
  );
}

const views = [
  { id: 'desktop', Icon: Monitor },
  { id: 'phone', Icon: Smartphone },
  { id: 'print', Icon: Printer },
] as const satisfies readonly { readonly id: PageView; readonly Icon: LucideIcon }[];

type HeadProps = { readonly view: PageView; readonly onView: (view: PageView) => void };

function PreviewHead({ view, onView }: HeadProps) {
  const t = useText();
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{t('preview.title')}</h2>
      <div role="group" aria-label={t('preview.view')} className={styles.views}>
        {views.map(({ id, Icon }) => (
          <IconButton
            key={id}
            isSmall
            label={t(`preview.${id}`)}
            isOn={view === id}
            onPress={() => onView(id)}
          >
            <Icon aria-hidden />
          </IconButton>
        ))}
      </div>
      <IconButton
        isSmall
        label={t('preview.close')}
        onPress={() => changeWorkspace({ isPreviewShown: false })}
      >
        <X aria-hidden />
      </IconButton>
    </header>
  );
}

type Room = { readonly width: number; readonly height: number };

function useRoom() {
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 });
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom(entry.contentRect);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, room };
}

type PageProps = PreviewProps & { readonly input: PageInput; readonly view: PageView };

function PreviewPage({ input, view, onEdit }: PageProps) {
  const t = useText();
  const { place, room } = useRoom();
  const [lost, setLost] = useState<ReadonlySet<string>>(new Set());
  const addLost = useCallback((address: string) => setLost((known) => new Set([...known, address])), []);
  const markup = useMemo(() => renderPreview(input, view, lost), [input, view, lost]);
  const fit = fitPage(view, room);
  const headline = input.article.headline || t('picker.noHeadline');
  const percent = Math.round(fit.scale * 100);
  return (
    <>
      <div ref={place} className={styles.room}>
        <div className={styles.sheet} style={{ width: fit.width * fit.scale }}>
          <PreviewFrame
            title={t('preview.frame', { headline })}
            markup={markup}
            fit={fit}
            onEdit={onEdit}
            onLost={addLost}
          />
        </div>
      </div>
      <footer className={styles.foot}>
        <span>{t('preview.editHint')}</span>
        <span>{t('preview.scale', { width: pageWidths[view], percent })}</span>
      </footer>
    </>
  );
}
