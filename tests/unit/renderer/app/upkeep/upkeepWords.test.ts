import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canRepair, diskWords, verdictOf } from '../../../../../renderer/app/upkeep/doctorWords';
import { formatSize } from '../../../../../renderer/app/upkeep/formatSize';
import { lostArticles } from '../../../../../renderer/app/upkeep/lostArticles';
import { foundIn, isBadStart } from '../../../../../renderer/app/upkeep/recoveryReport';
import type { Translate } from '../../../../../renderer/strings';
import type { OpenReport } from '../../../../../shared/openReport';
import { findingText } from '../../../../../shared/strings/findingText';
import { translate } from '../../../../../shared/strings/strings';
import {
  type DoctorFinding,
  type DoctorReport,
  type QuarantinedFile,
  doctorCodes,
} from '../../../../../shared/upkeep';

const t: Translate = (key, ...values) => translate('vi', key, ...values);

const cleanReport: OpenReport = {
  articles: 3,
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
  sweptTempFiles: 2,
};

describe('what the opener found', () => {
  it('is nothing after a clean start, swept temp files or not', () => {
    expect(foundIn(cleanReport, t)).toEqual([]);
    expect(isBadStart(cleanReport)).toBe(false);
  });

  it('names what calls for a decision first, with its count and no ids', () => {
    const id = 'a'.repeat(32);
    const found = foundIn(
      {
        ...cleanReport,
        recovered: [{ kind: 'article', id, from: 'prev' }],
        recoverable: [{ id, headline: 'Đò ngang' }],
        quarantined: ['quarantine/x', 'quarantine/y'],
      },
      t,
    );
    expect(found.map(({ names }) => names)).toEqual([['Đò ngang'], [], ['quarantine/x', 'quarantine/y']]);
    expect(found[2]?.sentence).toMatch(/^2 tệp hỏng/);
    expect(JSON.stringify(found)).not.toContain(id);
  });

  it('counts articles, photos and the settings each by its own name', () => {
    const kinds = ['photo', 'desk', 'article', 'photo', 'other'] as const;
    const recovered = kinds.map((kind, index) => ({ kind, id: String(index), from: 'history' as const }));
    expect(foundIn({ ...cleanReport, recovered }, t).map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^1 bài/),
      expect.stringMatching(/ 2 ảnh/),
      expect.stringMatching(/^Thiết lập của tòa soạn/),
      expect.stringMatching(/^1 tệp khác/),
    ]);
  });

  it('says of a version that the disk refused once that it is kept now, which is no bad start', () => {
    const report = { ...cleanReport, keptSince: [{ id: 'a'.repeat(32), revision: 3 }] };
    expect(foundIn(report, t).map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^1 bản .* đã giữ/),
    ]);
    expect(isBadStart(report)).toBe(false);
  });

  it('is no bad start where only a newer app wrote some articles', () => {
    expect(isBadStart({ ...cleanReport, newerFormat: ['a'] })).toBe(false);
    expect(isBadStart({ ...cleanReport, setAside: ['a'] })).toBe(false);
    expect(isBadStart({ ...cleanReport, syncCopies: ['a'] })).toBe(true);
    expect(isBadStart({ ...cleanReport, lostPhotos: ['a'] })).toBe(true);
    expect(isBadStart({ ...cleanReport, later: [{ id: 'a', headline: '', versions: 1 }] })).toBe(true);
  });
});

describe('a library.json that was made again', () => {
  it.each([
    ['anew', 'không tìm được'],
    ['reunited', 'nối lại'],
  ] as const)('%s is a bad start, and said in a sentence', (rebuilt, words) => {
    const report = { ...cleanReport, rebuilt };
    expect(isBadStart(report)).toBe(true);
    expect(foundIn(report, t).map(({ sentence }) => sentence.toLowerCase())).toEqual([
      expect.stringContaining(words),
    ]);
  });
});

describe('the articles that are lost', () => {
  const file = (change: Partial<QuarantinedFile>): QuarantinedFile => ({
    name: 'quarantine/one.json',
    kind: 'article',
    id: 'one',
    headline: '',
    bytes: 1,
    setAsideAt: '2026-11-22T00:00:00.000Z',
    versions: 1,
    isStanding: false,
    ...change,
  });

  it('are each named once, under the headline that is known of them', () => {
    const files = [file({}), file({ name: 'quarantine/one.prev.json', headline: 'Từ tệp' })];
    expect(lostArticles([], files)).toEqual([{ id: 'one', headline: 'Từ tệp' }]);
    expect(lostArticles([{ id: 'one', headline: 'Từ lịch sử' }], files)).toEqual([
      { id: 'one', headline: 'Từ lịch sử' },
    ]);
  });

  it('are no photos and nothing that stands again', () => {
    expect(
      lostArticles([], [file({ isStanding: true }), file({ kind: 'photo' }), file({ id: null })]),
    ).toEqual([]);
  });
});

