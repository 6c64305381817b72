import type { DoctorReport, JobProgress, LibraryFileKind } from '../upkeep';
import type { TextTable } from './text';

/** Recovery, bin, check of the library, backup, drafts that were found. */
export const upkeepTexts = {
  close: { vi: 'Đóng', en: 'Close' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  cancelling: { vi: 'Đang dừng…', en: 'Stopping…' },
  restoreUnsaved: {
    vi: 'Chưa khôi phục gì: bài đang mở còn chữ chưa lưu được. Lý do và cách làm ghi ở dòng trạng thái cuối cửa sổ; khi bài đã lưu thì khôi phục lại.',
    en: 'Nothing was restored: the open article holds text that could not be saved. The status line at the foot of the window says why and what to do; restore again once it is saved.',
  },
  cancelled: { vi: 'Đã dừng theo yêu cầu.', en: 'Stopped as you asked.' },
  back: { vi: 'Quay lại', en: 'Back' },
  reading: { vi: 'Đang đọc…', en: 'Reading…' },
  noHeadline: { vi: '(chưa có tít)', en: '(no headline yet)' },
  unreadableHeadline: { vi: '(không đọc được tít)', en: '(headline cannot be read)' },

  binTitle: { vi: 'Thùng rác', en: 'Bin' },
  binHelp: {
    vi: 'Bài trong thùng rác không bao giờ bị xóa hẳn. Khôi phục đưa bài về danh sách, nguyên vẹn cùng lịch sử.',
    en: 'Nothing in the bin is ever deleted for good. Restoring puts the article back in the list, whole and with its history.',
  },
  binEmpty: { vi: 'Thùng rác đang trống', en: 'The bin is empty' },
  binList: { vi: 'Bài trong thùng rác', en: 'Articles in the bin' },
  trashedAt: { vi: 'Bỏ ngày {date}, {time}', en: 'Moved here on {date}, {time}' },
  linkedFrom: {
    vi: '{count} bài còn dẫn đến',
    en: '{count} {count:article still links|articles still link} to it',
  },
  inLists: { vi: 'còn nằm trong danh sách trên trang: {lists}', en: 'still in page lists: {lists}' },
  restore: { vi: 'Khôi phục', en: 'Restore' },
  restoreNamed: { vi: 'Khôi phục “{headline}”', en: 'Restore “{headline}”' },
  restored: { vi: 'Đã khôi phục “{headline}”.', en: '“{headline}” was restored.' },
  standsAlready: {
    vi: 'Bài này đã có trong thư viện nên không ghi đè. Bài đang mở là bản trong thư viện.',
    en: 'This article already stands in the library, so nothing was written over. The one in the library is open now.',
  },

  recoveryTitle: { vi: 'Khôi phục sau sự cố', en: 'Recovery' },
  recoveryFound: {
    vi: 'Lần mở này tìm thấy những điều sau. Không tệp nào bị xóa.',
    en: 'This is what was found when the library was opened. No file was deleted.',
  },
  recoveryNothing: {
    vi: 'Lần mở này không thấy tệp nào hỏng hay mất.',
    en: 'No damaged or missing file was found when the library was opened.',
  },
  foundRecovered: {
    vi: '{count} bài đã được khôi phục từ bản trước. Hãy đọc lại đoạn sửa sau cùng.',
    en: '{count} {count:article was|articles were} restored from the generation before. Read again what you last edited.',
  },
  foundRecoveredPhotos: {
    vi: 'Hồ sơ của {count} ảnh (chú thích, nguồn ảnh, khung ảnh) đã được khôi phục từ bản trước. Hãy xem lại phần sửa sau cùng.',
    en: 'The {count:record|records} of {count} {count:photo|photos} (caption, credit, framing) {count:was|were} restored from the generation before. Look again at what you last changed.',
  },
  foundRecoveredDesk: {
    vi: 'Thiết lập của tòa soạn đã được khôi phục từ bản trước. Hãy xem lại phần sửa sau cùng.',
    en: 'The desk’s settings were restored from the generation before. Look again at what you last changed.',
  },
  foundRecoveredOthers: {
    vi: '{count} tệp khác của thư viện đã được khôi phục từ bản trước.',
    en: '{count} other {count:file|files} of the library {count:was|were} restored from the generation before.',
  },
  foundRecoverable: {
    vi: '{count} bài bị hỏng tệp, còn bản lưu trong lịch sử để lấy lại.',
    en: '{count} {count:article has|articles have} a damaged file; history holds {count:a version|versions} to bring back.',
  },
  foundLater: {
    vi: '{count} bài đang ở một bản cũ: lịch sử hoặc bản lưu dự phòng còn bản mới hơn. Mở lịch sử của bài để so và lấy lại.',
    en: '{count} {count:article stands|articles stand} as {count:it|they} once {count:was|were}: the history or the second copy holds later texts. Open the article’s history to compare and bring them back.',
  },
  foundNotKept: {
    vi: '{count} bản cần giữ lại trong lịch sử chưa giữ được vì ổ đĩa từ chối; cứ ít giây lại thử lại. Kiểm tra ổ đĩa, xóa bớt tệp nếu ổ đầy, rồi mới đóng ứng dụng.',
    en: '{count} {count:version|versions} to be kept for good in the history could not be kept: the disk refused. It is tried again every few seconds. Check the disk, free some space if it is full, and close the app only then.',
  },
  foundKeptSince: {
    vi: '{count} bản cần giữ lại mà lần trước ổ đĩa từ chối nay đã giữ được trong lịch sử.',
    en: '{count} {count:version|versions} to be kept for good, which the disk refused last time, {count:is|are} kept in the history now.',
  },
  foundLostPhotos: {
    vi: '{count} ảnh có trong bài nhưng không còn hồ sơ (nguồn ảnh, khung ảnh). Lấy lại từ bản sao lưu, hoặc đưa ảnh vào lại.',
    en: '{count} {count:photo|photos} shown in articles {count:has|have} no record left (credit, framing). Bring {count:it|them} back from a backup, or import {count:it|them} again.',
  },
  foundDrafts: {
    vi: '{count} bài còn phần chưa lưu của lần làm việc trước.',
    en: '{count} {count:article has|articles have} typing from an earlier session that was never saved.',
  },
  foundQuarantined: {
    vi: '{count} tệp hỏng đã được cất riêng, còn nguyên trong thư mục quarantine.',
    en: '{count} damaged {count:file was|files were} set aside, untouched, in the quarantine folder.',
  },
  foundSetAside: {
    vi: '{count} bản còn nguyên đã được cất riêng trong thư mục quarantine: một bản cũ được đưa lại đã lấy chỗ của nó.',
    en: '{count} whole {count:text was|texts were} set aside in the quarantine folder: an older one that was put back took {count:its|their} place.',
  },
  foundUnreadable: {
    vi: '{count} tệp ổ đĩa không cho đọc. Kiểm tra ổ đĩa và quyền truy cập.',
    en: '{count} {count:file|files} the disk would not let us read. Check the disk and its permissions.',
  },
  foundSyncCopies: {
    vi: '{count} bản trùng do dịch vụ đồng bộ tạo ra. Không bản nào bị gộp hay xóa; so lại rồi bỏ bớt trong trình quản lý tệp.',
    en: '{count} {count:copy|copies} made by a sync service. None was merged or removed; compare them, then tidy up in the file manager.',
  },
  foundNewerFormat: {
    vi: '{count} bài do bản Tòa Soạn mới hơn ghi, chỉ mở được sau khi cập nhật.',
    en: '{count} {count:article was|articles were} written by a newer Tòa Soạn; update to open {count:it|them}.',
  },
  foundRebuilt: {
    vi: 'Tệp library.json bị mất hoặc hỏng nên đã dựng lại; không tệp nào khác bị động đến. Không tìm được bản sao lịch sử 7 ngày nào trên máy này khớp với thư viện.',
    en: 'library.json was lost or damaged and was made again; no other file was touched. No 7 days of history on this computer match this library.',
  },
  foundReunited: {
    vi: 'Tệp library.json bị mất hoặc hỏng nên đã dựng lại, và thư viện đã được nối lại với lịch sử 7 ngày trên máy này. Không tệp nào khác bị động đến.',
    en: 'library.json was lost or damaged and was made again, and the library was joined again to its 7 days of history on this computer. No other file was touched.',
  },
  names: { vi: 'Xem tên', en: 'Names' },
  nextSteps: { vi: 'Làm gì tiếp', en: 'What to do next' },
  stepBringBack: { vi: 'Lấy lại những gì còn lấy lại được', en: 'Bring back what can be brought back' },
  stepBringBackHelp: {
    vi: 'Bài hỏng tệp, phần chưa lưu, và các tệp đã cất riêng từ trước.',
    en: 'Articles with damaged files, typing never saved, and files set aside earlier.',
  },
  stepCheck: { vi: 'Kiểm tra thư viện', en: 'Check my library' },
  stepCheckHelp: {
    vi: 'Đọc lại từng tệp, xem các bản sao nằm ở đâu, sửa những gì sửa được.',
    en: 'Reads every file again, shows where the copies lie, repairs what can be repaired.',
  },
  stepBackup: { vi: 'Lưu một bản sao lưu ra nơi khác', en: 'Save a backup elsewhere' },
  stepBackupHelp: {
    vi: 'Ghi cả thư viện thành một tệp, kiểm lại từng byte.',
    en: 'Writes the whole library as one file and verifies every byte.',
  },

  bringBackTitle: { vi: 'Lấy lại bài', en: 'Bring articles back' },
  bringBackNone: { vi: 'Không có gì cần lấy lại', en: 'There is nothing to bring back' },
  bringBackNoneHelp: {
    vi: 'Mọi bài trong thư viện đều đọc được, không có phần chưa lưu, không có tệp nào bị cất riêng.',
    en: 'Every article can be read, no typing was left unsaved, and no file was ever set aside.',
  },
  damagedArticles: { vi: 'Bài bị hỏng tệp', en: 'Articles with damaged files' },
  version: { vi: 'Lấy lại bản', en: 'Version to bring back' },
  versionOf: {
    vi: 'Bản lưu ngày {date}, {time} · {words} chữ',
    en: 'Saved on {date}, {time} · {words} {words:word|words}',
  },
  noVersions: {
    vi: 'Lịch sử không còn bản nào của bài này. Thử khôi phục từ bản sao lưu của thư viện.',
    en: 'History holds no version of this article. Try restoring from a backup of the library.',
  },
  bringBack: { vi: 'Lấy lại', en: 'Bring back' },
  bringBackNamed: { vi: 'Lấy lại “{headline}”', en: 'Bring back “{headline}”' },
  broughtBack: { vi: 'Đã lấy lại “{headline}”.', en: '“{headline}” was brought back.' },
  laterTexts: { vi: 'Bài đang ở bản cũ, còn bản mới hơn', en: 'Articles with later texts in their history' },
  laterCount: {
    vi: '{count} bản mới hơn bài trong thư viện',
    en: '{count} {count:version is|versions are} later than what stands',
  },
  laterVersions: {
    vi: 'Tệp của bài này là một bản cũ được đưa lại: lịch sử còn {count} bản mới hơn. Mở lịch sử để so và khôi phục; bản mới nhất trong đó được giữ lại khi bạn viết tiếp.',
    en: 'An older file of this article was put back: its history holds {count} later {count:version|versions}. Open the history to compare and restore; the newest of them is kept for good when you write on.',
  },
  openHistory: { vi: 'Mở lịch sử', en: 'Open the history' },
  openHistoryNamed: { vi: 'Mở lịch sử của “{headline}”', en: 'Open the history of “{headline}”' },
  unsavedTyping: { vi: 'Phần chưa lưu', en: 'Typing never saved' },
  typedAt: { vi: 'Gõ ngày {date}, {time}', en: 'Typed on {date}, {time}' },
  openDraft: { vi: 'Mở bài', en: 'Open the article' },
  openDraftNamed: { vi: 'Mở “{headline}”', en: 'Open “{headline}”' },
  setAside: { vi: 'Tệp đã cất riêng', en: 'Files set aside' },
  setAsideAt: { vi: 'Cất ngày {date}', en: 'Set aside on {date}' },
  isStanding: { vi: 'bài vẫn còn trong thư viện', en: 'the article stands in the library' },

  draftTitle: { vi: 'Phần chưa lưu của bài này', en: 'Typing never saved, found for this article' },
  draftHelp: {
    vi: 'Gõ ngày {date}, {time}. Bài đã được lưu lại sau đó nên phần này không tự đưa vào; so hai bản rồi chọn.',
    en: 'Typed on {date}, {time}. The article has been saved since, so it was not put in; compare the two, then choose.',
  },
  draftReadOnly: {
    vi: 'Gõ ngày {date}, {time}. Thư viện chỉ đọc nên chưa đưa vào bài được.',
    en: 'Typed on {date}, {time}. The library is read-only, so it cannot be put into the article yet.',
  },
  draftText: { vi: 'Phần chưa lưu', en: 'Typing never saved' },
  libraryText: { vi: 'Bản trong thư viện', en: 'The version in the library' },
  draftLater: { vi: 'Để sau', en: 'Later' },
  draftKeep: { vi: 'Giữ thành bài mới', en: 'Keep as a new article' },
  draftDrop: { vi: 'Bỏ phần chưa lưu…', en: 'Discard it…' },
  draftDropSure: {
    vi: 'Bỏ vào thùng rác thành một bài riêng, lấy lại lúc nào cũng được?',
    en: 'Put it into the bin, as an article that can be restored at any time?',
  },
  draftDropDo: { vi: 'Chuyển vào thùng rác', en: 'Move to the bin' },
  draftInBin: {
    vi: 'Phần chưa lưu nằm trong thùng rác: “{headline}”.',
    en: 'The typing lies in the bin: “{headline}”.',
  },
  draftHeadline: { vi: '{headline} (phần chưa lưu)', en: '{headline} (recovered)' },
  replayed: {
    vi: 'Đã lấy lại phần gõ lúc {time} chưa kịp lưu ở lần trước. Hoàn tác để trở về bản đã lưu.',
    en: 'What was typed at {time} and never saved has been put back. Undo returns to the saved text.',
  },
  replayedKeep: { vi: 'Giữ', en: 'Keep it' },
  replayedUndo: { vi: 'Về bản đã lưu', en: 'Back to the saved text' },

  checkTitle: { vi: 'Kiểm tra thư viện', en: 'Check my library' },
  checking: { vi: 'Đang đọc từng tệp…', en: 'Reading every file…' },
  whole: { vi: 'Thư viện nguyên vẹn.', en: 'The library is whole.' },
  wholeWithNotes: {
    vi: 'Thư viện nguyên vẹn, còn {count} điều nên biết.',
    en: 'The library is whole; there {count:is|are} {count} {count:thing|things} to know.',
  },
  notWhole: {
    vi: 'Thư viện có {count} chỗ cần xem.',
    en: '{count} {count:thing|things} in the library {count:needs|need} attention.',
  },
  losses: {
    vi: '{count} chỗ đã mất, không bản sao nào còn giữ.',
    en: '{count} {count:thing|things} lost that no copy holds.',
  },
  keptAs: { vi: '{what}: bản đã giữ lại “{name}”', en: '{what}: the kept version “{name}”' },
  checkAgain: { vi: 'Kiểm tra lại', en: 'Check again' },
  repair: { vi: 'Sửa những gì sửa được', en: 'Repair what can be repaired' },
  counts: { vi: 'Đã đọc', en: 'Read' },
  findings: { vi: 'Đã thấy', en: 'Found' },
  notRepaired: { vi: 'chưa sửa', en: 'not repaired yet' },
  moreFindings: { vi: 'và {count} chỗ khác', en: 'and {count} more' },
  copies: { vi: 'Các bản sao nằm ở đâu', en: 'Where the copies lie' },
  copyNewest: { vi: 'mới nhất {date}, {time}', en: 'newest {date}, {time}' },
  copyEmpty: { vi: 'chưa có gì', en: 'nothing yet' },
  copySound: {
    vi: 'đã đọc lại {sound} bản, bản nào cũng nguyên',
    en: '{sound} {sound:version|versions} read again, all whole',
  },
  copyDamaged: {
    vi: 'đã đọc lại: {sound} bản nguyên, {damaged} bản hỏng',
    en: 'read again: {sound} {sound:version|versions} whole, {damaged} damaged',
  },
  copyGone: { vi: 'không thấy thư mục này', en: 'this folder is not there' },
  noBackupYet: {
    vi: 'Chưa bật sao lưu hằng ngày.',
    en: 'The daily backup is off.',
  },
  turnOnBackup: { vi: 'Bật sao lưu hằng ngày…', en: 'Turn on the daily backup…' },
  disk: { vi: 'Ổ đĩa', en: 'Disk' },
  freeSpace: { vi: 'Còn trống {size}.', en: '{size} free.' },
  nearlyFull: {
    vi: 'Ổ đĩa sắp đầy: chỉ còn {size}. Xóa bớt tệp trước khi viết tiếp.',
    en: 'The disk is nearly full: {size} left. Free some space before you go on.',
  },
  isReadOnly: {
    vi: 'Thư mục thư viện chỉ cho đọc: không lưu được gì ở đây.',
    en: 'The library’s folder is read-only: nothing can be saved here.',
  },
  isHeldSince: {
    vi: '{holder} đang mở thư viện này, từ {time} ngày {date}: lần này chỉ kiểm tra, không sửa gì. Đóng thư viện ở đó rồi kiểm tra lại để sửa.',
    en: '{holder} has this library open, since {time} on {date}: it was only checked, and nothing was repaired. Close it there, then check again to repair.',
  },
  isHeld: {
    vi: '{holder} đang mở thư viện này: lần này chỉ kiểm tra, không sửa gì. Đóng thư viện ở đó rồi kiểm tra lại để sửa.',
    en: '{holder} has this library open: it was only checked, and nothing was repaired. Close it there, then check again to repair.',
  },
  inSyncFolder: {
    vi: 'Thư viện nằm trong thư mục {service}. Đồng bộ có thể giữ tệp hoặc tạo bản trùng; nên để thư viện ở thư mục thường và dùng sao lưu hằng ngày.',
    en: 'The library lies in a {service} folder. Syncing may hold files or make copies; better keep it in an ordinary folder and use the daily backup.',
  },
  testRestored: {
    vi: 'Đã ghi, đọc lại và khôi phục thử một bài: khớp từng chữ.',
    en: 'A test article was written, read again and restored: every word came back.',
  },
  testFailed: { vi: 'Ghi thử một bài không được: {reason}', en: 'A test article failed: {reason}' },
  testNotTried: {
    vi: 'Chưa ghi thử vì thư viện chỉ đọc.',
    en: 'No test article was written: the library is read-only.',
  },

  backupTitle: { vi: 'Sao lưu thư viện', en: 'Back up the library' },
  backUpOnceTitle: { vi: 'Sao lưu một lần', en: 'Back up once' },
  backUpNow: { vi: 'Sao lưu ngay…', en: 'Back up now…' },
  backUpNowHelp: {
    vi: 'Ghi cả thư viện thành một tệp ở nơi bạn chọn: bài, ảnh gốc, lịch sử, thùng rác. Ghi xong, từng byte được đọc lại và đối chiếu.',
    en: 'Writes the whole library as one file where you choose: articles, original photos, history, bin. Every byte is read back and compared.',
  },
  restoreTitle: { vi: 'Khôi phục hoặc chuyển máy', en: 'Restore, or move to another computer' },
  restoreHelp: {
    vi: 'Chọn tệp sao lưu, rồi một thư mục trống. Thư viện đang mở không bị động đến.',
    en: 'Choose a backup, then an empty folder. The library that is open now is not touched.',
  },
  restoreNow: { vi: 'Khôi phục từ tệp sao lưu…', en: 'Restore from a backup…' },
  dailyTitle: { vi: 'Sao lưu hằng ngày', en: 'Daily backup' },
  dailyOff: {
    vi: 'Đang tắt. Chọn một thư mục, tốt nhất ở ổ đĩa khác, để mỗi ngày có một bản.',
    en: 'Off. Choose a folder, best on another disk, and a backup is written there every day.',
  },
  dailyOn: { vi: 'Đang bật, ghi vào {folder}', en: 'On, written to {folder}' },
  dailyLast: { vi: 'Bản gần nhất: {date}, {time}.', en: 'Newest backup: {date}, {time}.' },
  dailyDamaged: {
    vi: 'Khi ghi bản gần nhất, thư viện đã có chỗ hỏng hoặc mất. Bản nguyên vẹn gần nhất, nếu có, vẫn được giữ. Hãy kiểm tra thư viện.',
    en: 'When the newest backup was written, something in the library was damaged or lost. The last whole backup, if there is one, is kept. Check the library.',
  },
  dailyNever: { vi: 'Chưa có bản nào.', en: 'No backup has been written yet.' },
  dailyProblem: { vi: 'Lần gần nhất không ghi được: {reason}', en: 'The last one failed: {reason}' },
  dailyChoose: { vi: 'Chọn thư mục…', en: 'Choose a folder…' },
  dailyChange: { vi: 'Đổi thư mục…', en: 'Change the folder…' },
  dailyStop: { vi: 'Tắt', en: 'Turn off' },
  backedUp: {
    vi: 'Đã sao lưu {articles} bài, {files} tệp, {size}, và đã đối chiếu.',
    en: '{articles} {articles:article|articles}, {files} {files:file|files}, {size} backed up and verified.',
  },
  backedUpDamaged: {
    vi: 'Thư viện có {damaged} chỗ đã hỏng hoặc mất từ trước; bản sao lưu này cũng vậy. Hãy kiểm tra thư viện, và giữ lại các bản sao lưu cũ hơn.',
    en: '{damaged} {damaged:thing was|things were} damaged or lost in the library already, and {damaged:is|are} so in this backup. Check the library, and keep the older backups.',
  },
  writtenTo: { vi: 'Tệp sao lưu', en: 'Backup file' },
  restoredTo: { vi: 'Đã khôi phục và mở thư viện tại', en: 'The library was restored and opened at' },
  backingUp: { vi: 'Đang sao lưu…', en: 'Backing up…' },
  restoring: { vi: 'Đang khôi phục…', en: 'Restoring…' },
} as const satisfies TextTable;

type BothLanguages = { readonly vi: string; readonly en: string };

export const jobStepNames = {
  read: { vi: 'Đang đọc', en: 'Reading' },
  write: { vi: 'Đang ghi', en: 'Writing' },
  verify: { vi: 'Đang đối chiếu', en: 'Verifying' },
  restore: { vi: 'Đang khôi phục', en: 'Restoring' },
  bring: { vi: 'Đang nhập ảnh và bài', en: 'Bringing in photos and articles' },
} as const satisfies Record<JobProgress['step'], BothLanguages>;

/** How many files of a kind were read. */
export const fileKindCounts = {
  library: { vi: '{count} tệp thư viện', en: '{count} library {count:file|files}' },
  desk: { vi: '{count} tệp của tòa soạn', en: '{count} desk {count:file|files}' },
  article: { vi: '{count} bài', en: '{count} {count:article|articles}' },
  photo: { vi: '{count} ảnh', en: '{count} {count:photo|photos}' },
  media: { vi: '{count} tệp ảnh gốc', en: '{count} {count:original|originals}' },
  version: { vi: '{count} bản trong lịch sử', en: '{count} {count:version|versions} of history' },
  draft: { vi: '{count} phần chưa lưu', en: '{count} unsaved {count:draft|drafts}' },
  trash: { vi: '{count} tệp trong thùng rác', en: '{count} {count:file|files} in the bin' },
} as const satisfies Record<keyof DoctorReport['counts'], BothLanguages>;

export const fileKindNames = {
  library: { vi: 'Tệp thư viện', en: 'Library file' },
  desk: { vi: 'Tệp của tòa soạn', en: 'Desk file' },
  article: { vi: 'Bài', en: 'Article' },
  photo: { vi: 'Thông tin ảnh', en: 'Photo record' },
  media: { vi: 'Tệp ảnh gốc', en: 'Original photo' },
  version: { vi: 'Bản lưu cũ', en: 'Version' },
  draft: { vi: 'Phần chưa lưu', en: 'Unsaved typing' },
  trash: { vi: 'Thùng rác', en: 'Bin' },
  index: { vi: 'Chỉ mục', en: 'Index' },
  other: { vi: 'Tệp khác', en: 'Other file' },
} as const satisfies Record<LibraryFileKind, BothLanguages>;

export const copyPlaceNames = {
  library: { vi: 'Thư viện', en: 'Library' },
  secondCopy: { vi: 'Lịch sử 7 ngày trên máy này', en: '7 days of history on this computer' },
  backup: { vi: 'Sao lưu hằng ngày', en: 'Daily backup' },
} as const satisfies Record<DoctorReport['copies'][number]['what'], BothLanguages>;
