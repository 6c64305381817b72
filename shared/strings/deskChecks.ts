import type { TextTable } from './text';

export const deskChecksTexts = {
  title: { vi: 'Kiểm tra của tòa soạn', en: 'The desk’s checks' },
  help: {
    vi: 'Lỗi chặn xuất bài, cảnh báo hiện trước khi xuất, lưu ý chỉ để xem. Chọn mức cho mọi thể loại, hoặc riêng từng thể loại. Phím mũi tên để đi, Enter để chọn, hoặc gõ {error} lỗi, {warning} cảnh báo, {note} lưu ý, {off} tắt, Delete trả về mức của ứng dụng.',
    en: 'An error stops the export, a warning is shown before it, a note is for the eye only. Choose for all kinds of articles or for one. Arrow keys move, Enter chooses; or type {error} error, {warning} warning, {note} note, {off} off, Delete for the app’s own.',
  },
  find: { vi: 'Tìm trong các kiểm tra', en: 'Find a check' },
  clear: { vi: 'Xóa chữ tìm', en: 'Clear' },
  onlyChanged: {
    vi: 'Chỉ những mục tòa soạn đã đổi ({count})',
    en: 'Only what the desk has changed ({count})',
  },
  none: { vi: 'Không có kiểm tra nào khớp.', en: 'No check matches.' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  allKinds: { vi: 'Mọi thể loại', en: 'All kinds' },
  off: { vi: 'Tắt', en: 'Off' },
  ofApp: { vi: 'Như ứng dụng: {level}', en: 'As the app has it: {level}' },
  ofAll: { vi: 'Như mọi thể loại: {level}', en: 'As for all kinds: {level}' },
  byKind: { vi: 'Tùy thể loại', en: 'By kind' },
  cell: { vi: '{kind}: {level}', en: '{kind}: {level}' },
  levels: { vi: 'Mức của kiểm tra', en: 'How grave the check is' },
  page: {
    vi: 'Luôn là lỗi: bỏ qua thì trang thiếu phần hoặc có chỗ bấm không tới đâu.',
    en: 'Always an error: without it the page would have a hole or a dead end.',
  },
  embargo: {
    vi: 'Luôn là lỗi: hạn cấm công bố là lời hứa với nguồn tin.',
    en: 'Always an error: an embargo is a promise to the source.',
  },
  rights: {
    vi: 'Luôn là lỗi: quyền dùng ảnh là của người khác.',
    en: 'Always an error: the rights in a photo are somebody else’s.',
  },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  save: { vi: 'Lưu', en: 'Save' },
} as const satisfies TextTable;
