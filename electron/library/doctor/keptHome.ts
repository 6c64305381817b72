import { decodeKept, unpackKept } from '../keptTexts';
import { deskPlace, photoPlace, type Place } from '../layout';
import { idInHead } from '../recordHead';

/** Of which record, and of which of its revisions, a kept text is. */
export type KeptHome = { readonly place: Place; readonly revision: number };

function placeOf(id: string | undefined): Place | undefined {
  if (id === deskPlace.id) return deskPlace;
  return id !== undefined && /^[0-9a-f]{32}$/.test(id) ? photoPlace(id) : undefined;
}

/** Undefined where the bytes are no whole kept text. */
export async function keptHome(packed: Buffer): Promise<KeptHome | undefined> {
  const place = placeOf(idInHead(await unpackKept(packed)));
  const decoded = place && (await decodeKept(place, packed));
  if (place === undefined || decoded?.status !== 'valid' || decoded.content.revision < 1) return undefined;
  return { place, revision: decoded.content.revision };
}
