import { type OpenReport, recoveredByKind } from '../../shared/openReport';
import type { Problem } from '../../shared/problems';
import { commandLineProblem } from '../../shared/strings/commandLineProblems';
import { translate } from '../../shared/strings/strings';

export const language = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('vi') ? 'vi' : 'en';

/** Words for people go to stderr, so that stdout stays JSON. */
export function say(words: string) {
  process.stderr.write(`${words}\n`);
}

/** What the opener found damaged and what it did about it; nothing where all is well. */
export function sayReport(report: OpenReport) {
  const { recoverable, later, notKept, keptSince, lostPhotos, drafts } = report;
  const { quarantined, setAside, unreadable, syncCopies, newerFormat } = report;
  const names = (files: readonly string[]) => ({ count: files.length, names: files.join(', ') });
  for (const { key, count } of recoveredByKind(report)) say(translate(language, key, { count }));
  if (recoverable.length > 0) {
    say(translate(language, 'app.recoverable', names(recoverable.map(({ id }) => id))));
  }
  if (later.length > 0) say(translate(language, 'upkeep.foundLater', { count: later.length }));
  if (notKept.length > 0) say(translate(language, 'upkeep.foundNotKept', { count: notKept.length }));
  if (keptSince.length > 0) say(translate(language, 'upkeep.foundKeptSince', { count: keptSince.length }));
  if (lostPhotos.length > 0) say(translate(language, 'upkeep.foundLostPhotos', { count: lostPhotos.length }));
  if (drafts.length > 0) say(translate(language, 'app.drafts', { count: drafts.length }));
  if (syncCopies.length > 0) say(translate(language, 'app.syncCopies', names(syncCopies)));
  if (quarantined.length > 0) say(translate(language, 'app.quarantined', names(quarantined)));
  if (setAside.length > 0) say(translate(language, 'upkeep.foundSetAside', { count: setAside.length }));
  if (unreadable.length > 0) say(translate(language, 'app.unreadable', names(unreadable)));
  if (newerFormat.length > 0) {
    say(translate(language, 'app.newerArticles', { count: newerFormat.length }));
  }
}

export const problemWords = (problem: Problem) => commandLineProblem(problem, language);
