import type { ImportNoteCode } from '../importing';
import type { TextTable } from './text';

/** What the report of an import says; the text it is about follows the sentence. */
export const importNoteTexts = {
  keptAsParagraph: {
    vi: 'Chưa hiểu nên giữ làm đoạn văn, cần xem lại:',
    en: 'Not understood and kept as a paragraph, to be looked at:',
  },
  photoMissing: {
    vi: 'Ảnh chưa có tệp, cần thêm tệp ảnh:',
    en: 'Photo without its file, to be added:',
  },
  captionGuessed: {
    vi: 'Đoán là chú thích ảnh, cần xem lại:',
    en: 'Taken for the caption of a photo, to be looked at:',
  },
  creditNotFound: {
    vi: 'Chú thích không có nguồn ảnh, cần ghi nguồn:',
    en: 'Caption without a credit, to be credited:',
  },
  subsectionsGuessed: {
    vi: 'Đoán ranh giới giữa các tiểu mục, cần xem lại:',
    en: 'Guessed where one subsection ends and the next begins, to be looked at:',
  },
  linesDroppedDuplicateTitle: {
    vi: 'Tít lặp lại nên chỉ giữ một:',
    en: 'Title given twice, kept once:',
  },
  looseTitles: {
    vi: 'Tít lẻ không rõ thuộc khối nào, giữ thành khối riêng:',
    en: 'Loose titles of no known block, kept in a list of their own:',
  },
  bodyNotFound: {
    vi: 'Không tìm thấy thân bài: mọi dòng đều nằm trong các khối, cần xem lại:',
    en: 'No running text was found: every line is in one of the blocks, to be looked at:',
  },
  legacyEncoding: {
    vi: 'Tệp dùng bảng mã cũ, đã chuyển sang Unicode, cần đọc lại dấu:',
    en: 'The file was in an old encoding and was turned into Unicode; read it over:',
  },
  damagedCharacters: {
    vi: 'Tệp có ký tự đã hỏng từ trước, hiện thành �:',
    en: 'The file holds characters that were damaged before, shown as �:',
  },
} as const satisfies Record<ImportNoteCode, { vi: string; en: string }> & TextTable;
