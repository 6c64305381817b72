import { type Html, markup } from '../html';
import type { Picture } from '../pageMedia';
import type { DocxScope } from './scope';

/** English Metric Units: what a pixel of a screen and the text column of the page measure. */
const pixel = 9525;
const column = { width: 5_760_000, height: 5_040_000 };

/** As large as a screen shows it, but no larger than the column. */
function sizeOf({ width, height }: Picture) {
  const scale = Math.min(pixel, column.width / width, column.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The picture in a line of text, `alt` for who hears the document. */
export function renderDrawing(picture: Picture, alt: string, { parts }: DocxScope): Html {
  const { width, height } = sizeOf(picture);
  const id = parts.picture(picture.src);
  const number = parts.nextDrawing();
  const frame = markup`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
  const file = markup`<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`;
  const names = markup`<pic:nvPicPr><pic:cNvPr id="${number}" name="Picture ${number}"/><pic:cNvPicPr/></pic:nvPicPr>`;
  return markup`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${number}" name="Picture ${number}" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>${names}${file}${frame}</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
