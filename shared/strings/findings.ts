import type { DoctorAction, DoctorCode } from '../upkeep';

type BothLanguages = { readonly vi: string; readonly en: string };

/** What was found, of the file whose name stands beside it. */
export const findingNames = {
  damaged: { vi: 'Tệp hỏng', en: 'Damaged' },
  missing: { vi: 'Thiếu tệp', en: 'Missing' },
  wrongName: { vi: 'Tên tệp không khớp nội dung', en: 'Named after another thing' },
  foreign: { vi: 'Không phải tệp của Tòa Soạn', en: 'Not a file of Tòa Soạn' },
  newerFormat: { vi: 'Do bản Tòa Soạn mới hơn ghi', en: 'Written by a newer Tòa Soạn' },
  missingMedia: { vi: 'Ảnh thiếu tệp gốc', en: 'The photo’s original is missing' },
  missingPhoto: { vi: 'Bài dùng ảnh không còn thông tin', en: 'An article uses a photo with no record' },
  later: {
    vi: 'Bài đang ở một bản cũ: lịch sử hoặc bản lưu dự phòng còn bản mới hơn. Mở lịch sử của bài để so và khôi phục',
    en: 'The article stands as it once was: its history or the second copy holds later texts. Open its history to compare and restore',
  },
  leftover: { vi: 'Tệp tạm bỏ lại', en: 'Left over from a write' },
  syncCopy: { vi: 'Bản trùng do đồng bộ tạo ra', en: 'Copy made by a sync service' },
  indexStale: { vi: 'Chỉ mục tìm kiếm đã cũ', en: 'The search index is out of date' },
  unreadable: { vi: 'Không đọc được', en: 'Cannot be read' },
  setAside: {
    vi: 'Chỉ còn trong phần cất riêng, thư viện không có bản nào đọc được. Khôi phục từ bản sao lưu; không cần nữa thì chuyển tệp này ra khỏi quarantine',
    en: 'Left in quarantine only, and nothing in the library can be read. Restore it from a backup; if it is not needed, move this file out of quarantine',
  },
  linked: {
    vi: 'Liên kết dẫn ra ngoài thư viện. Những gì ở đó chưa kiểm, không sửa, không sao lưu, và không bị động đến; hãy đưa thư mục thật về chỗ này',
    en: 'A link that leads out of the library. What lies there was not checked, repaired or backed up, and not touched; move the real folder back to this place',
  },
} as const satisfies Record<DoctorCode, BothLanguages>;

export const actionNames = {
  none: { vi: 'để nguyên', en: 'left as it is' },
  fromPrevious: { vi: 'đã lấy lại từ bản trước', en: 'restored from the generation before' },
  fromHistory: { vi: 'đã lấy lại từ lịch sử', en: 'restored from history' },
  fromSecondCopy: { vi: 'đã lấy lại từ bản sao trên máy', en: 'restored from the second copy' },
  fromArticle: { vi: 'đã lấy lại từ tệp của bài', en: 'restored from the article’s own file' },
  quarantined: { vi: 'đã cất riêng', en: 'set aside' },
  unmarked: {
    vi: 'đã mất, không bản sao nào còn; tên của nó đã bỏ khỏi lịch sử',
    en: 'lost, no copy holds it; its name was taken off the history',
  },
  removed: { vi: 'đã dọn', en: 'removed' },
  rebuilt: { vi: 'đã dựng lại', en: 'rebuilt' },
  reunited: {
    vi: 'đã dựng lại, nối lại với lịch sử 7 ngày trên máy này',
    en: 'rebuilt, and joined again to the 7 days of history on this computer',
  },
  putBack: { vi: 'đã đưa về đúng chỗ', en: 'put back where it belongs' },
} as const satisfies Record<DoctorAction, BothLanguages>;
