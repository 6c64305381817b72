import { type ArticleCheck, found } from './checkCodes';
import { cutPixels, framedSize, tidyCut, wholePhoto } from './framing';
import type { PageInput } from './page';
import type { Photo } from './photo';
import { placementOf } from './placements';
import { placedPhotosOf, plainText } from './walk';

/** A phone of 412 points at 2.6 pixels a point, as Lighthouse emulates it, asks for a file at least so wide. */
const phoneWidth = 1080;
const usualWidths = [480, 800, 1200, 1600];
/** Photos as WebP of quality 78 take about one bit a pixel; what is read off a screen at once is not much larger. */
const bytesPerPixel = 0.14;
/** Stylesheet and typeface. */
const sheetBytes = 150_000;
/** Lighthouse calls pages beyond 5,000 KiB enormous: on a slow phone they take half a minute. */
const heaviest = 5_000 * 1024;

const kilobyte = 1024;

/** The width of the file that the phone takes of a part so wide; nothing is made wider than the part. */
function servedWidth(part: number, widths: readonly number[]): number {
  const made = widths.filter((width) => width < part);
  return [...made, part].sort((a, b) => a - b).find((width) => width >= phoneWidth) ?? part;
}

function weigh(photo: Photo | undefined, node: Parameters<typeof placementOf>[0], widths: readonly number[]) {
  if (!photo?.file) return 0;
  const { crop } = placementOf(node, photo.framing);
  const part = cutPixels(framedSize(photo.file, photo.framing), tidyCut(crop ?? wholePhoto));
  const most = Math.min(part.width, Math.max(...widths));
  const width = servedWidth(most, widths);
  return width * ((part.height * width) / part.width) * bytesPerPixel;
}

/** About how many bytes a phone loads to read the article to its end; films are loaded when they are played. */
export function estimateWeight({ article, context }: PageInput): number {
  const chosen = context.widths ?? [];
  const widths = chosen.length > 0 ? chosen : usualWidths;
  const photos = new Map(context.photos.map((photo) => [photo.id, photo]));
  const pictures = placedPhotosOf(article.body).map(({ photo, node }) =>
    weigh(photos.get(photo ?? ''), node, widths),
  );
  const text = plainText(article.body).length * 2;
  return sheetBytes + text + pictures.reduce((sum, bytes) => sum + bytes, 0);
}

export function checkWeight(input: PageInput): readonly ArticleCheck[] {
  const bytes = estimateWeight(input);
  if (bytes <= heaviest) return [];
  const megabytes = Math.round((bytes / kilobyte / kilobyte) * 10) / 10;
  const count = placedPhotosOf(input.article.body).length;
  return [found('pageHeavy', { type: 'body', index: 0 }, { megabytes, count, limit: 5 })];
}
