import type { Campaign } from './campaign';
import { killedSaves } from './f01KilledSaves';
import { powerCutAfterSave, powerCutInSave } from './f02PowerCuts';
import { refusedSteps } from './f04RefusedSteps';
import { fullDisk } from './f05FullDisk';
import { refusedRenames } from './f06RefusedRenames';
import { clockJumps } from './f09ClockJumps';
import { twoInstances } from './f10TwoInstances';
import { outsideChanges } from './f11OutsideChanges';

export const campaigns: readonly Campaign[] = [
  killedSaves,
  powerCutInSave,
  powerCutAfterSave,
  refusedSteps,
  fullDisk,
  refusedRenames,
  clockJumps,
  twoInstances,
  outsideChanges,
];
