import { Ban, CalendarX2, CircleHelp, type LucideIcon, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { KnownAgency } from '../../../shared/article/knownName';
import { type RightsState, rightsOfFile } from '../../../shared/article/rights';
import type { PhotoRow } from '../../../shared/photoQuery';
import { writeCredit } from '../../../shared/vietnamese/credit';
import { useLanguage, useText } from '../../strings';
import { LibraryPicture } from './LibraryPicture';
import styles from './PhotoTile.module.css';

type PhotoTileProps = {
  readonly row: PhotoRow | undefined;
  readonly agencies: readonly KnownAgency[];
  readonly today: string;
};

/** A photo of the grid: picture, caption, credit, and what is wrong with it. A file name tells bare ones apart. */
export const PhotoTile = memo(function PhotoTile({ row, agencies, today }: PhotoTileProps) {
  const t = useText();
  const language = useLanguage();
  if (row === undefined) return <div className={styles.waiting}>{t('photoLibrary.loading')}</div>;
  const { photo, caption } = row;
  const credit = writeCredit(photo.credit, language);
  return (
    <div className={styles.tile}>
      <LibraryPicture photo={photo} size="thumbnail" />
      <div className={styles.caption} data-empty={caption === ''}>
        {caption === '' ? `${photo.file?.originalName ?? ''} ${t('photoLibrary.noCaption')}`.trim() : caption}
      </div>
      <div className={styles.credit} data-empty={credit === ''}>
        {credit === '' ? t('photoLibrary.noCredit') : credit}
      </div>
      <Marks row={row} rights={rightsOfFile(today, photo, row.twins, agencies).type} />
    </div>
  );
});

const rightsIcons: Readonly<Record<Exclude<RightsState['type'], 'usable'>, LucideIcon>> = {
  denied: Ban,
  expired: CalendarX2,
  askFirst: CircleHelp,
};

function Marks({ row, rights }: { readonly row: PhotoRow; readonly rights: RightsState['type'] }) {
  const t = useText();
  const RightsIcon = rights === 'usable' ? null : rightsIcons[rights];
  const gaps = row.gaps.map((gap) => t(`photoLibrary.gap_${gap}`)).join(', ');
  return (
    <div className={styles.marks}>
      {RightsIcon !== null && (
        <span className={styles.rights} data-state={rights}>
          <RightsIcon aria-hidden />
          {t(`photoLibrary.rights_${rights}`)}
        </span>
      )}
      {gaps !== '' && (
        <span className={styles.gaps}>
          <TriangleAlert aria-hidden />
          <span>{t('photoLibrary.gaps', { gaps })}</span>
        </span>
      )}
    </div>
  );
}
