import { useState } from 'react';
import { keyOf } from '../../../shared/article/comparableBlock';
import { cropOf, isSameCut, wholePhoto } from '../../../shared/article/framing';
import type { Photo } from '../../../shared/article/photo';
import { cropOfPlacement, keepCrop } from '../../../shared/article/placements';
import { teasersOf } from '../../../shared/article/walk';
import { readWorkspace } from '../../workspace';
import { CropForm } from './CropDialog';
import { type Framed, startDraft } from './cropDraft';
import { frameAlone } from './frameAlone';

type CropTeaserDialogProps = { readonly teaser: number; readonly photo: Photo };

/** What prints where the teaser crops nothing. */
const plainCrop = ({ file, framing }: Photo) => (file === null ? null : cropOf(file, framing, '4x3'));

/** The part of its picture that a teaser shows; nothing is changed before it is done. */
export function CropTeaserDialog({ teaser, photo }: CropTeaserDialogProps) {
  const [node] = useState(() => teasersOf(readWorkspace().editor?.body() ?? { type: 'doc' })[teaser]?.node);
  const { file, framing } = photo;
  if (node === undefined || file === null) return null;
  const placement = cropOfPlacement(node, framing) ?? plainCrop(photo);
  const apply = ({ framing: chosen, placement: cut }: Framed) => {
    if (keyOf(chosen) !== keyOf(framing)) frameAlone(photo, chosen);
    const crop = cut ?? wholePhoto;
    const isPlain = isSameCut(crop, plainCrop({ ...photo, framing: chosen }));
    readWorkspace().editor?.changeTeaser(teaser, { crop: isPlain ? null : keepCrop(crop, chosen) });
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
