import { mostRelated, type StoryTarget } from '../../shared/article/article';
import { assertNever } from '../../shared/problems';
import { changeRelated } from '../inspector/relatedHistory';
import { addStory, hasTarget, removeTarget } from '../inspector/relatedStories';
import { readText } from '../strings';
import { type PickerUse, readWorkspace, showDialog, useWorkspace } from '../workspace';
import { showNotice } from './notices';
import { PickerDialog } from './picker/PickerDialog';
import { hrefOf, knownTargets } from './picker/knownTargets';

/** In or out of the related list; answers whether it is in now. */
function toggleRelated(target: StoryTarget): boolean {
  const related = readWorkspace().open?.fields.related ?? [];
  const isIn = hasTarget(related, target);
  if (!isIn && related.length >= mostRelated) {
    showNotice(readText('picker.relatedFull', { most: mostRelated }));
    return false;
  }
  changeRelated((stories) => (isIn ? removeTarget(stories, target) : addStory(stories, target)));
  return !isIn;
}

/** After the dialog has gone: it gives the focus back to the text, where the story is to stand. */
function insertLater(use: Exclude<PickerUse, 'related'>, target: StoryTarget, headline: string) {
  showDialog(null);
  window.setTimeout(() => {
    const { editor } = readWorkspace();
    switch (use) {
      case 'teaser':
        return editor?.insertTeaser(target);
      case 'link':
        return editor?.setLink(hrefOf(target), headline || hrefOf(target));
      default:
        return assertNever(use);
    }
  }, 0);
}

/** The picker for the open article: its related list, a teaser or a link in its text. */
export function StoryPicker({ use }: { readonly use: PickerUse }) {
  const open = useWorkspace((workspace) => workspace.open);
  return (
    <PickerDialog
      use={use}
      known={knownTargets(use, open)}
      onClose={() => showDialog(null)}
      onChoose={(target, headline) => {
        if (use === 'related') return toggleRelated(target);
        insertLater(use, target, headline);
        return true;
      }}
    />
  );
}
