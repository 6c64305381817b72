import type { InterfaceLanguage } from '../desk';
import type { FileFault, FileFaultCode } from '../sections/sectionsFile';
import type { SectionFault } from '../sections/webPath';
import { fillText, type TextTable } from './text';

/** What is wrong with an entry of an imported file; `{place}` is where it stands there. */
export const fileFaultNames = {
  notJson: { vi: 'Tệp không phải là JSON đọc được.', en: 'The file is not JSON that can be read.' },
  notSections: {
    vi: 'Tệp không phải là danh sách mục xuất từ Tòa Soạn (thiếu "format": "toasoan-sections").',
    en: 'The file is not a list of sections from Tòa Soạn ("format": "toasoan-sections" is missing).',
  },
  unknownKey: {
    vi: '{place}: không có khóa nào tên “{value}”. Sửa tên khóa, hoặc bỏ đi.',
    en: '{place}: there is no key “{value}”. Mend its name, or take it out.',
  },
  tooDeep: {
    vi: '{place}: “{value}” đứng ở cấp thứ ba. Chỉ có mục và tiểu mục: đưa lên một cấp.',
    en: '{place}: “{value}” is on a third level. There are sections and subsections only: move it up one level.',
  },
  brokenText: {
    vi: '{place}: “{value}” có chữ hỏng. Lưu tệp lại bằng UTF-8 rồi nhập.',
    en: '{place}: letters in “{value}” are broken. Save the file as UTF-8, then import it.',
  },
  notYesOrNo: {
    vi: '{place}: ghi true hoặc false, không phải “{value}”.',
    en: '{place}: write true or false, not “{value}”.',
  },
  pathOfOther: {
    vi: '{place}: đường dẫn này đang là của {value}, và các trang đã lên mạng theo đó. Chọn đường dẫn khác, hoặc cũng ghi đường dẫn mới cho mục ấy trong tệp.',
    en: '{place}: this web path is that of {value}, whose pages are on the web under it. Choose another, or give that section its new web path in the file too.',
  },
  newerFile: {
    vi: 'Tệp do bản Tòa Soạn khác ghi (version {value}). Hãy cập nhật rồi nhập lại.',
    en: 'The file was written by another version of Tòa Soạn (version {value}). Update, then import again.',
  },
  notAList: { vi: '{place}: phải là một danh sách […].', en: '{place}: must be a list […].' },
  notAnEntry: {
    vi: '{place}: phải là một mục ghi {…}, đang là “{value}”.',
    en: '{place}: must be an entry {…}, but is “{value}”.',
  },
  notText: { vi: '{place}: phải là chữ, đang là {value}.', en: '{place}: must be text, but is {value}.' },
  tooLong: { vi: '{place}: quá dài (“{value}…”).', en: '{place}: too long (“{value}…”).' },
  tooMany: { vi: '{place}: quá nhiều ({value}).', en: '{place}: too many ({value}).' },
  nameMissing: { vi: '{place}: chưa có tên ({value}).', en: '{place}: the name is missing ({value}).' },
  notASlug: {
    vi: '{place}: “{value}” không dùng làm đường dẫn được; chỉ chữ thường không dấu, số và gạch nối.',
    en: '{place}: “{value}” cannot be a web path; only lower-case letters without marks, digits and hyphens.',
  },
  pathTaken: {
    vi: '{place}: đường dẫn “{value}” đã có ở mục bên cạnh.',
    en: '{place}: the web path “{value}” stands beside it already.',
  },
  idTaken: {
    vi: '{place}: mã “{value}” đã dùng ở trên.',
    en: '{place}: the id “{value}” is used above already.',
  },
  unknownKind: {
    vi: '{place}: không có thể loại “{value}”.',
    en: '{place}: there is no kind “{value}”.',
  },
  tagTwice: {
    vi: '{place}: một cách viết đã thuộc từ khóa “{value}”.',
    en: '{place}: a spelling belongs to the tag “{value}” already.',
  },
} as const satisfies Record<FileFaultCode, { readonly vi: string; readonly en: string }>;

export const fileFaultText = ({ code, place, value }: FileFault, language: InterfaceLanguage): string =>
  fillText(fileFaultNames[code][language], { place, value });

