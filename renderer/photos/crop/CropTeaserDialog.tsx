import { useState } from 'react';
import { keyOf } from '../../../shared/article/comparableBlock';
import { cropOf, isSameCut, wholePhoto } from '../../../shared/article/framing';
import type { Cut, Framing, Photo, PlacedCut } from '../../../shared/article/photo';
import { cropOfTeaser, keepCrop } from '../../../shared/article/placements';
import { teasersOf } from '../../../shared/article/walk';
import { readWorkspace } from '../../workspace';
import { CropForm } from './CropDialog';
import { type Framed, startDraft } from './cropDraft';
import { frameAlone } from './frameAlone';

type CropTeaserDialogProps = { readonly teaser: number; readonly photo: Photo };

/** What prints where the teaser crops nothing. */
const plainCrop = ({ file, framing }: Photo) => (file === null ? null : cropOf(file, framing, '4x3'));

const cutOf = ({ id }: Photo, crop: Cut, framing: Framing): PlacedCut | null => {
  const kept = keepCrop(crop, framing);
  return kept && { ...kept, photo: id };
};

/** The part of its picture that a teaser shows; nothing is changed before it is done. */
export function CropTeaserDialog({ teaser, photo }: CropTeaserDialogProps) {
  const [node] = useState(() => teasersOf(readWorkspace().editor?.body() ?? { type: 'doc' })[teaser]?.node);
  const { file, framing } = photo;
  if (node === undefined || file === null) return null;
  const placement = cropOfTeaser(node, photo) ?? plainCrop(photo);
  const apply = ({ framing: chosen, placement: cut }: Framed) => {
    if (keyOf(chosen) !== keyOf(framing)) frameAlone(photo, chosen);
    const crop = cut ?? wholePhoto;
    const isPlain = isSameCut(crop, plainCrop({ ...photo, framing: chosen }));
    readWorkspace().editor?.changeTeaser(teaser, { crop: isPlain ? null : cutOf(photo, crop, chosen) });
  };
  return (
    <CropForm
      photo={photo.id}
      draft={startDraft(file, { framing, placement })}
      targets={['placement']}
      onDone={apply}
    />
  );
}
