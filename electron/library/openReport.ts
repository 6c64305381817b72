import type { OpenReport } from '../../shared/openReport';
import type { Finding } from './room';

/** The report grows while the search worker reads the files in the background. */
export type GrowingReport = {
  read(): OpenReport;
  add(finding: Finding): void;
  scanned(articles: number, sweptTempFiles: number): void;
};

const empty: OpenReport = {
  articles: 0,
  recovered: [],
  recoverable: [],
  later: [],
  notKept: [],
  keptSince: [],
  drafts: [],
  quarantined: [],
  setAside: [],
  unreadable: [],
  lostPhotos: [],
  syncCopies: [],
  newerFormat: [],
  rebuilt: null,
  sweptTempFiles: 0,
};

const withName = (names: readonly string[], name: string) =>
  names.includes(name) ? names : [...names, name];

type OfVersion = OpenReport['notKept'][number];

const versionOf = ({ id, revision }: OfVersion): OfVersion => ({ id, revision });
const withoutVersion = (versions: readonly OfVersion[], { id, revision }: OfVersion) =>
  versions.filter((each) => each.id !== id || each.revision !== revision);

function extend(report: OpenReport, finding: Finding): OpenReport {
  switch (finding.type) {
    case 'recovered': {
      const { kind, id, from } = finding;
      return { ...report, recovered: [...report.recovered, { kind, id, from }] };
    }
    case 'recoverable': {
      const others = report.recoverable.filter(({ id }) => id !== finding.id);
      return { ...report, recoverable: [...others, { id: finding.id, headline: finding.headline }] };
    }
    case 'later': {
      const { id, headline, versions } = finding;
      const others = report.later.filter((each) => each.id !== id);
      return { ...report, later: [...others, { id, headline, versions }] };
    }
    case 'notKept':
      return { ...report, notKept: [...withoutVersion(report.notKept, finding), versionOf(finding)] };
    case 'settled':
      return { ...report, notKept: withoutVersion(report.notKept, finding) };
    case 'keptSince': {
      const notKept = withoutVersion(report.notKept, finding);
      return { ...report, notKept, keptSince: [...report.keptSince, versionOf(finding)] };
    }
    case 'stands':
      return { ...report, recoverable: report.recoverable.filter(({ id }) => id !== finding.id) };
    case 'lostPhoto':
      return { ...report, lostPhotos: withName(report.lostPhotos, finding.id) };
    case 'rebuilt':
      return { ...report, rebuilt: finding.how };
    case 'drafts':
      return { ...report, drafts: finding.drafts };
    case 'syncCopies':
    case 'quarantined':
    case 'setAside':
    case 'unreadable':
    case 'newerFormat':
      return { ...report, [finding.type]: withName(report[finding.type], finding.name) };
  }
}

export function growReport(): GrowingReport {
  let report = empty;
  return {
    read: () => report,
    add(finding) {
      report = extend(report, finding);
    },
    scanned(articles, sweptTempFiles) {
      report = { ...report, articles, sweptTempFiles: report.sweptTempFiles + sweptTempFiles };
    },
  };
}
