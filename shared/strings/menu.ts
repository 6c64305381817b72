/** Items of the native menu and of the system's dialogs that are not commands. */
export const menuTexts = {
  quit: { vi: 'Thoát', en: 'Quit' },
  cut: { vi: 'Cắt', en: 'Cut' },
  copy: { vi: 'Chép', en: 'Copy' },
  paste: { vi: 'Dán', en: 'Paste' },
  selectAll: { vi: 'Chọn tất cả', en: 'Select all' },
  fullScreen: { vi: 'Toàn màn hình', en: 'Full screen' },
  chooseLibrary: { vi: 'Chọn thư mục thư viện', en: 'Choose the library folder' },
  chooseExportFolder: { vi: 'Chọn nơi để gói xuất', en: 'Choose where bundles go' },
  chooseBackup: { vi: 'Chọn bản sao lưu', en: 'Choose a backup' },
  chooseRestoreFolder: {
    vi: 'Chọn thư mục trống để khôi phục thư viện',
    en: 'Choose an empty folder for the restored library',
  },
  chooseBackupFolder: {
    vi: 'Chọn thư mục sao lưu hằng ngày, tốt nhất ở ổ đĩa khác',
    en: 'Choose the folder of the daily backup, best on another disk',
  },
  placeBackup: { vi: 'Lưu bản sao lưu thư viện', en: 'Save a backup of the library' },
  placeCopy: { vi: 'Chép bài ra chỗ khác', en: 'Save a copy of the article elsewhere' },
  placeSections: {
    vi: 'Xuất chuyên mục, từ khóa, thể loại',
    en: 'Export sections, tags and kinds',
  },
  openLink: { vi: 'Mở trang này trong trình duyệt?', en: 'Open this page in the browser?' },
  open: { vi: 'Mở', en: 'Open' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  notSavedTitle: { vi: 'Bài đang mở chưa lưu được.', en: 'The open article could not be saved.' },
  notSavedDetail: {
    vi: 'Nếu đóng bây giờ, những chữ gõ từ lần lưu trước sẽ mất. Hãy ở lại, xem lý do ở dòng trạng thái, hoặc chép bài ra chỗ khác.',
    en: 'If you close now, what was typed since the last save is lost. Stay, read the reason in the status line, or copy the text elsewhere.',
  },
  stay: { vi: 'Ở lại', en: 'Stay' },
  closeAnyway: { vi: 'Vẫn đóng', en: 'Close anyway' },
  cannotStart: { vi: 'Không mở được thư viện', en: 'The library could not be opened' },
  chooseAnother: { vi: 'Chọn thư mục khác…', en: 'Choose another folder…' },
} as const;
