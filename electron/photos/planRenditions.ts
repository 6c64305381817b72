import type { PhotoFile, PhotoFormat } from '../../shared/article/photo';

export type RenditionRole = 'width' | '16x9' | '4x3' | '1x1' | 'social' | 'original';

export type PlannedRendition = {
  readonly role: RenditionRole;
  readonly format: PhotoFormat;
  readonly width: number;
  readonly height: number;
};

type PlannedCut = PlannedRendition & { readonly format: 'jpeg' | 'webp' };

const standardWidths = [480, 800, 1200, 1600];

const crops = [
  { role: '16x9', width: 1200, height: 675 },
  { role: '4x3', width: 1200, height: 900 },
  { role: '1x1', width: 1200, height: 1200 },
  { role: 'social', width: 1200, height: 630 },
] as const;

/** A photo narrower than the widest standard width also comes in its own width. */
function widthsFor(width: number): readonly number[] {
  const widest = Math.min(width, Math.max(...standardWidths));
  return [...standardWidths.filter((standard) => standard < widest), widest];
}

/** The pictures a page needs from one photo. Nothing is enlarged: crops that the photo cannot fill are left out. */
export function planRenditions({
  width,
  height,
}: Pick<PhotoFile, 'width' | 'height'>): readonly PlannedCut[] {
  const whole = widthsFor(width).flatMap((wide) =>
    (['jpeg', 'webp'] as const).map((format) => ({
      role: 'width' as const,
      format,
      width: wide,
      height: Math.max(1, Math.round((height * wide) / width)),
    })),
  );
  const cut = crops
    .filter((crop) => crop.width <= width && crop.height <= height)
    .map((crop) => ({ ...crop, format: 'jpeg' as const }));
  return [...whole, ...cut];
}
