import { createHash } from 'node:crypto';
import { filmBytes } from '../../shared/article/film';
import type { FilmOutcome, NamedBytes } from '../../shared/desk';
import type { ProblemCode } from '../../shared/problems';
import type { Library } from '../library/library';
import { readFilm } from './readFilm';

const codes = {
  unsupported: 'filmFormatUnsupported',
  damaged: 'filmDamaged',
  notAFilm: 'filmNotAFilm',
} as const satisfies Record<string, ProblemCode>;

const refused = (code: ProblemCode): FilmOutcome => ({ status: 'refused', problem: { code } });

/** Takes a film into the library, as it is: an original, named by its hash. A refused file changes nothing. */
export async function importFilm(library: Library, { name, bytes }: NamedBytes): Promise<FilmOutcome> {
  if (bytes.length === 0) return refused('photoEmpty');
  if (bytes.length > filmBytes) return refused('filmTooLarge');
  const read = readFilm(bytes);
  if (read.type !== 'film') return refused(codes[read.type]);
  const { format, duration } = read;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await library.writeMedia(sha256, format, bytes);
  const film = { type: 'file', sha256, format, bytes: bytes.length, originalName: name } as const;
  return { status: 'imported', film, duration };
}
