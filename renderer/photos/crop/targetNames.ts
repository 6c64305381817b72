import type { Translate } from '../../strings';
import type { CropTarget } from './cropDraft';

const names = {
  placement: ['crop.placement', 'crop.placementUse'],
  '16x9': ['crop.wide', 'crop.wideUse'],
  '4x3': ['crop.standard', 'crop.standardUse'],
  '1x1': ['crop.square', 'crop.squareUse'],
  social: ['crop.social', 'crop.socialUse'],
} as const;

export const targetName = (t: Translate, target: CropTarget) => t(names[target][0]);

/** What the shape is for. */
export const targetUse = (t: Translate, target: CropTarget) => t(names[target][1]);
