import { decodeRecord } from '../record';
import { idInHead } from '../recordHead';
import { type Needs, readArticleNeeds, readPhotoNeeds } from './needs';

/** Whose whole record some bytes are, under whatever name they lie. */
export type Owner = {
  readonly kind: 'article' | 'photo';
  readonly id: string;
  readonly revision: number;
  readonly needs: Needs;
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
