import type { InterfaceLanguage } from '../desk';
import type { Problem, ProblemCode } from '../problems';
import { type TextTable, fillText } from './text';

/** What happened and what to do next. `{detail}` is the name of the thing: a file, a headline. */
export const problemTexts = {
  libraryUnreadable: {
    vi: 'Không đọc được thư viện bài ở thư mục này. Kiểm tra ổ đĩa rồi mở lại, hoặc chọn thư viện khác.',
    en: 'The library in this folder cannot be read. Check the drive and open it again, or choose another library.',
  },
  libraryNotWritable: {
    vi: 'Không ghi được vào thư mục của thư viện. Bài vẫn còn trên màn hình; kiểm tra quyền ghi của thư mục rồi thử lại.',
    en: 'The library’s folder cannot be written. Your text is still on the screen; check the folder’s permissions and try again.',
  },
  libraryNewerFormat: {
    vi: 'Thư viện này do phiên bản Tòa Soạn mới hơn tạo ra. Chỉ xem được; hãy cập nhật ứng dụng để sửa bài.',
    en: 'This library was made by a newer Tòa Soạn. It can only be read; update the app to edit.',
  },
  libraryReadOnly: {
    vi: 'Thư viện đang mở ở chế độ chỉ xem nên không lưu được. Đóng cửa sổ đang giữ thư viện rồi mở lại.',
    en: 'The library is open for reading only, so nothing can be saved. Close the window that holds it and open it again.',
  },
  libraryGone: {
    vi: 'Không thấy thư mục của thư viện: ổ đĩa đã bị rút, hoặc thư mục bị đổi tên, chuyển đi. Bài vẫn còn trên màn hình; cắm lại ổ đĩa hoặc trả thư mục về chỗ cũ, bài sẽ tự lưu.',
    en: 'The library’s folder is no longer there: its disk was pulled out, or the folder was renamed or moved. Your text is still on the screen; bring the disk or the folder back and it will be saved.',
  },
  libraryReplaced: {
    vi: 'Ở chỗ của thư viện đang mở giờ là một thư viện khác, chẳng hạn của một ổ USB khác mang cùng tên. Không có gì được ghi vào đó. Bài vẫn còn trên màn hình; cắm lại đúng ổ đĩa hoặc trả thư mục về chỗ cũ, bài sẽ tự lưu.',
    en: 'Another library now stands in the place of the open one, such as that of another USB stick under the same name. Nothing is written into it. Your text is still on the screen; bring the right disk or folder back and it will be saved.',
  },
  libraryLinked: {
    vi: '“{detail}” trong thư viện là một liên kết dẫn ra ngoài, nên không sao lưu hay sửa gì ở đó. Không tệp nào bị động đến; hãy đưa thư mục thật vào chỗ của liên kết rồi làm lại.',
    en: '“{detail}” in the library is a link that leads out of it, so nothing there is backed up or repaired. No file was touched; put the real folder in the link’s place and try again.',
  },
  lockInTheWay: {
    vi: '“{detail}” trong thư viện không phải tệp khóa mà là một thư mục hoặc liên kết, nên không mở thư viện để sửa được. Bài còn nguyên; chuyển “{detail}” ra nơi khác rồi mở lại.',
    en: '“{detail}” in the library is a folder or a link where a lock file belongs, so the library cannot be opened for writing. The articles are untouched; move “{detail}” elsewhere and open it again.',
  },
  notALibrary: {
    vi: 'Thư mục này không phải thư viện của Tòa Soạn. Chọn thư mục khác, hoặc chọn một thư mục trống để lập thư viện mới.',
    en: 'This folder is not a Tòa Soạn library. Choose another, or choose an empty folder to start a new library.',
  },
  folderNotEmpty: {
    vi: 'Thư mục đã có tệp khác nên không lập thư viện ở đây. Chọn một thư mục trống.',
    en: 'The folder already holds other files, so no library is made here. Choose an empty folder.',
  },
  articleMissing: {
    vi: 'Bài không còn trong thư viện. Xem trong thùng rác, hoặc cập nhật lại danh sách.',
    en: 'The article is no longer in the library. Look in the bin, or refresh the list.',
  },
  articleDamaged: {
    vi: 'Tệp bài bị hỏng và đã được cất riêng, không bị xóa. Các bản lưu cũ, nếu có, còn nguyên trong thư mục history của thư viện, theo mã bài.',
    en: 'The article’s file is damaged and was set aside, not deleted. Its earlier saves, if there are any, are untouched in the library’s history folder, under the article’s id.',
  },
  articleNewerFormat: {
    vi: 'Bài này do phiên bản Tòa Soạn mới hơn lưu. Hãy cập nhật ứng dụng để mở.',
    en: 'This article was saved by a newer Tòa Soạn. Update the app to open it.',
  },
  articleInvalid: {
    vi: 'Nội dung bài có chỗ ứng dụng không hiểu nên chưa lưu. Bài vẫn còn trên màn hình; bỏ phần vừa dán rồi lưu lại.',
    en: 'Something in the article is not understood, so it was not saved. Your text is still on the screen; undo the last paste and save again.',
  },
  articleFull: {
    vi: 'Bài này đã dùng hết số thứ tự cho các lần lưu nên không lưu thêm được. Bài vẫn còn trên màn hình; chép sang một bài mới rồi viết tiếp ở đó.',
    en: 'This article has used up the numbers its saves can have, so it cannot be saved again. Your text is still on the screen; copy it into a new article and go on there.',
  },
  diskFull: {
    vi: 'Ổ đĩa đã đầy nên việc vừa rồi chưa ghi được. Xóa bớt tệp rồi làm lại; bài đang viết vẫn còn trên màn hình và sẽ tự lưu.',
    en: 'The disk is full, so this was not written. Free some space and do it again; a text you are writing is still on the screen and saves itself.',
  },
  diskReadOnly: {
    vi: 'Ổ đĩa chỉ cho đọc nên không ghi được. Gỡ khóa ghi, hoặc dùng thư mục ở ổ khác.',
    en: 'The disk is read-only. Unlock it, or use a folder on another disk.',
  },
  accessDenied: {
    vi: 'Không có quyền mở tệp hoặc thư mục này. Kiểm tra quyền truy cập rồi thử lại.',
    en: 'You are not allowed to open this file or folder. Check its permissions and try again.',
  },
  fileBusy: {
    vi: 'Tệp đang bị chương trình khác giữ. Đóng chương trình đó, hoặc đợi một lát rồi thử lại.',
    en: 'Another program is holding the file. Close it, or wait a moment and try again.',
  },
  diskFailed: {
    vi: 'Ổ đĩa báo lỗi khi đọc hoặc ghi. Bài vẫn còn trên màn hình; kiểm tra ổ đĩa và dây nối rồi thử lại.',
    en: 'The disk failed while reading or writing. Your text is still on the screen; check the disk and its cable and try again.',
  },
  folderMissing: {
    vi: 'Không thấy thư mục {detail}. Nối lại ổ đĩa nếu thư mục nằm ở ổ ngoài, hoặc chọn thư mục khác.',
    en: 'The folder {detail} is not there. Connect its disk again if it is on one, or choose another folder.',
  },
  photoMissing: {
    vi: 'Không tìm thấy ảnh trong thư viện. Thêm lại tệp ảnh.',
    en: 'The photo is not in the library. Add its file again.',
  },
  photoEmpty: {
    vi: 'Tệp ảnh “{detail}” trống (0 byte). Lấy lại tệp từ máy ảnh hoặc từ người gửi.',
    en: 'The photo file “{detail}” is empty (0 bytes). Get it again from the camera or the sender.',
  },
  photoNotAnImage: {
    vi: '“{detail}” không phải là tệp ảnh, dù tên tệp có đuôi gì. Chọn tệp JPEG, PNG, WebP, TIFF hoặc HEIC.',
    en: '“{detail}” is not a picture, whatever its name says. Choose a JPEG, PNG, WebP, TIFF or HEIC file.',
  },
  photoDamaged: {
    vi: 'Tệp ảnh “{detail}” bị hỏng hoặc thiếu một phần. Lấy lại tệp gốc.',
    en: 'The photo “{detail}” is damaged or incomplete. Get the original again.',
  },
  photoTooLarge: {
    vi: 'Ảnh “{detail}” quá lớn (tối đa 100 MB, 100 triệu điểm ảnh, 30.000 điểm ảnh mỗi cạnh). Thu nhỏ ảnh rồi thêm lại.',
    en: 'The photo “{detail}” is too large (at most 100 MB, 100 megapixels, 30,000 pixels a side). Make it smaller and add it again.',
  },
  photoFormatUnsupported: {
    vi: 'Chưa dùng được định dạng ảnh của “{detail}”. Chuyển sang JPEG, PNG, WebP, HEIC hoặc TIFF thường (không phải BigTIFF).',
    en: 'The picture format of “{detail}” is not supported. Convert it to JPEG, PNG, WebP, HEIC or plain TIFF (not BigTIFF).',
  },
  filmNotAFilm: {
    vi: 'Tệp này không phải là video. Chọn một tệp MP4 hoặc WebM.',
    en: 'This file is not a video. Choose an MP4 or WebM file.',
  },
  filmDamaged: {
    vi: 'Tệp video bị hỏng hoặc chưa chép xong. Lấy lại tệp từ nguồn rồi chọn lại.',
    en: 'The video file is damaged or was not copied whole. Get it again from its source.',
  },
  filmTooLarge: {
    vi: 'Tệp video lớn hơn 250 MB. Nén nhỏ lại, hoặc ghi địa chỉ nơi đăng video.',
    en: 'The video file is larger than 250 MB. Make it smaller, or give the address where it is published.',
  },
  filmFormatUnsupported: {
    vi: 'Kiểu video này nhiều trình duyệt không phát được. Xuất lại thành MP4 (H.264) hoặc WebM.',
    en: 'Many browsers cannot play this kind of video. Export it again as MP4 (H.264) or WebM.',
  },
  fileMissing: {
    vi: 'Không tìm thấy tệp “{detail}”. Kiểm tra tên và nơi để tệp.',
    en: 'The file “{detail}” was not found. Check its name and where it is.',
  },
  fileTooLarge: {
    vi: 'Tệp “{detail}” quá lớn hoặc quá phức tạp để nhập. Chia nhỏ tệp rồi nhập từng phần.',
    en: 'The file “{detail}” is too large or too complex to import. Split it and import the parts.',
  },
  fileNotText: {
    vi: '“{detail}” không phải tệp chữ thuần. Lưu lại thành tệp .txt mã UTF-8 rồi nhập.',
    en: '“{detail}” is not a plain text file. Save it as .txt in UTF-8 and import it again.',
  },
  importEmpty: {
    vi: 'Tệp “{detail}” không có chữ nào để nhập. Kiểm tra lại tệp.',
    en: 'The file “{detail}” holds no text to import. Check the file.',
  },
  exportFolderNotWritable: {
    vi: 'Không ghi được vào thư mục xuất bài. Chọn thư mục khác rồi xuất lại.',
    en: 'The export folder cannot be written. Choose another and export again.',
  },
  exportVerifyFailed: {
    vi: 'Gói vừa xuất không qua được bước kiểm tra nên đã bị bỏ, không giữ bản dở. Hãy xuất lại.',
    en: 'The bundle failed its own verification and was removed; no half of it is left. Export again.',
  },
  printingFailed: {
    vi: 'Không in được trang của bài ra PDF nên chưa xuất gì. Hãy xuất lại, hoặc bỏ chọn PDF.',
    en: 'The page of the article could not be printed as a PDF, so nothing was exported. Export again, or leave PDF out.',
  },
  printerMissing: {
    vi: 'PDF cần có Electron để in, mà máy này chưa chạy được. Chạy “npm start” một lần để xem vì sao, hoặc bỏ PDF khỏi --formats.',
    en: 'A PDF is printed by Electron, which does not start here. Run “npm start” once to see why, or leave pdf out of --formats.',
  },
  bundleUnreadable: {
    vi: 'Không đọc được gói “{detail}”. Kiểm tra xem tệp tải về có đủ không.',
    en: 'The bundle “{detail}” cannot be read. Check that it was downloaded in full.',
  },
  backupDamaged: {
    vi: 'Bản sao lưu “{detail}” không đọc lại được nguyên vẹn nên không dùng. Thư viện không bị động đến; chọn bản sao lưu khác, hoặc chép lại tệp này từ nơi lưu.',
    en: 'The backup “{detail}” cannot be read back whole, so it was not used. No library was touched; choose another backup, or copy this file again from where it was kept.',
  },
  backupInsideLibrary: {
    vi: 'Bản sao lưu không để trong thư mục của chính thư viện. Chọn một thư mục khác, tốt nhất ở ổ đĩa khác.',
    en: 'A backup cannot lie inside the library it is made of. Choose another folder, best on another disk.',
  },
  exportInsideLibrary: {
    vi: 'Bài xuất không để trong thư mục của thư viện. Chọn một thư mục khác làm nơi xuất.',
    en: 'An export cannot lie inside the library. Choose another folder to export to.',
  },
  restoreInsideLibrary: {
    vi: 'Không khôi phục vào bên trong một thư viện khác. Chọn một thư mục trống nằm ngoài mọi thư viện.',
    en: 'A backup cannot be restored inside another library. Choose an empty folder outside every library.',
  },
  toolMissing: {
    vi: 'Thiếu một phần của ứng dụng: {detail}. Hãy cài đặt lại Tòa Soạn.',
    en: 'A part of the app is missing: {detail}. Install Tòa Soạn again.',
  },
  badRequest: {
    vi: 'Ứng dụng không thực hiện được yêu cầu này. Thử lại; nếu vẫn lỗi, khởi động lại Tòa Soạn.',
    en: 'The app could not carry out this request. Try again; if it fails again, restart Tòa Soạn.',
  },
  unexpected: {
    vi: 'Có lỗi ngoài dự kiến. Bài vẫn còn trên màn hình; thử lại, nếu vẫn lỗi thì chép bài ra ngoài rồi khởi động lại Tòa Soạn.',
    en: 'Something unexpected went wrong. Your text is still on the screen; try again, and if it fails again, copy the text and restart Tòa Soạn.',
  },
} as const satisfies Record<ProblemCode, { vi: string; en: string }> & TextTable;

