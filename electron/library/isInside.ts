import { readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { hasCode, isDiskError } from './disk';

/** True for the folder itself, too. */
function isInside(folder: string, place: string): boolean {
  const relative = path.relative(folder, place);
  return relative === '' || (!/^\.\.(?:[/\\]|$)/.test(relative) && !path.isAbsolute(relative));
}

/** Of a link that leads to nothing yet. */
async function linkedTo(place: string): Promise<string | undefined> {
  try {
    return path.resolve(path.dirname(place), await readlink(place));
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return undefined;
  }
}

/** A place that is not there yet lies where the nearest folder above it really lies, or where a link says. */
export async function realPlace(place: string): Promise<string> {
  try {
    return await realpath(place);
  } catch (error) {
    const above = path.dirname(place);
    if (!isDiskError(error) || above === place) return place;
    // A ring of links is no such place (ELOOP).
    const linked = hasCode(error, 'ENOENT') ? await linkedTo(place) : undefined;
    if (linked !== undefined) return realPlace(linked);
    return path.join(await realPlace(above), path.basename(place));
  }
}

/** As the disk sees it, through every link on the way. */
export async function isReallyInside(folder: string, place: string): Promise<boolean> {
  const [within, placed] = await Promise.all([folder, place].map((each) => realPlace(path.resolve(each))));
  return within !== undefined && placed !== undefined && isInside(within, placed);
}
