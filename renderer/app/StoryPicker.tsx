import { mostListed, mostRelated, type StoryTarget } from '../../shared/article/article';
import { assertNever } from '../../shared/problems';
import { changeOwnLists, toggleItem } from '../inspector/changeLists';
import { changeRelated } from '../inspector/relatedHistory';
import { addStory, hasTarget, removeTarget } from '../inspector/relatedStories';
import { readText } from '../strings';
import { type PickerUse, readWorkspace, showDialog, useWorkspace } from '../workspace';
import { PickerDialog } from './picker/PickerDialog';
import { hrefOf, isKnown, knownTargets, listedTargets, placedElsewhere } from './picker/knownTargets';
import type { Picked } from './picker/pickerPlace';

/** Into the related list, or out of it. */
function toggleRelated(target: StoryTarget): Picked {
  const related = readWorkspace().open?.fields.related ?? [];
  const isIn = hasTarget(related, target);
  if (!isIn && related.length >= mostRelated) {
    return { type: 'refused', because: readText('picker.relatedFull', { most: mostRelated }) };
  }
  changeRelated((stories) => (isIn ? removeTarget(stories, target) : addStory(stories, target)));
  return { type: isIn ? 'removed' : 'added' };
}

/** Into the page's own list of that number, or out of it; what stands elsewhere on the page would print there alone. */
function toggleListed(list: number, target: StoryTarget, headline: string): Picked {
  const { open } = readWorkspace();
  const isIn = isKnown(listedTargets(list, open), target);
  if (!isIn && isKnown(placedElsewhere(list, open), target)) {
    const name = headline || readText('picker.noHeadline');
    return { type: 'refused', because: readText('picker.twiceOnPage', { headline: name }) };
  }
  if (!isIn && (open?.fields.pageLists[list]?.items.length ?? 0) >= mostListed) {
    return { type: 'refused', because: readText('picker.listFull', { most: mostListed }) };
  }
  changeOwnLists((lists) => toggleItem(lists, list, target));
  return { type: isIn ? 'removed' : 'added' };
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
        return { type: 'added' };
      }}
    />
  );
}

/** The same picker for one of the lists that the page has of its own. */
export function ListPicker({ list }: { readonly list: number }) {
  const open = useWorkspace((workspace) => workspace.open);
  return (
    <PickerDialog
      use="list"
      known={listedTargets(list, open)}
      elsewhere={placedElsewhere(list, open)}
      onClose={() => showDialog(null)}
      onChoose={(target, headline) => toggleListed(list, target, headline)}
    />
  );
}
