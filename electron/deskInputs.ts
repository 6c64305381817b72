import { z } from 'zod';
import {
  article,
  articleId,
  articleKinds,
  articleLanguages,
  articleStatuses,
  photoId,
} from '../shared/article/article';
import { photoChange } from '../shared/article/photo';
import { milestoneTypes } from '../shared/article/version';
import { rightsStates } from '../shared/article/rights';
import { onDifferent } from '../shared/bundle';
import type { Desk } from '../shared/desk';
import { exportFormats } from '../shared/export/formats';
import { photoGaps, photoOrientations } from '../shared/photoQuery';
import { deskSettings } from './library/deskSettings';

const nothing = z.strictObject({});
const ids = z.array(photoId).max(10_000);
const name = z.string().min(1).max(500);
const word = z.string().max(500);

/** Larger files never reach the photo checks: nothing of that size is a photo or a dump. */
const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= 256 * 1024 * 1024);
const namedBytes = z.strictObject({ name, bytes });

export const preferences = z.strictObject({
  language: z.enum(['vi', 'en', 'system']),
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.number().int().min(100).max(200),
});

const dayOrNone = z.string().regex(/^(\d{4}-\d\d-\d\d)?$/);
const revision = z.number().int().min(1);
const textBase = z.strictObject({ revision: z.number().int().min(0), checksum: z.string().max(64) });
const job = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/);

const listWindow = {
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
};

/** The argument of every call: unknown keys are refused, sizes are capped. */
export const inputs = {
  readLibrary: nothing,
  chooseLibrary: nothing,
  listArticles: z.strictObject({
    text: word,
    status: z.enum(articleStatuses).nullable(),
    section: word,
    kind: z.enum(articleKinds).nullable(),
    since: z.iso.datetime().optional(),
    ...listWindow,
  }),
  readStories: z.strictObject({ ids }),
  createArticle: z.strictObject({ kind: z.enum(articleKinds), language: z.enum(articleLanguages) }),
  openArticle: z.strictObject({ id: articleId }),
  saveArticle: z.strictObject({ article, base: textBase }),
  keepDraft: z.strictObject({ article, base: textBase }),
  dropDraft: z.strictObject({ id: articleId }),
  saveCopy: z.strictObject({ article }),
  trashArticle: z.strictObject({ id: articleId }),
  readLinks: z.strictObject({ id: articleId }),
  suggestStories: z.strictObject({ article, limit: z.number().int().min(1).max(200) }),
  matchTitles: z.strictObject({ titles: z.array(z.string().max(1000)).max(200), excluding: ids }),
  listTrash: nothing,
  restoreTrashed: z.strictObject({ key: z.string().regex(/^[0-9a-f]{32}(\.\d{1,6})?$/) }),
  listVersions: z.strictObject({ id: articleId }),
  readVersion: z.strictObject({ id: articleId, revision }),
  markVersion: z.strictObject({
    id: articleId,
    revision,
    milestone: z.strictObject({ type: z.enum(milestoneTypes), name: z.string().max(200) }).nullable(),
  }),
  listQuarantine: nothing,
  recoverArticle: z.strictObject({ id: articleId, revision }),
  checkLibrary: z.strictObject({ job, isRepair: z.boolean() }),
  backUpLibrary: z.strictObject({ job }),
  restoreBackup: z.strictObject({ job }),
  readBackup: nothing,
  chooseBackupFolder: z.strictObject({ isOn: z.boolean() }),
  cancelJob: z.strictObject({ job }),
  readPhotos: z.strictObject({ ids }),
  listPhotos: z.strictObject({
    text: word,
    missing: z.enum(photoGaps).nullable(),
    orientation: z.enum(photoOrientations).nullable(),
    atLeast: z.number().int().min(0),
    takenFrom: dayOrNone,
    takenTo: dayOrNone,
    rights: z.enum(rightsStates).nullable(),
    ...listWindow,
  }),
  readPhotoUse: z.strictObject({ photoId }),
  editPhoto: z.strictObject({ photoId, change: photoChange }),
  importPhoto: namedBytes,
  attachPhoto: z.strictObject({ photoId, name, bytes }),
  importFilm: namedBytes,
  readPage: z.strictObject({ article }),
  readDesk: nothing,
  saveDesk: z.strictObject({ settings: deskSettings }),
  countArticles: nothing,
  exportSections: z.strictObject({
    desk: deskSettings.pick({ sections: true, removedSections: true, tags: true, kinds: true }),
  }),
  importDumps: z.strictObject({ files: z.array(namedBytes).min(1).max(200) }),
  readExportFolder: nothing,
  chooseExportFolder: nothing,
  changeDestination: z.strictObject({
    at: z.int().min(0).max(100),
    change: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('choose') }),
      z.strictObject({ type: z.literal('name'), name: z.string().max(100) }),
      z.strictObject({ type: z.literal('forget') }),
    ]),
  }),
  findChanged: z.strictObject({
    ids: z.array(articleId).max(1000),
    withSideStories: z.boolean(),
  }),
  importBundle: z.strictObject({
    job,
    from: z.enum(['zip', 'folder', 'again']),
    onDifferent: z.enum(onDifferent),
  }),
  exportArticles: z.strictObject({
    job,
    ids: z.array(articleId).min(1).max(1000),
    isZip: z.boolean(),
    withSideStories: z.boolean().optional(),
    formats: z.array(z.enum(exportFormats)).max(exportFormats.length),
    override: z.string().trim().min(1).max(2000).nullable(),
    reasons: z
      .array(
        z.strictObject({
          article: articleId,
          check: z.string().max(20_000),
          reason: z.string().trim().min(1).max(2000),
        }),
      )
      .max(5000)
      .optional(),
  }),
  listStale: nothing,
  renderForCms: z.strictObject({ article }),
  runCopy: nothing,
  cancelExport: z.strictObject({ job }),
  revealExport: nothing,
  readPreferences: nothing,
  savePreferences: preferences,
  keepLastArticle: z.strictObject({ id: z.union([articleId, z.literal('')]) }),
  openLink: z.strictObject({ url: z.string().max(2000) }),
  flushed: z.strictObject({ answer: z.enum(['saved', 'notSaved', 'waiting', 'stays']) }),
} satisfies { readonly [Call in keyof Desk]: z.ZodType<Parameters<Desk[Call]>[0]> };
