import type { Locator } from '@playwright/test';
import sharp from 'sharp';

export type DroppedFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** A real JPEG of one colour with a darker block, so that crops and scales can be told apart. */
export async function makePhoto(
  name: string,
  { width = 1600, height = 1200, color = '#3a6ea5', xmp = '' } = {},
): Promise<DroppedFile> {
  const block = await sharp({
    create: {
      width: Math.round(width / 3),
      height: Math.round(height / 3),
      channels: 3,
      background: '#222222',
    },
  })
    .png()
    .toBuffer();
  const picture = sharp({ create: { width, height, channels: 3, background: color } })
    .composite([{ input: block, gravity: 'southeast' }])
    .jpeg();
  const bytes = await (xmp === '' ? picture : picture.withXmp(xmp)).toBuffer();
  return { name, type: 'image/jpeg', bytes };
}

async function sendFiles(target: Locator, files: readonly DroppedFile[], events: readonly string[]) {
  const encoded = files.map(({ name, type, bytes }) => ({
    name,
    type,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  await target.evaluate(
    (element, { items, names }) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of items) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      const box = element.getBoundingClientRect();
      const place = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
      for (const name of names) {
        const shared = { bubbles: true, cancelable: true, composed: true };
        element.dispatchEvent(
          name === 'paste'
            ? new ClipboardEvent(name, { ...shared, clipboardData: transfer })
            : new DragEvent(name, { ...shared, ...place, dataTransfer: transfer }),
        );
      }
    },
    { items: encoded, names: events },
  );
}

/** Drops files on the middle of an element, as a hand does from a folder window. */
export async function dropFiles(target: Locator, files: readonly DroppedFile[]) {
  await sendFiles(target, files, ['dragenter', 'dragover', 'drop']);
}

export async function pasteFiles(target: Locator, files: readonly DroppedFile[]) {
  await sendFiles(target, files, ['paste']);
}
