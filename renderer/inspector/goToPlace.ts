import type { CheckPlace } from '../../shared/article/check';
import { placedPhotosOf } from '../../shared/article/walk';
import { assertNever } from '../../shared/problems';
import { type InspectorPage, type Workspace, changeWorkspace, readWorkspace, showDialog } from '../workspace';
import { focusInspectorField, focusOwnList, focusRelatedRow } from './focusInspector';

/** The fields of the article that stand in the inspector, and on which page of it. */
const inspectorFields: Readonly<Record<string, InspectorPage>> = {
  kind: 'article',
  status: 'article',
  language: 'article',
  section: 'article',
  subsection: 'article',
  bylines: 'article',
  dateline: 'article',
  tags: 'article',
  embargo: 'article',
  publishedAt: 'article',
  publicUrl: 'article',
  leadPhoto: 'article',
  related: 'related',
};

function goToInspector(page: InspectorPage, field: string) {
  changeWorkspace({ isPreviewShown: false });
  focusInspectorField(page, field);
}

/** Then there is none to choose from: one has to be put into the text. */
function hasNoPhoto({ open }: Pick<Workspace, 'open'>): boolean {
  const placed = open === null ? [] : placedPhotosOf(open.bodySnapshot);
  return open?.fields.leadPhoto === null && placed.every(({ photo }) => photo === null);
}

function goToField(field: string) {
  const workspace = readWorkspace();
  const page = inspectorFields[field];
  if (page === undefined) workspace.editor?.focusPlace({ type: 'field', field });
  else if (field === 'leadPhoto' && hasNoPhoto(workspace))
    workspace.editor?.focusPlace({ type: 'body', index: 0 });
  else goToInspector(page, field);
}

function goToRule(at: Extract<CheckPlace, { readonly type: 'rule' }>) {
  const isReadOnly = readWorkspace().library?.mode.type === 'readOnly';
  if (isReadOnly) showDialog({ type: 'problem', problem: { code: 'libraryReadOnly' } });
  else showDialog({ type: 'pageLists', at });
}

/** Puts the focus where something is to be mended, in whichever pane that is. */
export function goToPlace(place: CheckPlace) {
  switch (place.type) {
    case 'field':
      goToField(place.field);
      break;
    case 'related':
      changeWorkspace({ isPreviewShown: false });
      focusRelatedRow(place.index);
      break;
    case 'list':
      changeWorkspace({ isPreviewShown: false });
      focusOwnList(place.index, place.item);
      break;
    case 'rule':
      goToRule(place);
      break;
    case 'figure':
    case 'video':
    case 'teaser':
    case 'body':
      readWorkspace().editor?.focusPlace(place);
      break;
    default:
      assertNever(place);
  }
}
