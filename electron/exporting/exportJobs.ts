import type { BundleFile } from './bundleFile';
import type { BundleFrame } from './planBundle';
import type { ToldError } from './toldError';
import type { BundleVerdict } from './verifyBundle';
import type { MadePage } from './writePage';

/** What the tag files say of a bundle. */
export type BagLabel = { readonly uuid: string; readonly exportedAt: string };

export type ExportJob =
  /** `isDurable`: it is to be settled too. */
  | { readonly type: 'open'; readonly folder: string; readonly isDurable: boolean }
  | { readonly type: 'write'; readonly files: readonly BundleFile[] }
  /** Everything of some articles but their photos and films, which are there already, and what the window prints. */
  | { readonly type: 'pages'; readonly pages: readonly MadePage[]; readonly frame: BundleFrame }
  /** Files that others have put there by now. */
  | { readonly type: 'take'; readonly names: readonly string[] }
  | { readonly type: 'seal'; readonly label: BagLabel }
  /** Syncs it all, beside whatever else is asked meanwhile. */
  | { readonly type: 'settle' }
  | { readonly type: 'verify'; readonly bundle: string };

export type ExportRequest = { readonly id: number; readonly job: ExportJob };

export type ExportReply =
  | { readonly type: 'done'; readonly id: number; readonly verdict: BundleVerdict | undefined }
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: 'failed'; readonly id: number; readonly error: ToldError };
