export type PhotoSize = 'screen' | 'thumbnail';

/** `version` makes the window ask again when the file of a photo has arrived or changed. */
export function photoAddress(photoId: string, size: PhotoSize, version = ''): string {
  const address = `app-media://photo/${photoId}?size=${size}`;
  return version === '' ? address : `${address}&v=${version}`;
}
