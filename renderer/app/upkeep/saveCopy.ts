import { desk } from '../../desk';
import { attempt } from '../../problems';
import { readText } from '../../strings';
import { readWorkspace } from '../../workspace';
import { showNotice } from '../notices';

/** What stands in the window now, saved or not, as a file of its own: also where the library has gone. */
export async function saveCopy() {
  const { open, editor } = readWorkspace();
  if (open === null) return;
  const article = { ...open.fields, body: editor?.body() ?? open.bodySnapshot };
  const outcome = await attempt(() => desk.saveCopy({ article }));
  if (outcome?.status === 'copied') showNotice(readText('app.copySaved', { path: outcome.path }));
}