/** Not a part of the app: on Linux and macOS perl belongs to the system. */
const perlMissing = {
  vi: 'Máy này thiếu perl nên không đọc và không ghi được thông tin trong tệp ảnh. Cài perl bằng trình cài phần mềm của hệ điều hành rồi mở lại Tòa Soạn.',
  en: 'This computer has no perl, so the words inside photo files can be neither read nor written. Install perl with the system’s own software installer, then start Tòa Soạn again.',
} as const;

const unnamed = { vi: 'tệp này', en: 'this file' } as const;

/** Where nothing may be written, a damaged file stays where it lies. */
const isInPlace = (file = '') => /^articles[\\/]/.test(file);
const damagedInPlace = {
  vi: 'Tệp bài bị hỏng. Thư viện chỉ đọc nên tệp được để nguyên tại chỗ. Mở thư viện khi không còn ai giữ: tệp hỏng sẽ được cất riêng, và bài lấy lại được từ các bản lưu cũ, nếu có.',
  en: 'The article’s file is damaged. The library can only be read, so the file was left where it lies. Open the library once nobody else holds it: the file is then set aside, and the article can be brought back from its earlier saves, if there are any.',
} as const;

export function problemText(problem: Problem, language: InterfaceLanguage): string {
  if (problem.code === 'toolMissing' && problem.detail === 'perl') return perlMissing[language];
  if (problem.code === 'articleDamaged' && isInPlace(problem.detail)) return damagedInPlace[language];
  return fillText(problemTexts[problem.code][language], { detail: problem.detail ?? unnamed[language] });
}