/** What keeps a section from being saved. */
export const sectionFaultNames = {
  nameMissing: { vi: 'Chưa có tên.', en: 'No name.' },
  empty: { vi: 'Chưa có đường dẫn.', en: 'No web path.' },
  notASlug: {
    vi: 'Chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ thoi-su.',
    en: 'Only lower-case letters without marks, digits and hyphens, as in thoi-su.',
  },
  tooLong: { vi: 'Dài quá 80 ký tự.', en: 'Longer than 80 characters.' },
  taken: { vi: 'Mục bên cạnh đã dùng đường dẫn này.', en: 'Its neighbour has this web path.' },
} as const satisfies Record<SectionFault, { readonly vi: string; readonly en: string }>;

export const sectionsTexts = {
  title: { vi: 'Chuyên mục, từ khóa, thể loại', en: 'Sections, tags, kinds' },
  lists: { vi: 'Danh sách', en: 'Lists' },
  tree: { vi: 'Chuyên mục ({count})', en: 'Sections ({count})' },
  tags: { vi: 'Từ khóa ({count})', en: 'Tags ({count})' },
  kinds: { vi: 'Thể loại', en: 'Kinds' },

  treeHelp: {
    vi: 'Kéo để đổi chỗ, hoặc Alt+↑/↓: tiểu mục đi được sang mục bên cạnh. Delete để bỏ. Bài viết tự đi theo mục.',
    en: 'Drag to reorder, or press Alt+↑/↓: a subsection may move into the next section. Delete removes. Articles follow.',
  },
  treeEmpty: {
    vi: 'Chưa có mục nào. Thêm mục đầu tiên của trang.',
    en: 'No sections yet. Add the first one.',
  },
  drag: { vi: 'Kéo “{name}”', en: 'Drag “{name}”' },
  unnamed: { vi: 'mục chưa có tên', en: 'unnamed section' },
  articles: { vi: '{count} bài', en: '{count} {count:article|articles}' },
  addSection: { vi: 'Thêm mục', en: 'Add a section' },
  addSubsection: { vi: 'Thêm tiểu mục', en: 'Add a subsection' },
  newSection: { vi: 'Mục mới', en: 'New section' },
  newSubsection: { vi: 'Tiểu mục mới', en: 'New subsection' },
  movedTo: { vi: '“{name}”: dòng {place}/{total}', en: '“{name}”: row {place} of {total}' },

  details: { vi: 'Mục đang chọn', en: 'The chosen section' },
  choose: { vi: 'Chọn một mục để sửa.', en: 'Choose a section to change it.' },
  name: { vi: 'Tên', en: 'Name' },
  path: { vi: 'Đường dẫn', en: 'Web path' },
  address: { vi: 'Trên trang: /{path}', en: 'On the site: /{path}' },
  inIt: { vi: 'Số bài trong mục: {count}', en: 'Articles here: {count}' },
  merge: { vi: 'Gộp vào mục khác…', en: 'Merge into another…' },
  remove: { vi: 'Bỏ mục…', en: 'Remove…' },
  mergeInto: { vi: 'Gộp “{name}” vào', en: 'Merge “{name}” into' },
  mergeHelp: {
    vi: '{count} bài sẽ đứng ở “{into}”. Không bài nào bị ghi lại hay mất mục; từ lần xuất sau trang in tên mới.',
    en: '{count} {count:article|articles} will stand in “{into}”. None is written anew or loses its section; pages print the new name from the next export on.',
  },
  mergeDo: { vi: 'Gộp', en: 'Merge' },
  removeTitle: { vi: 'Bỏ “{name}”?', en: 'Remove “{name}”?' },
  removeHelp: {
    vi: '{count} bài đang ở đây. Các bài giữ tên mục cũ và phần kiểm tra sẽ nhắc chọn mục khác. Muốn các bài có chỗ mới ngay thì gộp.',
    en: '{count} {count:article|articles} stand here. They keep the old name, and the checks will ask for another section. To give them a new place at once, merge instead.',
  },
  removeLists: {
    vi: '{count} danh sách trên trang lấy bài từ đây và sẽ không còn trên trang nào: {lists}. Gộp thì danh sách đi theo mục mới; không thì chọn lại mục ở Danh sách trên trang.',
    en: '{count} page {count:list takes its|lists take their} stories from here and will stand on no page any more: {lists}. Merge instead, or choose another section under Page lists.',
  },
  removeNone: { vi: 'Chưa có bài nào ở đây.', en: 'No article stands here.' },
  removeDo: { vi: 'Bỏ mục', en: 'Remove' },
  back: { vi: 'Thôi', en: 'Cancel' },
  pathOf: { vi: '{section} › {subsection}', en: '{section} › {subsection}' },

  tagsHelp: {
    vi: 'Gõ từ đồng nghĩa thì được từ khóa chính; tìm bằng từ nào cũng thấy. Ngăn cách bằng dấu chấm phẩy. Đổi tên thì tên cũ thành từ đồng nghĩa, nên bài cũ vẫn đúng.',
    en: 'Whoever types a synonym gets the tag, and finds its articles by either. Put semicolons between them. A tag that is renamed keeps its old name as a synonym, so older articles stay right.',
  },
  synonyms: { vi: 'Từ đồng nghĩa', en: 'Synonyms' },
  tagArticles: { vi: 'Số bài', en: 'Articles' },
  addTag: { vi: 'Thêm từ khóa', en: 'Add a tag' },
  addUsed: {
    vi: 'Lấy {count} từ khóa đang dùng trong bài',
    en: 'Take {count} {count:tag|tags} that articles use',
  },
  tagLists: {
    vi: '{count} danh sách trên trang lấy bài theo một từ khóa bạn vừa bỏ hoặc bớt cách viết: {lists}. Lưu thì danh sách ấy không còn thấy bài mang cách viết đã bỏ. Muốn giữ, hãy để cách viết ấy làm từ đồng nghĩa của từ khóa khác.',
    en: '{count} page {count:list takes|lists take} stories by a tag, or a spelling of it, that you took out: {lists}. Once saved, stories under that spelling are found no more. To keep them, make the spelling a synonym of another tag.',
  },
  sameTag: {
    vi: 'Hai từ khóa có chung một cách viết. Gộp lại thì mọi cách viết thành từ đồng nghĩa.',
    en: 'Two tags share a spelling. Merged, all their spellings become synonyms of one.',
  },
  mergeTags: { vi: 'Gộp “{from}” vào “{into}”', en: 'Merge “{from}” into “{into}”' },

  kindsHelp: {
    vi: 'Tên hiện trong ứng dụng; nhãn đứng trước tít trong các danh sách trên trang. Để trống tên là dùng tên có sẵn.',
    en: 'The name shows in the app; the mark stands before the headline in the lists of a page. Without a name the app’s own is used.',
  },
  kind: { vi: 'Thể loại', en: 'Kind' },
  mark: { vi: 'Nhãn trên trang', en: 'Mark on the page' },
  offered: { vi: 'Cho chọn khi viết bài mới', en: 'Offered for new articles' },
  kindField: { vi: '{field}: {name}', en: '{field}: {name}' },
  up: { vi: 'Đưa “{name}” lên', en: 'Move “{name}” up' },
  down: { vi: 'Đưa “{name}” xuống', en: 'Move “{name}” down' },

  importFile: { vi: 'Nhập từ tệp…', en: 'Import a file…' },
  exportFile: { vi: 'Xuất ra tệp…', en: 'Export to a file…' },
  imported: {
    vi: 'Đã đọc “{file}”: thêm {added} mục, giữ nguyên {kept} mục tệp không nói đến. Bấm Lưu để dùng.',
    en: 'Read “{file}”: {added} {added:section|sections} added, {kept} kept that the file does not name. Save to use them.',
  },
  refused: {
    vi: 'Chưa lấy gì từ “{file}”. Sửa {count} chỗ sau rồi nhập lại:',
    en: 'Nothing was taken from “{file}”. Mend {count} {count:entry|entries}, then import again:',
  },
  exported: { vi: 'Đã ghi {path}', en: 'Written to {path}' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  save: { vi: 'Lưu', en: 'Save' },
} as const satisfies TextTable;
