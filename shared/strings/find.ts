import type { TextTable } from './text';

/** Finding and replacing words in the open article. */
export const findTexts = {
  title: { vi: 'Tìm và thay trong bài', en: 'Find and replace in the article' },
  words: { vi: 'Tìm', en: 'Find' },
  pattern: { vi: 'Tìm theo biểu thức', en: 'Find by pattern' },
  replacement: { vi: 'Thay bằng', en: 'Replace with' },
  replacementHint: { vi: 'để trống là xóa', en: 'empty deletes' },
  ignoreMarks: {
    vi: 'Bỏ qua dấu: “duong” gặp “đường”, “dương”',
    en: 'Ignore marks: “duong” finds “đường”, “dương”',
  },
  caseExact: { vi: 'Phân biệt chữ hoa, chữ thường', en: 'Match case' },
  wholeWord: { vi: 'Chỉ tìm nguyên chữ', en: 'Whole words only' },
  isPattern: { vi: 'Biểu thức chính quy (regular expression)', en: 'Regular expression' },
  next: { vi: 'Chỗ sau', en: 'Next place' },
  previous: { vi: 'Chỗ trước', en: 'Previous place' },
  close: { vi: 'Đóng tìm và thay', en: 'Close find and replace' },
  places: { vi: 'Những chỗ tìm thấy', en: 'Places found' },
  placesHelp: {
    vi: 'Mũi tên để xem từng chỗ, phím cách để chọn hay bỏ, Enter để tới chỗ ấy',
    en: 'Arrows show each place, Space chooses it or leaves it out, Enter goes there',
  },
  count: { vi: '{at}/{count}', en: '{at}/{count}' },
  none: { vi: 'Không có chỗ nào', en: 'Nowhere in the article' },
  more: {
    vi: 'Chỉ hiện {count} chỗ đầu. Tìm chữ dài hơn, hay chọn “nguyên chữ”, để thấy hết.',
    en: 'Only the first {count} places are shown. Longer words, or whole words only, show them all.',
  },
  badPattern: {
    vi: 'Biểu thức này viết chưa đúng: xem lại các dấu ( ) [ ] \\ * +.',
    en: 'This is no regular expression yet: look at ( ) [ ] \\ * +.',
  },
  tooSlow: {
    vi: 'Biểu thức này tìm quá lâu nên đã dừng. Viết lại cho gọn hơn, ví dụ bớt dấu * và + lồng nhau.',
    en: 'This pattern took too long and was stopped. Write it more simply, with fewer * and + inside one another.',
  },
  replace: { vi: 'Thay {count} chỗ', en: 'Replace {count}' },
  done: {
    vi: 'Đã thay {count} chỗ. {key} trong bài lấy lại tất cả.',
    en: '{count} {count:place was|places were} replaced. {key} in the article takes all of it back.',
  },
  tooLong: {
    vi: 'Chưa thay gì: chữ mới làm một ô dài quá mức (tít 1.000 ký tự, sapo 5.000, tên tác giả 200). Bỏ chọn chỗ ấy hoặc viết ngắn hơn.',
    en: 'Nothing was replaced: the new words make a field too long (headline 1,000 characters, standfirst 5,000, byline 200). Leave that place out or write less.',
  },
  headline: { vi: 'Tít', en: 'Headline' },
  standfirst: { vi: 'Sapo', en: 'Standfirst' },
  dateline: { vi: 'Nơi viết', en: 'Dateline' },
  byline: { vi: 'Tác giả', en: 'Byline' },
  text: { vi: 'Bài', en: 'Text' },
  figureCaption: { vi: 'Chú thích ảnh {number}', en: 'Caption {number}' },
  videoCaption: { vi: 'Chú thích video {number}', en: 'Video caption {number}' },
  figureAlt: { vi: 'Mô tả ảnh {number}', en: 'Alt text {number}' },
  videoAlt: { vi: 'Mô tả video {number}', en: 'Video alt text {number}' },
  teaser: { vi: 'Hộp tin {number}', en: 'Teaser {number}' },
  related: { vi: 'Tin liên quan {number}', en: 'Related {number}' },
} as const satisfies TextTable;
