import { type CSSProperties, useEffect, useRef, useState } from 'react';
import type { CheckPlace } from '../../shared/article/check';
import { readPlace } from '../../shared/export/place';
import styles from './Preview.module.css';
import type { PageFit } from './fitPage';
import { patchElement } from './patchElement';

type PreviewFrameProps = {
  readonly title: string;
  readonly markup: string;
  readonly fit: PageFit;
  readonly onEdit: (place: CheckPlace) => void;
  /** A picture of the page cannot be shown: its address. */
  readonly onLost: (address: string) => void;
};

const isElement = (target: EventTarget | null): target is Element =>
  target !== null && 'closest' in target && typeof target.closest === 'function';

/** The part of the page that was pressed, as the editor calls it. */
function placeOf(target: EventTarget | null): CheckPlace | undefined {
  const part = isElement(target) ? target.closest('[data-place]') : null;
  return readPlace(part?.getAttribute('data-place') ?? '');
}

/** What a link within the page leads to, as the numbers of a gallery do. */
function anchoredBy(target: EventTarget | null): Element | null {
  const href = isElement(target) ? target.closest('a[href^="#"]')?.getAttribute('href') : undefined;
  return href && isElement(target) ? target.ownerDocument.getElementById(href.slice(1)) : null;
}

/** Loaded at once, so that the window hears it before there is anything to press: a page waits for all its pictures. */
const emptyPage = '<!DOCTYPE html><title></title>';

function refresh(page: Document, markup: string) {
  const next = new DOMParser().parseFromString(markup, 'text/html');
  patchElement(page.documentElement, next.documentElement);
}

/**
 * The page in a frame that runs no script and opens nothing: `allow-same-origin` only lets the window reach in, to
 * change what has changed and to hear what is pressed. A link never leads out of the page; it shows the part to edit.
 */
export function PreviewFrame({ title, markup, fit, onEdit, onLost }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [page, setPage] = useState<Document | null>(null);
  useEffect(() => {
    if (page !== null) refresh(page, markup);
  }, [page, markup]);
  useEffect(() => {
    if (page === null) return;
    const press = (event: Event) => {
      event.preventDefault();
      const anchored = anchoredBy(event.target);
      if (anchored !== null) {
        anchored.scrollIntoView({ block: 'nearest', inline: 'start' });
        return;
      }
      const place = placeOf(event.target);
      if (event.type === 'click' && place !== undefined) onEdit(place);
    };
    page.addEventListener('click', press);
    page.addEventListener('auxclick', press);
    return () => {
      page.removeEventListener('click', press);
      page.removeEventListener('auxclick', press);
    };
  }, [page, onEdit]);
  useEffect(() => {
    if (page === null) return;
    const lose = ({ target }: Event) => {
      const address = isElement(target) ? target.getAttribute('src') : null;
      if (address !== null) onLost(address);
    };
    page.addEventListener('error', lose, true);
    return () => page.removeEventListener('error', lose, true);
  }, [page, onLost]);
  const style: CSSProperties = {
    width: fit.width,
    height: fit.height,
    transform: `scale(${fit.scale})`,
  };
  return (
    <iframe
      ref={frame}
      title={title}
      sandbox="allow-same-origin"
      srcDoc={emptyPage}
      className={styles.frame}
      style={style}
      onLoad={() => setPage(frame.current?.contentDocument ?? null)}
    />
  );
}
