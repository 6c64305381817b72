import type { TextTable } from './text';

export const photoLibraryTexts = {
  title: { vi: 'Kho ảnh', en: 'Photo library' },
  close: { vi: 'Đóng kho ảnh', en: 'Close the photo library' },
  search: { vi: 'Tìm ảnh', en: 'Find photos' },
  searchPlaceholder: {
    vi: 'Tìm chú thích, nguồn ảnh, từ khóa, tên tệp',
    en: 'Caption, credit, keyword, file name',
  },
  clearSearch: { vi: 'Xóa chữ tìm', en: 'Clear the search' },
  filters: { vi: 'Lọc ảnh', en: 'Photo filters' },

  missing: { vi: 'Còn thiếu', en: 'Missing' },
  anyMissing: { vi: 'Đủ hay thiếu đều hiện', en: 'Complete or not' },
  missing_file: { vi: 'Thiếu tệp ảnh', en: 'No file' },
  missing_caption: { vi: 'Thiếu chú thích', en: 'No caption' },
  missing_credit: { vi: 'Thiếu nguồn ảnh', en: 'No credit' },
  missing_alt: { vi: 'Thiếu mô tả ảnh', en: 'No alt text' },

  gaps: { vi: 'Thiếu {gaps}', en: 'No {gaps}' },
  gap_file: { vi: 'tệp', en: 'file' },
  gap_caption: { vi: 'chú thích', en: 'caption' },
  gap_credit: { vi: 'nguồn', en: 'credit' },
  gap_alt: { vi: 'mô tả', en: 'alt text' },

  orientation: { vi: 'Chiều ảnh', en: 'Orientation' },
  anyOrientation: { vi: 'Mọi chiều ảnh', en: 'Any orientation' },
  landscape: { vi: 'Ảnh ngang', en: 'Landscape' },
  portrait: { vi: 'Ảnh dọc', en: 'Portrait' },
  square: { vi: 'Ảnh vuông', en: 'Square' },

  size: { vi: 'Cỡ ảnh', en: 'Size' },
  anySize: { vi: 'Mọi cỡ', en: 'Any size' },
  sizeAtLeast: { vi: 'Từ {pixels} điểm ảnh', en: '{pixels} pixels or more' },

  rights: { vi: 'Quyền dùng', en: 'Rights' },
  anyRights: { vi: 'Mọi tình trạng quyền', en: 'Any rights' },
  rights_usable: { vi: 'Được dùng', en: 'May be used' },
  rights_askFirst: { vi: 'Phải hỏi trước', en: 'Ask first' },
  rights_expired: { vi: 'Hết hạn dùng', en: 'Expired' },
  rights_denied: { vi: 'Không được dùng', en: 'Denied' },

  takenFrom: { vi: 'Chụp từ', en: 'Taken from' },
  takenTo: { vi: 'đến', en: 'to' },
  clearDay: { vi: 'Xóa ngày', en: 'Clear the day' },

  photos: { vi: 'Các ảnh', en: 'Photos' },
  count: { vi: '{count} ảnh', en: '{count} {count:photo|photos}' },
  indexing: { vi: 'đang lập chỉ mục…', en: 'indexing…' },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  failed: { vi: 'Không đọc được kho ảnh. {reason}', en: 'The photos could not be listed. {reason}' },
  again: { vi: 'Thử lại', en: 'Try again' },
  keysHint: {
    vi: 'Mũi tên chọn ảnh, Enter sang chi tiết, Esc về bài',
    en: 'Arrows choose, Enter goes to the details, Esc back to the article',
  },
  empty: { vi: 'Kho chưa có ảnh nào', en: 'There are no photos yet' },
  emptyHelp: {
    vi: 'Ảnh vào kho khi bạn kéo tệp ảnh vào bài, chèn ảnh, hoặc nhập trang cũ. Mỗi ảnh chỉ nằm trong kho một lần, dù dùng ở bao nhiêu bài.',
    en: 'Photos come in when you drop a file on an article, insert photos, or import old pages. Each is kept once, however many stories use it.',
  },
  noMatch: { vi: 'Không thấy ảnh nào', en: 'No photo matches' },
  noMatchHelp: {
    vi: 'Thử ít chữ hơn, gõ không dấu, hoặc bỏ bớt điều kiện lọc.',
    en: 'Try fewer words, leave out the marks, or drop a filter.',
  },
  clearFilters: { vi: 'Bỏ mọi điều kiện', en: 'Clear all filters' },

  noCaption: { vi: '(chưa có chú thích)', en: '(no caption yet)' },
  noCredit: { vi: '(chưa có nguồn ảnh)', en: '(no credit yet)' },
  places: { vi: 'Dùng {count} chỗ', en: 'Used in {count} {count:place|places}' },
  unused: { vi: 'Chưa dùng ở bài nào', en: 'Not used yet' },

  details: { vi: 'Chi tiết ảnh', en: 'Photo details' },
  noFile: {
    vi: 'Ảnh này chưa có tệp. Mở bài đang dùng ảnh rồi kéo tệp vào khung ảnh.',
    en: 'This photo has no file yet. Open a story that uses it and drop the file on the figure.',
  },
  use: { vi: 'Dùng trong bài đang mở', en: 'Use in the open article' },
  useNone: {
    vi: 'Mở một bài ở danh sách bên trái để chèn ảnh này vào bài.',
    en: 'Open an article in the list to use this photo in it.',
  },
  useHint: {
    vi: 'Nguồn ảnh đi theo ảnh; chú thích để trống cho bài này.',
    en: 'The credit comes with the photo; the caption stays empty for this story.',
  },
  usedCaption: {
    vi: 'Ảnh này đã có chú thích ở bài khác: “{caption}”',
    en: 'This photo has had a caption in another story: “{caption}”',
  },
  takeCaption: { vi: 'Lấy lại chú thích đã dùng', en: 'Use that caption again' },
  otherCaption: { vi: 'Xem chú thích khác', en: 'Show another caption' },
  credit: { vi: 'Nguồn ảnh', en: 'Credit' },
  photographer: { vi: 'Người chụp', en: 'Photographer' },
  agency: { vi: 'Nguồn / hãng', en: 'Agency' },
  issuedBy: { vi: 'Đơn vị phát', en: 'Issued by' },
  crop: { vi: 'Cắt và quay ảnh…', en: 'Crop and turn…' },
  isArchive: { vi: 'Ảnh tư liệu', en: 'Archive photo' },
  everywhere: {
    vi: 'Sửa ở đây là sửa ở mọi bài dùng ảnh này.',
    en: 'A change here is a change in every story.',
  },
  usableUntil: { vi: 'Được dùng đến hết ngày', en: 'May be used until' },
  isDenied: { vi: 'Không được dùng ảnh này', en: 'This photo must not be used' },
  rightsNote: { vi: 'Ghi chú về quyền', en: 'Note on the rights' },
  fileTerms: { vi: 'Điều khoản ghi trong tệp', en: 'Terms written in the file' },

  whereUsed: { vi: 'Nơi dùng', en: 'Where it is used' },
  usedAsLead: { vi: 'Ảnh đại diện', en: 'Lead photo' },
  usedInTeaser: { vi: 'Ảnh hộp tin', en: 'Teaser picture' },
  usedInRelated: { vi: 'Ảnh tin liên quan số {number}', en: 'Picture of related story {number}' },
  usedInList: { vi: 'Ảnh trong khối tin của trang', en: 'Picture in a list of the page' },
  usedInVideo: { vi: 'Ảnh bìa video', en: 'Video poster' },
  usedAsFigure: { vi: 'Ảnh {number}', en: 'Photo {number}' },
  noHeadline: { vi: '(chưa có tít)', en: '(no headline yet)' },

  fromFile: { vi: 'Trong tệp ảnh', en: 'From the file' },
  fileName: { vi: 'Tên tệp', en: 'File name' },
  dimensions: { vi: 'Kích thước', en: 'Size' },
  pixels: { vi: '{width} × {height} điểm ảnh, {size}', en: '{width} × {height} pixels, {size}' },
  addedAt: { vi: 'Vào kho', en: 'Came in' },
} as const satisfies TextTable;
