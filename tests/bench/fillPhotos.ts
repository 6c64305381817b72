import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../shared/article/article';
import { blankPhoto, noCredit, noMetadata, type Photo } from '../../shared/article/photo';
import { articlePlace, generationFile, photoPlace, type Place } from '../../electron/library/layout';
import { encodeRecord } from '../../electron/library/record';
import { benchArticle, benchId, randomFrom, sentence } from './fillLibrary';

const perArticle = 5;
const photoId = (index: number) => benchId(index + 1_000_000);
const instantOf = (index: number) => new Date(Date.UTC(2020, 0, 1) + index * 1_200_000).toISOString();

function benchPhoto(index: number): Photo {
  const random = randomFrom(index + 7);
  const blank = blankPhoto(photoId(index));
  const isUpright = random() < 0.3;
  const credit = { ...noCredit, photographer: sentence(random, 3), agency: random() < 0.5 ? 'TTXVN' : 'AFP' };
  return {
    ...blank,
    file: {
      sha256: createHash('sha256').update(blank.id).digest('hex'),
      format: 'jpeg',
      bytes: 4_000_000,
      width: isUpright ? 3000 : 4500,
      height: isUpright ? 4500 : 3000,
      originalName: `DSC_${index}.JPG`,
    },
    credit: random() < 0.2 ? noCredit : credit,
    rights: { usableUntil: random() < 0.1 ? '2021-01-01' : '', isDenied: random() < 0.02, note: '' },
    metadata: {
      ...noMetadata,
      caption: sentence(random, 30),
      headline: sentence(random, 8),
      keywords: Array.from({ length: 6 }, () => sentence(random, 2)),
      takenAt: instantOf(index),
      place: sentence(random, 4),
    },
    addedAt: instantOf(index),
  };
}

/** Each photo stands in one article; every third has an alt text. */
function articleWith(index: number): Article {
  const random = randomFrom(index + 99);
  const figures = Array.from({ length: perArticle }, (_, figure) => ({
    type: 'figure',
    attrs: {
      photo: photoId(index * perArticle + figure),
      alt: figure % 3 === 0 ? sentence(random, 12) : '',
    },
    content: [{ type: 'text', text: sentence(random, 25) }],
  }));
  const article = benchArticle(index);
  return { ...article, body: { type: 'doc', content: [...(article.body.content ?? []), ...figures] } };
}

function write(folder: string, place: Place, savedAt: string, body: unknown): void {
  const file = path.join(folder, generationFile(place, 'current'));
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, encodeRecord(place.id, { revision: 1, savedAt, savedBy: 'lan', body }), {
    mode: 0o600,
  });
}

/** So many photo records, and articles that show four fifths of them; answers how many articles. */
export function fillPhotos(folder: string, photos: number): number {
  for (let index = 0; index < photos; index += 1) {
    const photo = benchPhoto(index);
    write(folder, photoPlace(photo.id), photo.addedAt, photo);
  }
  const articles = Math.floor((photos * 0.8) / perArticle);
  for (let index = 0; index < articles; index += 1) {
    const article = articleWith(index);
    write(folder, articlePlace(article.id), article.updatedAt, article);
  }
  return articles;
}
