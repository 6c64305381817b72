export type PageView = 'desktop' | 'phone' | 'print';

/** CSS pixels of a common laptop window, of a common phone, and of a sheet of A4. */
export const pageWidths: Readonly<Record<PageView, number>> = { desktop: 1280, phone: 390, print: 794 };

export type PageFit = { readonly scale: number; readonly width: number; readonly height: number };

/** The frame in its own pixels, and by how much it is shrunk to fit the room it has; never enlarged. */
export function fitPage(page: PageView, room: { readonly width: number; readonly height: number }): PageFit {
  const width = pageWidths[page];
  const scale = Math.min(1, Math.max(room.width, 1) / width);
  return { scale, width, height: Math.max(room.height, 1) / scale };
}
