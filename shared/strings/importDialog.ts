import type { TextTable } from './text';

export const importDialogTexts = {
  title: { vi: 'Nhập trang cũ, mở gói xuất', en: 'Import old pages, open a bundle' },
  intro: {
    vi: 'Chọn tệp chữ (.txt) chép từ trang báo. Mỗi tệp thành một bài nháp: tít, đoạn văn, ảnh kèm chú thích, tin liên quan và các khối tin. Không mất chữ nào.',
    en: 'Choose text files (.txt) taken from web pages. Each becomes a draft: headline, paragraphs, photos with captions, related stories and page lists. No text is lost.',
  },
  bundleIntro: {
    vi: 'Hoặc mở một gói xuất, tệp zip hay thư mục: bài trở lại nguyên vẹn cùng ảnh, nguồn ảnh, tin liên quan và lịch sử. Gói được kiểm trước, bài đang có không bị đụng đến khi chưa hỏi.',
    en: 'Or open an exported bundle, a zip or a folder: its articles come back whole, with photos, credits, related stories and history. It is verified first, and no article here is touched unasked.',
  },
  chooseBundle: { vi: 'Gói xuất (zip)…', en: 'Bundle (zip)…' },
  chooseBundleFolder: { vi: 'Gói xuất (thư mục)…', en: 'Bundle (folder)…' },
  reading: { vi: 'Đang kiểm và mở gói…', en: 'Verifying and opening the bundle…' },
  bundleRefused: {
    vi: 'Gói “{bundle}” không nguyên vẹn hoặc không an toàn nên không nhập gì.',
    en: 'The bundle “{bundle}” is not whole, or not safe: nothing was imported.',
  },
  moreProblems: { vi: '… và {count} chỗ nữa', en: '… and {count} more' },
  bundleRead: { vi: 'Đã mở gói “{bundle}”.', en: 'Opened the bundle “{bundle}”.' },
  bundleEmpty: {
    vi: 'Gói “{bundle}” không có bài nào mở lại được: gói của ứng dụng khác, hoặc là lời báo gỡ bài.',
    en: 'No article of the bundle “{bundle}” can be opened: another program made it, or it is a withdrawal.',
  },
  stopped: {
    vi: 'Đã dừng như bạn muốn. Bài nào đã nhập thì nguyên vẹn; các bài còn lại chưa nhập gì, mở lại gói là nhập tiếp.',
    en: 'Stopped as you asked. What was brought in is whole; of the rest nothing was: open the bundle again to go on.',
  },
  articleResult: { vi: '{headline}: {result}', en: '{headline}: {result}' },
  differsHelp: {
    vi: 'Có bài ở đây đã khác bài trong gói. Chưa bài nào bị đụng đến; chọn cách nhập:',
    en: 'Some articles here differ from those in the bundle. Nothing was touched; choose how they come in:',
  },
  takeCopies: { vi: 'Nhập thành bài riêng', en: 'As articles of their own' },
  saveOver: {
    vi: 'Lưu đè, giữ bản trước trong lịch sử',
    en: 'Save over, keep the text before in the history',
  },
  choose: { vi: 'Chọn tệp…', en: 'Choose files…' },
  working: { vi: 'Đang đọc {count} tệp…', en: 'Reading {count} {count:file|files}…' },
  made: { vi: 'Đã tạo {count} bài.', en: 'Made {count} {count:article|articles}.' },
  madeNone: { vi: 'Không tạo được bài nào.', en: 'No article was made.' },
  open: { vi: 'Mở bài', en: 'Open' },
  openNamed: { vi: 'Mở bài “{headline}”', en: 'Open “{headline}”' },
  refused: { vi: 'Không nhập được', en: 'Not imported' },
  figuresWaiting: {
    vi: '{count} ảnh đang chờ tệp: mở bài, chọn ảnh rồi thêm tệp.',
    en: '{count} {count:photo waits|photos wait} for a file: open the article, select the photo, add its file.',
  },
  pageLists: { vi: 'Khối tin tìm thấy', en: 'Page lists found' },
  listItems: { vi: '{title}: {count} tin', en: '{title}: {count} {count:item|items}' },
  listSubsections: { vi: 'Tiểu mục: {names}', en: 'Subsections: {names}' },
  useMostRead: { vi: 'Dùng làm “Đọc nhiều” của tòa soạn', en: 'Use as the desk’s most-read list' },
  usedMostRead: { vi: 'Đang là “Đọc nhiều” của tòa soạn', en: 'Is now the desk’s most-read list' },
  report: { vi: 'Báo cáo nhập', en: 'Import report' },
  importMore: { vi: 'Nhập thêm…', en: 'Import more…' },
  close: { vi: 'Đóng', en: 'Close' },
} as const satisfies TextTable;
