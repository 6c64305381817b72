import type { TextTable } from './text';

export const pickerTexts = {
  relatedTitle: { vi: 'Thêm tin bài liên quan', en: 'Add related stories' },
  teaserTitle: { vi: 'Chèn hộp tin liên quan', en: 'Insert a teaser box' },
  linkTitle: { vi: 'Liên kết đến tin bài hoặc trang ngoài', en: 'Link to a story or an outside page' },
  library: { vi: 'Trong thư viện', en: 'In the library' },
  outside: { vi: 'Trang ngoài', en: 'Outside page' },
  source: { vi: 'Lấy từ', en: 'From' },
  search: { vi: 'Tìm theo tít, nội dung, từ khóa', en: 'Find by headline, text or tag' },
  results: { vi: 'Tin bài tìm thấy', en: 'Stories found' },
  none: {
    vi: 'Không thấy tin bài nào khớp “{text}”. Thử bớt chữ, hoặc thêm trang ngoài.',
    en: 'No story matches “{text}”. Try fewer words, or add an outside page.',
  },
  noneYet: { vi: 'Thư viện chưa có tin bài khác.', en: 'The library has no other stories yet.' },
  indexing: {
    vi: 'Thư viện còn đang lập chỉ mục, kết quả có thể thiếu.',
    en: 'The library is still being indexed; results may be missing.',
  },
  sameTags: { vi: 'cùng thẻ: {names}', en: 'same tags: {names}' },
  sameNames: { vi: 'cùng nhắc: {names}', en: 'both mention: {names}' },
  sameWords: { vi: 'cùng viết về: {names}', en: 'both are about: {names}' },
  sameSubsection: { vi: 'cùng tiểu mục', en: 'same subsection' },
  sameSection: { vi: 'cùng mục', en: 'same section' },
  alreadyRelated: { vi: 'Đã có trong danh sách', en: 'Already in the list' },
  alreadyLinked: { vi: 'Bài đã dẫn đến', en: 'Already linked' },
  noHeadline: { vi: '(chưa có tít)', en: '(no headline yet)' },
  added: { vi: 'Đã thêm “{headline}”', en: 'Added “{headline}”' },
  removed: { vi: 'Đã bỏ “{headline}”', en: 'Removed “{headline}”' },
  keysMany: {
    vi: '↑ ↓ chọn · Enter thêm · Esc xong',
    en: '↑ ↓ to choose · Enter adds · Esc when done',
  },
  keysOne: { vi: '↑ ↓ chọn · Enter chèn · Esc thôi', en: '↑ ↓ to choose · Enter inserts · Esc cancels' },
  url: { vi: 'Địa chỉ trang (URL)', en: 'Address (URL)' },
  pageTitle: { vi: 'Tít của trang', en: 'Title of the page' },
  pageTitleHint: {
    vi: 'Gõ tay: ứng dụng không tải gì từ mạng.',
    en: 'Typed by hand: nothing is fetched from the network.',
  },
  linkText: { vi: 'Chữ hiển thị', en: 'Text to show' },
  linkTextHint: {
    vi: 'Dùng khi chưa bôi đen chữ nào trong bài.',
    en: 'Used when no text of the article is selected.',
  },
  add: { vi: 'Thêm', en: 'Add' },
  insert: { vi: 'Chèn', en: 'Insert' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  done: { vi: 'Xong', en: 'Done' },
  urlRefused: {
    vi: 'Địa chỉ này không dùng được. Hãy dán địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://, không có dấu cách và không kèm tên đăng nhập.',
    en: 'This address cannot be used. Paste the whole address, starting with https:// or http://, without spaces and without a user name.',
  },
  titleMissing: {
    vi: 'Gõ tít của trang để bạn đọc biết là trang gì.',
    en: 'Type the title that readers will see.',
  },
} as const satisfies TextTable;
