import { assertNever } from '../../shared/problems';
import type { Dialog } from '../workspace';
import { CropDialog, CropPhotoDialog } from '../photos/crop/CropDialog';
import { CropTeaserDialog } from '../photos/crop/CropTeaserDialog';
import { NoticeDialog } from './NoticeDialog';
import { Palette } from './Palette';
import { PhotosComingDialog } from './PhotosComingDialog';
import { ProblemDialog } from './ProblemDialog';
import { Shortcuts } from './Shortcuts';
import { StaleDialog } from './StaleDialog';
import { ListPicker, StoryPicker } from './StoryPicker';
import { TrashDialog } from './TrashDialog';
import { WithdrawDialog } from './WithdrawDialog';
import { DeskChecksDialog } from './deskChecks/DeskChecksDialog';
import { SiteDialog } from './site/SiteDialog';
import { ExportDialog } from './dialogs/ExportDialog';
import { ImportDialog } from './dialogs/ImportDialog';
import { NamesDialog } from './names/NamesDialog';
import { PlacementDialog } from './placement/PlacementDialog';
import { PageListsDialog } from './pageLists/PageListsDialog';
import { PageStyleDialog } from './pageStyle/PageStyleDialog';
import { SectionsDialog } from './sections/SectionsDialog';
import { BackupDialog } from './upkeep/BackupDialog';
import { BinDialog } from './upkeep/BinDialog';
import { BringBackDialog } from './upkeep/BringBackDialog';
import { CheckLibraryDialog } from './upkeep/CheckLibraryDialog';
import { DraftDialog } from './upkeep/DraftDialog';
import { RecoveryDialog } from './upkeep/RecoveryDialog';

/** The one dialog that is open, if any. */
export function Dialogs({ dialog }: { readonly dialog: Dialog | null }) {
  if (dialog === null) return null;
  switch (dialog.type) {
    case 'palette':
      return <Palette />;
    case 'shortcuts':
      return <Shortcuts />;
    case 'problem':
      return <ProblemDialog problem={dialog.problem} />;
    case 'photosComing':
      return <PhotosComingDialog />;
    case 'trash':
      return <TrashDialog story={dialog.story} />;
    case 'bin':
      return <BinDialog />;
    case 'recovery':
      return <RecoveryDialog />;
    case 'bringBack':
      return <BringBackDialog />;
    case 'sections':
      return <SectionsDialog />;
    case 'pageLists':
      return <PageListsDialog at={dialog.at} />;
    case 'pageStyle':
      return <PageStyleDialog />;
    case 'deskChecks':
      return <DeskChecksDialog />;
    case 'site':
      return <SiteDialog />;
    case 'names':
      return <NamesDialog />;
    case 'checkLibrary':
      return <CheckLibraryDialog />;
    case 'backup':
      return <BackupDialog start={dialog.start} />;
    case 'draft':
      return <DraftDialog draft={dialog.draft} stored={dialog.stored} />;
    case 'storyPicker':
      return <StoryPicker use={dialog.use} />;
    case 'listPicker':
      return <ListPicker list={dialog.list} />;
    case 'withdraw':
      return <WithdrawDialog />;
    case 'notice':
      return <NoticeDialog notice={dialog.notice} />;
    case 'stale':
      return <StaleDialog />;
    case 'placement':
      return <PlacementDialog place={dialog.place} />;
    case 'export':
      return <ExportDialog ids={dialog.ids} />;
    case 'crop':
      return <CropDialog figure={dialog.figure} />;
    case 'cropTeaser':
      return <CropTeaserDialog teaser={dialog.teaser} photo={dialog.photo} />;
    case 'cropPhoto':
      return <CropPhotoDialog photo={dialog.photo} />;
    case 'import':
      return <ImportDialog />;
    default:
      return assertNever(dialog);
  }
}
