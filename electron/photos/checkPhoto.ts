import type { PhotoFile, PhotoFormat } from '../../shared/article/photo';
import type { NamedBytes, PhotoOutcome } from '../../shared/desk';
import type { ProblemCode } from '../../shared/problems';
import { cleanLine } from '../../shared/vietnamese/normalize';
import { maximumBytes } from './photoLimits';
import { photoTools } from './photoTools';
import { recognisePhoto } from './recognisePhoto';

type RefusedPhoto = Extract<PhotoOutcome, { readonly status: 'refused' }>;
type CheckedPhoto = { readonly status: 'sound'; readonly file: PhotoFile } | RefusedPhoto;

/** The name only, in case a path came along, with either kind of slash. */
function fileName(name: string): string {
  return cleanLine(name.split(/[\\/]/).at(-1) ?? '').slice(0, 500);
}

type FirstLook =
  | { readonly type: 'photo'; readonly format: PhotoFormat }
  | { readonly type: 'refused'; readonly code: ProblemCode };

function look({ name, bytes }: NamedBytes): FirstLook {
  if (bytes.length === 0) return { type: 'refused', code: 'photoEmpty' };
  if (bytes.length > maximumBytes) return { type: 'refused', code: 'photoTooLarge' };
  const recognition = recognisePhoto(bytes, name);
  switch (recognition.type) {
    case 'photo':
      return recognition;
    case 'unsupported':
      return { type: 'refused', code: 'photoFormatUnsupported' };
    case 'notAnImage':
      return { type: 'refused', code: 'photoNotAnImage' };
  }
}

/**
 * Everything that is asked of a photo before it may enter the library, the cheap questions first: length, first
 * bytes, size in pixels from the header, and only then that every pixel can be decoded.
 */
export async function checkPhoto(input: NamedBytes): Promise<CheckedPhoto> {
  const originalName = fileName(input.name);
  const refuse = (code: ProblemCode): RefusedPhoto => ({
    status: 'refused',
    problem: { code, detail: originalName },
  });
  const first = look(input);
  if (first.type === 'refused') return refuse(first.code);
  const { format } = first;
  /** A copy of just these bytes: the caller's may be a window on something larger. */
  const bytes = new Uint8Array(input.bytes);
  const inspected = await photoTools().pool.run<'inspect'>({ type: 'inspect', bytes, format });
  if (inspected.status === 'refused') return refuse(inspected.code);
  const { sha256, width, height } = inspected;
  return { status: 'sound', file: { sha256, format, bytes: bytes.length, width, height, originalName } };
}
