import type { TextTable } from './text';

export const photoBoardTexts = {
  title: { vi: 'Bảng ảnh', en: 'Photo board' },
  close: { vi: 'Về bài viết', en: 'Back to the article' },
  empty: { vi: 'Bài chưa có ảnh', en: 'No photos yet' },
  emptyHelp: {
    vi: 'Kéo ảnh vào cửa sổ này, hoặc chèn ảnh từ máy. Mọi ảnh của bài rồi sẽ nằm trong một bảng để ghi chú thích, nguồn ảnh và mô tả.',
    en: 'Drop photos on this window or insert them from this computer. All photos of the article then stand in one grid, for captions, credits and alternative texts.',
  },
  grid: { vi: 'Ảnh của bài', en: 'Photos of the article' },
  readOnly: {
    vi: 'Bài đang mở để xem: không sửa được.',
    en: 'The article is open for reading: nothing can be changed.',
  },

  photo: { vi: 'Ảnh', en: 'Photo' },
  caption: { vi: 'Chú thích', en: 'Caption' },
  photographer: { vi: 'Người chụp', en: 'Photographer' },
  agency: { vi: 'Nguồn / hãng', en: 'Agency' },
  issuedBy: { vi: 'Đơn vị phát', en: 'Issued by' },
  isArchive: { vi: 'Tư liệu', en: 'Archive' },
  alt: { vi: 'Mô tả (alt)', en: 'Alt text' },
  size: { vi: 'Cỡ (px)', en: 'Size (px)' },
  problems: { vi: 'Cần sửa', en: 'To mend' },
  cell: { vi: '{column}, {name}', en: '{column}, {name}' },
  figureName: { vi: 'Ảnh {number}', en: 'Photo {number}' },
  videoName: { vi: 'Video {number}', en: 'Video {number}' },
  leadName: { vi: 'Ảnh đại diện', en: 'Lead photo' },
  leadTag: { vi: 'đại diện', en: 'lead' },
  galleryTag: { vi: 'bộ ảnh', en: 'gallery' },
  noFile: { vi: 'chưa có tệp', en: 'no file' },
  notHere: { vi: 'không có ở vị trí này', en: 'none in this place' },
  yes: { vi: 'Ảnh tư liệu', en: 'Archive photo' },
  no: { vi: 'Không phải ảnh tư liệu', en: 'Not an archive photo' },
  allWell: { vi: 'Đủ', en: 'Complete' },
  suggestions: { vi: 'Tên đã biết', en: 'Known names' },

  photos: { vi: '{count} ảnh', en: '{count} {count:photo|photos}' },
  nothingToMend: { vi: 'không có gì phải sửa', en: 'nothing to mend' },
  checking: { vi: 'đang kiểm tra…', en: 'checking…' },
  goToKind: { vi: 'Đến ảnh kế tiếp: {kind}', en: 'To the next photo: {kind}' },
  previousProblem: { vi: 'Chỗ cần sửa trước', en: 'Previous problem' },
  nextProblem: { vi: 'Chỗ cần sửa kế tiếp', en: 'Next problem' },
  sameCredit: { vi: 'Cùng ghi công cho tất cả', en: 'Same credit for all' },
  fillDown: { vi: 'Chép xuống', en: 'Fill down' },

  keys: {
    vi: 'Gõ để sửa · Tab sang ô kế · Enter xuống dòng dưới · F2 sửa tiếp · Esc bỏ · Shift+↑↓ chọn nhiều dòng · {fillDown} chép xuống · {sameCredit} cùng ghi công · F7 chỗ cần sửa · Alt+→ sang thông tin tệp',
    en: 'Type to change · Tab next cell · Enter next row · F2 go on writing · Esc leave it · Shift+↑↓ choose rows · {fillDown} fill down · {sameCredit} same credit · F7 next problem · Alt+→ to the file’s words',
  },

  filled: { vi: 'Đã chép xuống. {undo} để lấy lại.', en: 'Filled down. {undo} takes it back.' },
  filledOver: {
    vi: 'Đã chép xuống, thay cả {count} ô đang ghi khác. {undo} để lấy lại.',
    en: 'Filled down, over {count} {count:cell that|cells that} said something else. {undo} takes it back.',
  },
  cleared: { vi: 'Đã xóa. {undo} để lấy lại.', en: 'Cleared. {undo} takes it back.' },
  nothingToFill: { vi: 'Không có gì để chép xuống.', en: 'There is nothing to fill down.' },
  nothingElse: { vi: 'Bài không còn chỗ nào phải sửa.', en: 'No photo needs anything more.' },
  credited: {
    vi: 'Đã ghi “{credit}” cho {count} ảnh. {undo} để lấy lại.',
    en: 'Credited {count} {count:photo|photos} “{credit}”. {undo} takes it back.',
  },
  noCreditHere: {
    vi: 'Dòng này chưa ghi công. Hãy ghi người chụp hoặc hãng trước.',
    en: 'This row has no credit yet. Name the photographer or the agency first.',
  },
  allSame: { vi: 'Mọi ảnh đã cùng ghi công này.', en: 'All photos have this credit already.' },
  undone: { vi: 'Đã hoàn tác.', en: 'Undone.' },
  redone: { vi: 'Đã làm lại.', en: 'Done again.' },
  lostBold: { vi: 'chữ đậm', en: 'bold' },
  lostItalic: { vi: 'chữ nghiêng', en: 'italic' },
  lostLink: { vi: 'liên kết', en: 'links' },
  marksLost: {
    vi: 'Phần chữ vừa thay có {marks}, nay không còn. {undo} để lấy lại.',
    en: 'What you replaced had {marks}, which are gone. {undo} brings them back.',
  },
  marksKept: {
    vi: 'Chú thích này có {marks}: giữ nguyên ở những chữ không sửa.',
    en: 'This caption has {marks}: kept where the words are left alone.',
  },

  sameTitle: { vi: 'Cùng ghi công cho tất cả', en: 'Same credit for all' },
  sameFills: {
    vi: '{count} ảnh chưa ghi công sẽ được ghi.',
    en: '{count} {count:photo has|photos have} no credit and will get this one.',
  },
  sameNone: { vi: 'Ảnh nào cũng đã ghi công.', en: 'Every photo has a credit already.' },
  sameOthers: {
    vi: 'Những ảnh này đang ghi khác. Đánh dấu ảnh nào cần ghi lại:',
    en: 'These have another credit. Tick those to be overwritten:',
  },
  sameOther: { vi: '{name} đang ghi “{credit}”', en: '{name}, now “{credit}”' },
  sameTickAll: { vi: 'Đánh dấu hết', en: 'Tick all' },
  sameApply: { vi: 'Ghi cho {count} ảnh', en: 'Credit {count} {count:photo|photos}' },
  cancel: { vi: 'Thôi', en: 'Cancel' },

  side: { vi: 'Ảnh đang chọn', en: 'The chosen photo' },
  showInArticle: { vi: 'Xem trong bài', en: 'Show in the article' },
  printsAs: { vi: 'In ra là:', en: 'Prints as:' },
  notCredited: { vi: 'chưa ghi công', en: 'no credit yet' },
} as const satisfies TextTable;

/** What is wrong with a photo, in the fewest words. */
export const photoProblemNames = {
  noFile: { vi: 'thiếu tệp ảnh', en: 'no file' },
  noVideo: { vi: 'thiếu phim', en: 'no film' },
  noCredit: { vi: 'thiếu ghi công', en: 'no credit' },
  doubtfulCredit: { vi: 'xem lại ghi công', en: 'doubtful credit' },
  noAlt: { vi: 'thiếu mô tả', en: 'no alt text' },
  badAlt: { vi: 'mô tả chưa đạt', en: 'poor alt text' },
  noCaption: { vi: 'thiếu chú thích', en: 'no caption' },
  badCaption: { vi: 'xem lại chú thích', en: 'look at the caption' },
  small: { vi: 'ảnh nhỏ', en: 'too small' },
  twice: { vi: 'ảnh trùng', en: 'used twice' },
  rights: { vi: 'quyền dùng ảnh', en: 'rights' },
  other: { vi: 'vấn đề khác', en: 'something else' },
} as const satisfies TextTable;
