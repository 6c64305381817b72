import type { Campaign } from './campaign';
import { killedSaves } from './f01KilledSaves';
import { powerCutAfterSave, powerCutInSave } from './f02PowerCuts';
import { refusedSteps } from './f04RefusedSteps';
import { fullDisk } from './f05FullDisk';
import { refusedRenames } from './f06RefusedRenames';
import { lostLibrary } from './f07LostLibrary';
import { damagedFiles } from './f08DamagedFiles';
import { clockJumps } from './f09ClockJumps';
import { twoInstances } from './f10TwoInstances';
import { outsideChanges } from './f11OutsideChanges';
import { largeLibraries, longestArticles } from './f12LargeLibraries';
import { bombs } from './f14Bombs';
import { badInputs } from './f15BadInputs';
import { editsAndDisk } from './f16EditsAndDisk';
import { fastSwitching } from './f17FastSwitching';
import { killedTyping } from './f18KilledTyping';
import { restoreDrill } from './f19RestoreDrill';
import { migrationsHold } from './f20Migrations';
import { brokenExports } from './f21BrokenExports';
import { sameExportTwice } from './f22SameExportTwice';
import { hostilePhotos } from './f23HostilePhotos';

export const campaigns: readonly Campaign[] = [
  killedSaves,
  powerCutInSave,
  powerCutAfterSave,
  refusedSteps,
  fullDisk,
  refusedRenames,
  lostLibrary,
  damagedFiles,
  clockJumps,
  twoInstances,
  outsideChanges,
  largeLibraries,
  longestArticles,
  bombs,
  badInputs,
  editsAndDisk,
  fastSwitching,
  killedTyping,
  restoreDrill,
  migrationsHold,
  brokenExports,
  sameExportTwice,
  hostilePhotos,
];
