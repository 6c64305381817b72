import libheif, { type HeifImage } from 'libheif-js/wasm-bundle';

export type HeicPixels = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
};

function decode(image: HeifImage): Promise<HeicPixels> {
  const [width, height] = [image.get_width(), image.get_height()];
  const data = new Uint8ClampedArray(width * height * 4);
  return new Promise((resolve, reject) => {
    image.display({ data, width, height }, (shown) => {
      if (shown === null) reject(new Error('the picture cannot be decoded'));
      else resolve({ width, height, data: shown.data });
    });
  });
}

/**
 * The pixels of the picture that a HEIC file names as its primary one, wherever it lies among the others. `judge`
 * throws where its size is not to be borne, before anything is decoded.
 */
export async function decodePrimary(
  file: Uint8Array,
  judge: (size: { readonly width: number; readonly height: number }) => void,
): Promise<HeicPixels> {
  await libheif.ready;
  const decoder = new libheif.HeifDecoder();
  const images = decoder.decode(file);
  try {
    const primary = images.find((image) => image.is_primary()) ?? images[0];
    if (primary === undefined) throw new Error('no picture in the file');
    judge({ width: primary.get_width(), height: primary.get_height() });
    return await decode(primary);
  } finally {
    for (const image of images) image.free();
    decoder.decoder?.delete();
  }
}
