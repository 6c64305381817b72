import type { Campaign } from './campaign';
import { killedSaves } from './f01KilledSaves';
import { refusedSteps } from './f04RefusedSteps';
import { refusedRenames } from './f06RefusedRenames';
import { clockJumps } from './f09ClockJumps';
import { twoInstances } from './f10TwoInstances';
import { outsideChanges } from './f11OutsideChanges';

export const campaigns: readonly Campaign[] = [
  killedSaves,
  refusedSteps,
  refusedRenames,
  clockJumps,
  twoInstances,
  outsideChanges,
];