const finding = (change: Partial<DoctorFinding>): DoctorFinding => ({
  name: 'articles/aa/a.json',
  kind: 'article',
  code: 'damaged',
  action: 'none',
  isLoss: false,
  ...change,
});

const doctorReport: DoctorReport = {
  isWhole: true,
  counts: { library: 1, desk: 1, article: 3, photo: 0, media: 0, version: 5, draft: 0, trash: 0 },
  findings: [],
  testCopy: { status: 'restored' },
  copies: [],
  freeBytes: 12_300_000_000,
  isDiskNearlyFull: false,
  access: { type: 'readWrite' },
  syncService: null,
};

describe('the words of a finding', () => {
  it('name the version that was to be kept', () => {
    const found = finding({ kind: 'version', code: 'missing' });
    expect(findingText(found, 'vi')).toBe('Thiếu tệp');
    const kept = { type: 'named', name: 'Bản gửi' } as const;
    expect(findingText({ ...found, kept }, 'vi')).toBe('Thiếu tệp: bản đã giữ lại “Bản gửi”');
    const exported = { ...found, kept: { type: 'export', name: '' } } as const;
    expect(findingText(exported, 'en')).toBe('Missing: the kept version “As exported”');
  });
});

describe('the words of a check', () => {
  it('say whole only of a library that the check calls whole', () => {
    const reports = fc.record({
      isWhole: fc.boolean(),
      findings: fc.array(
        fc
          .record({ code: fc.constantFrom(...doctorCodes), isLoss: fc.boolean() })
          .map((change) => finding(change)),
        { maxLength: 5 },
      ),
    });
    fc.assert(
      fc.property(reports, (change) => {
        const words = verdictOf({ ...doctorReport, ...change }, t);
        expect(words[0]?.text.includes('nguyên vẹn')).toBe(change.isWhole);
        expect(words.some(({ tone }) => tone === 'bad')).toBe(change.findings.some(({ isLoss }) => isLoss));
      }),
    );
  });

  it('offer repair only where it would do something', () => {
    const offered = (change: Partial<DoctorFinding>) =>
      canRepair({ ...doctorReport, findings: [finding(change)] });
    expect(offered({})).toBe(true);
    expect(offered({ action: 'fromHistory' })).toBe(false);
    expect(offered({ code: 'syncCopy' })).toBe(false);
    expect(canRepair(doctorReport)).toBe(false);
  });

  it.each([
    [
      'lan@may-2',
      '2026-03-01T02:00:00.000Z',
      /^lan@may-2 đang mở thư viện này, từ \d\d:\d\d ngày 1\/3\/2026/,
    ],
    ['lan@may-2', '', /^lan@may-2 đang mở thư viện này: /],
    ['', '', /^một máy khác đang mở/],
  ])('name who has the library open: %s, since %s', (holder, since, words) => {
    const access = { type: 'readOnly', reason: 'lockedElsewhere', holder, since } as const;
    const told = diskWords({ ...doctorReport, access }, t, 'vi').map(({ text }) => text);
    expect(told[1]).toMatch(words);
    expect(told[1]).toContain('Đóng thư viện ở đó');
    expect(told.join()).not.toContain('chỉ cho đọc');
  });

  it('warn of a full disk, a locked folder and a synced one, and say why a test copy failed', () => {
    const told = diskWords(
      {
        ...doctorReport,
        isDiskNearlyFull: true,
        access: { type: 'readOnly', reason: 'folderReadOnly', holder: '', since: '' },
        syncService: 'OneDrive',
        testCopy: { status: 'failed', problem: { code: 'diskFull' } },
      },
      t,
      'vi',
    );
    expect(told.map(({ tone }) => tone)).toEqual(['heed', 'heed', 'heed', 'bad']);
    expect(told[2]?.text).toContain('OneDrive');
    expect(told[3]?.text).toContain('Ổ đĩa đã đầy');
    expect(diskWords(doctorReport, t, 'vi').map(({ tone }) => tone)).toEqual(['good', 'good']);
  });
});

it.each([
  [0, '0 KB'],
  [999, '1 KB'],
  [1_234_567, '1,2 MB'],
  [45_600_000, '46 MB'],
  [12_300_000_000, '12 GB'],
  [5_000_000_000_000_000, '5.000 TB'],
])('writes %d bytes as people compare them', (bytes, text) => {
  expect(formatSize(bytes, 'vi')).toBe(text);
});
