import type { TextTable } from './text';

/** The frame of the window: panes, status line, palette, dialogs, first steps. */
export const appTexts = {
  listPane: { vi: 'Danh sách bài', en: 'Article list' },
  editorPane: { vi: 'Khung soạn thảo', en: 'Editor' },
  inspectorPane: { vi: 'Thông tin bài', en: 'Article details' },
  previewPane: { vi: 'Xem trước trang', en: 'Page preview' },
  resizeList: { vi: 'Bề ngang danh sách bài', en: 'Width of the article list' },
  resizeInspector: { vi: 'Bề ngang khung thông tin bài', en: 'Width of the article details' },
  resizePreview: { vi: 'Bề ngang khung xem trước', en: 'Width of the preview' },

  originalLost: {
    vi: 'Tệp ảnh gốc bị mất hoặc hỏng',
    en: 'The original file is missing or damaged',
  },
  day: { vi: 'ngày', en: 'dd' },
  month: { vi: 'tháng', en: 'mm' },
  year: { vi: 'năm', en: 'yyyy' },

  status: { vi: 'Trạng thái', en: 'Status' },
  noArticle: { vi: 'Chưa mở bài nào', en: 'No article is open' },
  unchanged: { vi: 'Chưa có thay đổi', en: 'No changes' },
  editing: { vi: 'Đang sửa…', en: 'Editing…' },
  savedAt: { vi: 'Đã lưu lúc {time}', en: 'Saved at {time}' },
  notSaved: { vi: 'CHƯA LƯU: {reason}', en: 'NOT SAVED: {reason}' },
  stillSaving: {
    vi: 'VẪN ĐANG LƯU: ổ đĩa chậm, hoặc chương trình khác đang giữ tệp. Cứ viết tiếp.',
    en: 'STILL SAVING: the disk is slow, or another program is holding the file. Go on writing.',
  },
  draftKept: {
    vi: 'Phần chưa lưu đã được cất tạm lúc {time}.',
    en: 'What is not saved was put by at {time}.',
  },
  saveCopy: { vi: 'Lưu một bản ra nơi khác…', en: 'Save a copy elsewhere…' },
  copySaved: { vi: 'Đã lưu một bản tại {path}', en: 'A copy was saved at {path}' },
  saveAgain: { vi: 'Lưu lại', en: 'Save again' },
  conflict: {
    vi: 'CHƯA LƯU: bài này vừa được lưu ở nơi khác',
    en: 'NOT SAVED: this article has just been saved elsewhere',
  },
  conflictHelp: {
    vi: 'Bản trong thư viện khác với bản đang mở ở đây. Không bản nào mất: phần bạn đang viết được giữ lại thành một bài mới.',
    en: 'The library holds another version than the one open here. Neither is lost: what you are writing is kept as a new article.',
  },
  openDiskVersion: { vi: 'Mở bản trong thư viện', en: 'Open the version in the library' },
  keepMineAsCopy: { vi: 'Viết tiếp trong bản sao', en: 'Go on in a copy' },
  copyHeadline: { vi: '{headline} (bản sao)', en: '{headline} (copy)' },
  copyKept: {
    vi: 'Bản bạn đang viết được giữ thành bài mới: “{headline}”.',
    en: 'Your text is kept as a new article: “{headline}”.',
  },
  libraryAway: {
    vi: 'KHÔNG THẤY THƯ VIỆN: ổ đĩa đã bị rút, thư mục bị đổi tên, chuyển đi, hoặc ở chỗ đó giờ là một thư viện khác. Cắm lại đúng ổ đĩa hoặc trả thư mục về chỗ cũ.',
    en: 'THE LIBRARY IS NOT THERE: its disk was pulled out, the folder was renamed or moved, or another library now stands in its place. Bring the right disk or folder back.',
  },
  readOnlyArticle: { vi: 'Chỉ đọc, không lưu được', en: 'Read-only, nothing is saved' },
  library: { vi: 'Thư viện: {folder}', en: 'Library: {folder}' },
  readOnly: { vi: 'Chỉ đọc', en: 'Read-only' },
  lockedElsewhere: {
    vi: 'Thư viện chỉ đọc: {holder} đang mở. Bên đó đóng lại thì ở đây sửa được ngay.',
    en: 'The library is read-only: {holder} has it open. As soon as it is closed there, you can write here.',
  },
  takenOver: {
    vi: 'Không còn ai mở thư viện này: từ giờ bạn sửa được ở đây.',
    en: 'Nobody else has this library open any more: you can write here now.',
  },
  newerFormat: {
    vi: 'Thư viện chỉ đọc: được ghi bằng bản Tòa Soạn mới hơn. Hãy cập nhật ứng dụng.',
    en: 'The library is read-only: a newer Tòa Soạn wrote it. Update the app.',
  },
  folderReadOnly: {
    vi: 'Thư viện chỉ đọc: thư mục không cho ghi. Xin quyền ghi, hoặc mở thư viện ở thư mục khác.',
    en: 'The library is read-only: its folder cannot be written. Ask for write access, or open a library in another folder.',
  },
  diskFull: {
    vi: 'Thư viện chỉ đọc: ổ đĩa đã đầy. Giải phóng dung lượng rồi mở lại thư viện.',
    en: 'The library is read-only: the disk is full. Free some space, then open the library again.',
  },
  somebody: { vi: 'một máy khác', en: 'another computer' },

  changeLanguage: { vi: 'Ngôn ngữ giao diện', en: 'Interface language' },
  changeTheme: { vi: 'Nền sáng hay tối', en: 'Light or dark' },
  followSystem: { vi: 'Theo hệ thống', en: 'Follow the system' },
  light: { vi: 'Sáng', en: 'Light' },
  dark: { vi: 'Tối', en: 'Dark' },

  recoverable: {
    vi: '{count} bài bị hỏng tệp, có thể lấy lại từ lịch sử: {names}',
    en: '{count} {count:article has|articles have} a damaged file and can be brought back from history: {names}',
  },
  drafts: {
    vi: 'Tìm thấy phần chưa lưu của {count} bài. Mở bài để lấy lại.',
    en: 'Typing that was never saved was found for {count} {count:article|articles}. Open {count:it|them} to get it back.',
  },
  syncCopies: {
    vi: 'Dịch vụ đồng bộ đã tạo {count} bản trùng trong thư viện: {names}',
    en: 'A sync service made {count} {count:copy|copies} inside the library: {names}',
  },
  showRecovery: { vi: 'Xem và lấy lại…', en: 'See and bring back…' },
  quarantined: {
    vi: '{count} tệp hỏng đã được cất vào thư mục quarantine của thư viện, không xóa: {names}',
    en: '{count} damaged {count:file was|files were} put aside in the library’s quarantine folder, not deleted: {names}',
  },
  unreadable: {
    vi: 'Không đọc được {count} tệp: {names}',
    en: '{count} {count:file|files} could not be read: {names}',
  },
  newerArticles: {
    vi: '{count} bài do bản Tòa Soạn mới hơn ghi, chỉ mở được sau khi cập nhật.',
    en: '{count} {count:article was|articles were} written by a newer Tòa Soạn; update to open {count:it|them}.',
  },
  dismiss: { vi: 'Đã hiểu', en: 'Got it' },

  palettePrompt: { vi: 'Gõ tên lệnh, có dấu hoặc không dấu', en: 'Type a command, with or without marks' },
  paletteCommands: { vi: 'Các lệnh', en: 'Commands' },
  paletteNone: { vi: 'Không có lệnh nào khớp “{text}”.', en: 'No command matches “{text}”.' },
  shortcutsOther: { vi: 'Phím khác', en: 'Other keys' },
  keyNextPane: { vi: 'Sang khung kế tiếp / trước đó', en: 'Next / previous pane' },
  keyPalette: { vi: 'Bảng lệnh (cách khác)', en: 'Command palette (also)' },
  keyReorder: { vi: 'Đổi thứ tự trong danh sách', en: 'Move an item of an ordered list' },
  keyContext: { vi: 'Việc với các bài đã chọn', en: 'Actions for the selected articles' },
  close: { vi: 'Đóng', en: 'Close' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  ok: { vi: 'Đã hiểu', en: 'OK' },

  problemTitle: { vi: 'Chưa làm được', en: 'That did not work' },
  trashTitle: { vi: 'Chuyển bài vào thùng rác?', en: 'Move the article to the bin?' },
  trashHelp: {
    vi: '“{headline}” sẽ nằm trong thùng rác cùng lịch sử của bài, lấy lại lúc nào cũng được.',
    en: '“{headline}” goes to the bin with its history and can be brought back at any time.',
  },
  trashLinks: {
    vi: '{count} bài đang dẫn đến bài này:',
    en: '{count} {count:article links|articles link} to it:',
  },
  inLists: {
    vi: 'Bài đứng trong {count} danh sách làm bằng tay, ở đó bài sẽ không hiện nữa:',
    en: 'It stands in {count} {count:list|lists} made by hand and will no longer show there:',
  },
  trashNoLinks: { vi: 'Không bài nào dẫn đến bài này.', en: 'No other article links to it.' },
  trashDo: { vi: 'Chuyển vào thùng rác', en: 'Move to bin' },
  withdrawTitle: { vi: 'Gỡ bài này?', en: 'Withdraw this article?' },
  withdrawHelp: {
    vi: '“{headline}” sẽ mang trạng thái Đã gỡ: không còn trong các danh sách tự điền, và không có liên kết dẫn đến.',
    en: '“{headline}” will be withdrawn: no list is filled with it, and nothing links to it any more.',
  },
  withdrawLinks: {
    vi: '{count} bài đang dẫn đến bài này. Phần kiểm tra của các bài đó sẽ báo, và gói đã xuất của chúng thành cũ:',
    en: '{count} {count:article points|articles point} at it. Their checks will say so, and their exported bundles will be out of date:',
  },
  withdrawDo: { vi: 'Gỡ bài', en: 'Withdraw' },
  trashedLinks: {
    vi: 'Đã chuyển vào thùng rác. {count} bài còn dẫn đến bài này: {headlines}',
    en: 'Moved to the bin. {count} {count:article still links|articles still link} to it: {headlines}',
  },
  trashed: { vi: 'Đã chuyển “{headline}” vào thùng rác.', en: '“{headline}” was moved to the bin.' },
  noHeadline: { vi: '(chưa có tít)', en: '(no headline yet)' },
  photosComingTitle: { vi: 'Ảnh còn đang vào bài', en: 'Photos are still coming in' },
  photosComing: {
    vi: 'Còn {count} tệp chưa vào bài đang mở. Vào xong hết, Tòa Soạn mới làm tiếp việc vừa chọn.',
    en: '{count} {count:file is|files are} not in the open article yet. What you chose is done as soon as all are in.',
  },
  photosComingStop: {
    vi: 'Nếu dừng, ảnh đã vào vẫn ở trong bài; các tệp còn lại không vào.',
    en: 'If you stop, the photos that are in stay in the article; the other files stay out.',
  },
  photosStopping: { vi: 'Đang dừng sau tệp này…', en: 'Stopping after this file…' },
  stayInArticle: { vi: 'Ở lại bài này', en: 'Stay in this article' },
  stopPhotos: { vi: 'Dừng rồi đi tiếp', en: 'Stop and go on' },
  stayed: {
    vi: 'Bài đang mở chưa lưu được nên chưa mở bài khác. Xem lý do ở dòng trạng thái.',
    en: 'The open article is not saved yet, so no other was opened. The status line says why.',
  },

  welcome: { vi: 'Bàn làm việc đang trống', en: 'The desk is empty' },
  welcomeHelp: {
    vi: 'Chọn một bài trong danh sách bên trái, hoặc bắt đầu bài mới.',
    en: 'Choose an article in the list on the left, or start a new one.',
  },
  starting: { vi: 'Đang mở thư viện…', en: 'Opening the library…' },
  paneFailed: {
    vi: 'Khung này gặp trục trặc và đã dừng. Những gì đã lưu vẫn còn nguyên.',
    en: 'This pane has failed and stopped. Everything saved is safe.',
  },
  paneAgain: { vi: 'Mở lại khung này', en: 'Open this pane again' },
} as const satisfies TextTable;
