import { publishStory, takeBackAct } from '../publishStory';
import { attempt } from '../problems';
import { readText } from '../strings';
import { readWorkspace, showDialog } from '../workspace';
import { showNotice } from './notices';

const readStatus = () => {
  const { open, save } = readWorkspace();
  return open === null || save.type === 'readOnly' ? undefined : open.fields.status;
};

/** What cannot be done now is said, with what to do first. */
export function markAsPublished() {
  const status = readStatus();
  if (status === 'published') showNotice(readText('publishing.isPublished'));
  else if (status !== undefined) void attempt(markNow);
}

async function markNow() {
  const result = await publishStory();
  if (result.status === 'notSaved') showNotice(readText('publishing.notSaved'));
  if (result.status === 'marked') showNotice(readText('publishing.marked', { revision: result.revision }));
}

export function askNotice(notice: 'update' | 'correction') {
  const status = readStatus();
  if (status === 'published') showDialog({ type: 'notice', notice });
  else if (status !== undefined) showNotice(readText('publishing.notPublished'));
}

export function askWithdrawal() {
  const status = readStatus();
  if (status === 'withdrawn') showNotice(readText('publishing.isWithdrawn'));
  else if (status !== undefined) showDialog({ type: 'withdraw' });
}

export function takeBackLast() {
  if (readStatus() === undefined) return;
  const act = takeBackAct();
  showNotice(readText(act === null ? 'publishing.nothingToTakeBack' : `publishing.tookBack_${act}`));
}
