import type { InterfaceLanguage } from '../desk';
import type { Problem, ProblemCode } from '../problems';
import { problemText } from './problems';
import type { TextTable } from './text';

/** On a command line nothing stands on a screen: these say what the file or the library holds instead. */
const ownTexts: Partial<Record<ProblemCode, { readonly vi: string; readonly en: string }>> & TextTable = {
  libraryNotWritable: {
    vi: 'Không ghi được vào thư mục của thư viện. Kiểm tra quyền ghi của thư mục rồi chạy lại lệnh.',
    en: 'The library’s folder cannot be written. Check the folder’s permissions and run the command again.',
  },
  libraryReadOnly: {
    vi: 'Thư viện chỉ xem được nên không ghi gì: phiên khác đang giữ, hoặc ổ đĩa chỉ cho đọc. Đóng phiên đó hoặc gỡ khóa ghi rồi chạy lại lệnh.',
    en: 'The library can only be read, so nothing was written: another session holds it, or its disk is read-only. Close that session or unlock the disk and run the command again.',
  },
  articleInvalid: {
    vi: 'Nội dung bài có chỗ ứng dụng không hiểu nên không lưu. Bản đang có trong thư viện còn nguyên.',
    en: 'Something in the article is not understood, so it was not saved. What the library holds is untouched.',
  },
  diskFull: {
    vi: 'Ổ đĩa đã đầy. Những gì đã lưu còn nguyên; xóa bớt tệp rồi chạy lại lệnh.',
    en: 'The disk is full. What was saved is untouched; free some space and run the command again.',
  },
  diskFailed: {
    vi: 'Ổ đĩa báo lỗi khi đọc hoặc ghi. Kiểm tra ổ đĩa và dây nối rồi chạy lại lệnh.',
    en: 'The disk failed while reading or writing. Check the disk and its cable and run the command again.',
  },
  unexpected: {
    vi: 'Có lỗi ngoài dự kiến. Những gì đã lưu còn nguyên; các dòng dưới đây dành cho người sửa chương trình.',
    en: 'Something unexpected went wrong. What was saved is untouched; the lines below are for those who mend the program.',
  },
};

/** The sentence for a problem of a command; the thing it is about is named even where the sentence has no place for it. */
export function commandLineProblem(problem: Problem, language: InterfaceLanguage): string {
  const words = ownTexts[problem.code]?.[language] ?? problemText(problem, language);
  const { detail } = problem;
  return detail === undefined || words.includes(detail) ? words : `${words} (${detail})`;
}
