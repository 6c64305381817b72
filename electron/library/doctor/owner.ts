import { decodeRecord } from '../record';
import { type Needs, readArticleNeeds, readPhotoNeeds } from './needs';

/** Whose whole record some bytes are, under whatever name they lie. */
export type Owner = {
  readonly kind: 'article' | 'photo';
  readonly id: string;
  readonly revision: number;
  readonly needs: Needs;
};

const headLength = 400;

/** The id that the first bytes of a record claim to be of; believed only where the whole of it is sound. */
export const idInHead = (bytes: Buffer) =>
  /"id":"([0-9a-z]{1,64})"/.exec(bytes.toString('latin1', 0, headLength))?.[1];

export const revisionInHead = (bytes: Buffer) => {
  const claimed = /"rev":(\d{1,15})[,}]/.exec(bytes.toString('latin1', 0, headLength))?.[1];
  return claimed === undefined ? null : Number(claimed);
};

export function ownerOf(bytes: Buffer): Owner | undefined {
  const id = idInHead(bytes);
  if (id === undefined || !/^[0-9a-f]{32}$/.test(id)) return undefined;
  const decoded = decodeRecord(id, bytes);
  if (decoded.status !== 'valid') return undefined;
  const { revision, body } = decoded.content;
  const [ofPhoto, ofArticle] = [readPhotoNeeds(body), readArticleNeeds(body)];
  if (ofPhoto !== undefined) return { kind: 'photo', id, revision, needs: ofPhoto };
  return ofArticle && { kind: 'article', id, revision, needs: ofArticle };
}
