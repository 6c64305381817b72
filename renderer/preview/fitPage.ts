export type PageWidth = 'desktop' | 'phone';

/** CSS pixels of a common laptop window and of a common phone. */
export const pageWidths: Readonly<Record<PageWidth, number>> = { desktop: 1280, phone: 390 };

export type PageFit = { readonly scale: number; readonly width: number; readonly height: number };

/** The frame in its own pixels, and by how much it is shrunk to fit the room it has; never enlarged. */
export function fitPage(page: PageWidth, room: { readonly width: number; readonly height: number }): PageFit {
  const width = pageWidths[page];
  const scale = Math.min(1, Math.max(room.width, 1) / width);
  return { scale, width, height: Math.max(room.height, 1) / scale };
}
