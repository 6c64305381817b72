import type { InterfaceLanguage } from '../desk';
import type { MostReadFault, MostReadFaultCode } from '../pageLists/readMostRead';
import { fillText, type TextTable } from './text';

/** What is wrong with a line of most read stories. */
export const mostReadFaultNames = {
  notText: {
    vi: 'Tệp không phải văn bản. Từ Excel, lưu dưới dạng CSV UTF-8 rồi nhập lại.',
    en: 'The file is no text. From Excel, save it as CSV UTF-8 and import that.',
  },
  encodingUnknown: {
    vi: 'Không rõ bảng mã của tệp, chữ có dấu sẽ hỏng. Lưu lại dưới dạng CSV UTF-8 rồi nhập.',
    en: 'The encoding of the file is not known; letters with marks would be spoiled. Save it as CSV UTF-8 and import that.',
  },
  headingUnknown: {
    vi: 'Dòng {line}: không rõ cột nào là tít (“{value}”). Đặt tên cột là title và url; các dòng sau vẫn đọc theo nội dung.',
    en: 'Line {line}: no column is known as the title (“{value}”). Name the columns title and url; the lines below were read by what they hold.',
  },
  cellsExtra: {
    vi: 'Dòng {line}: nhiều ô hơn các dòng khác (“{value}”). Tít có dấu phẩy thì đặt trong ngoặc kép.',
    en: 'Line {line}: more cells than the other lines have (“{value}”). A title with a comma needs quotation marks.',
  },
  cellsUnclear: {
    vi: 'Dòng {line}: không rõ ô nào là tít (“{value}”). Đặt tít trong ngoặc kép, hoặc thêm dòng đầu ghi tên cột title, url.',
    en: 'Line {line}: which cell is the title? (“{value}”) Put the title in quotation marks, or name the columns title and url in a first line.',
  },
  lettersLost: {
    vi: 'Dòng {line}: tít đã mất chữ có dấu (“{value}”). Lưu lại bảng dưới dạng CSV UTF-8.',
    en: 'Line {line}: letters of the title were lost (“{value}”). Save the table as CSV UTF-8 again.',
  },
  notJson: { vi: 'Tệp JSON không đọc được danh sách nào.', en: 'No list could be read from the JSON file.' },
  empty: { vi: 'Tệp không có dòng nào.', en: 'The file has no lines.' },
  notAnEntry: {
    vi: 'Dòng {line}: “{value}” không phải là một bài.',
    en: 'Line {line}: “{value}” is not a story.',
  },
  quoteNotClosed: {
    vi: 'Dòng {line}: dấu ngoặc kép thiếu hoặc đặt sai chỗ (“{value}”).',
    en: 'Line {line}: a quotation mark is missing or misplaced (“{value}”).',
  },
  titleMissing: {
    vi: 'Dòng {line}: chưa có tít ({value}).',
    en: 'Line {line}: the title is missing ({value}).',
  },
  addressInvalid: {
    vi: 'Dòng {line}: “{value}” không phải địa chỉ trang (cần http:// hoặc https://).',
    en: 'Line {line}: “{value}” is not a page’s address (http:// or https:// is needed).',
  },
  tooLong: { vi: 'Dòng {line}: quá dài (“{value}…”).', en: 'Line {line}: too long (“{value}…”).' },
  twice: { vi: 'Dòng {line}: “{value}” đã có ở trên.', en: 'Line {line}: “{value}” stands above already.' },
  tooMany: { vi: 'Dòng {line}: quá {value} bài.', en: 'Line {line}: more than {value} stories.' },
} as const satisfies Record<MostReadFaultCode, { readonly vi: string; readonly en: string }>;

export const mostReadFaultText = (
  { code, line, value }: MostReadFault,
  language: InterfaceLanguage,
): string => fillText(mostReadFaultNames[code][language], { line, value });

export const pageListsTexts = {
  title: { vi: 'Danh sách trên trang', en: 'Page lists' },
  tabs: { vi: 'Các phần', en: 'Parts' },
  lists: { vi: 'Danh sách ({count})', en: 'Lists ({count})' },
  mostRead: { vi: 'Đọc nhiều ({count})', en: 'Most read ({count})' },
  templates: { vi: 'Theo thể loại', en: 'By kind' },
  help: {
    vi: 'Thứ tự ở đây là thứ tự trên trang; kéo để đổi chỗ, hoặc Alt+↑/↓. Không bài nào đứng hai lần trên một trang, và không bao giờ có chính bài đang mở.',
    en: 'The order here is that of the page; drag to change it, or press Alt+↑/↓. No story stands twice on a page, and never the open article itself.',
  },
  empty: { vi: 'Trang chưa có danh sách nào.', en: 'Pages have no lists yet.' },
  add: { vi: 'Thêm danh sách', en: 'Add a list' },
  remove: { vi: 'Bỏ danh sách', en: 'Remove the list' },
  drag: { vi: 'Kéo “{name}”', en: 'Drag “{name}”' },
  choose: { vi: 'Chọn một danh sách để sửa.', en: 'Choose a list to change it.' },
  details: { vi: 'Danh sách đang chọn', en: 'The chosen list' },
  look: { vi: 'Kiểu', en: 'Look' },
  listTitle: { vi: 'Tên in trên trang', en: 'Title on the page' },
  titleHint: { vi: 'Để trống là dùng tên có sẵn.', en: 'Empty prints the usual words.' },
  filling: { vi: 'Lấy bài', en: 'Filled' },
  byRule: { vi: 'Theo điều kiện', en: 'By rule' },
  byHand: { vi: 'Chọn tay', en: 'By hand' },
  place: { vi: 'Từ chuyên mục', en: 'From' },
  anywhere: { vi: 'Mọi chuyên mục', en: 'Every section' },
  own: { vi: 'Chuyên mục của bài đang mở', en: 'The open article’s own section' },
  ownTags: {
    vi: 'Mọi chuyên mục, chung từ khóa với bài đang mở',
    en: 'Every section, sharing a tag with the open article',
  },
  lostPlace: { vi: 'Mục đã bỏ: {id}', en: 'Removed section: {id}' },
  kinds: { vi: 'Thể loại (không chọn là mọi thể loại)', en: 'Kinds (none chosen means all)' },
  tags: { vi: 'Có một trong các từ khóa', en: 'With one of these tags' },
  removeTag: { vi: 'Bỏ “{name}”', en: 'Remove “{name}”' },
  days: { vi: 'Không cũ quá (ngày)', en: 'At most so many days old' },
  daysHint: { vi: 'Để trống là không giới hạn.', en: 'Empty means any age.' },
  daysFault: { vi: 'Từ 1 đến 3650 ngày.', en: 'From 1 to 3650 days.' },
  count: { vi: 'Số bài', en: 'Stories' },
  countFault: { vi: 'Từ 1 đến 50 bài.', en: 'From 1 to 50 stories.' },
  subsections: { vi: 'In tên các tiểu mục', en: 'Print the names of the subsections' },
  pins: { vi: 'Ghim lên đầu', en: 'Pinned on top' },
  pinsRelated: { vi: 'Ghim sau tin bài chọn trong bài', en: 'Pinned behind those of the article' },
  pinsEmpty: { vi: 'Chưa ghim bài nào.', en: 'Nothing is pinned.' },
  exclusions: { vi: 'Không bao giờ hiện', en: 'Never shown' },
  pin: { vi: 'Ghim tin bài…', en: 'Pin stories…' },
  exclude: { vi: 'Loại tin bài…', en: 'Leave stories out…' },
  unpin: { vi: 'Bỏ “{headline}”', en: 'Remove “{headline}”' },
  summaryByRule: { vi: '{count} bài · Theo điều kiện', en: '{count} {count:story|stories} · By rule' },
  summaryByHand: { vi: '{count} bài · Chọn tay', en: '{count} {count:story|stories} · By hand' },
  relatedByHand: { vi: 'Chọn trong từng bài', en: 'Chosen in each article' },
  relatedByRule: { vi: 'Chọn tay, thêm theo điều kiện', en: 'By hand, then by rule' },
  relatedFilled: {
    vi: 'Chọn trong từng bài, thêm cho đủ {count}',
    en: 'Chosen in each article, filled up to {count}',
  },
  relatedHelp: {
    vi: 'Tin bài liên quan chọn trong bài luôn in đủ và đứng đầu danh sách, với tít và ảnh riêng nếu có. Đứng đầu các danh sách thì in ngay dưới bài; không thì in cùng chỗ với danh sách đứng trước.',
    en: 'The related stories chosen in an article are all printed, and first, with headline and picture of their own where they have them. Before all other lists they stand right under the article; else with the list before them.',
  },
  relatedCount: {
    vi: 'Nếu bài chọn được ít tin hơn số này thì thêm tin ghim và tin theo điều kiện cho đủ.',
    en: 'Where an article has fewer of its own, what is pinned and what the rule finds is added up to this number.',
  },
  hiddenStatus: { vi: '{status}: trang chưa in bài này', en: '{status}: pages leave it out' },
  hiddenEmbargo: { vi: 'Còn phải giữ: trang chưa in bài này', en: 'Under embargo: pages leave it out' },
  storyLost: { vi: 'bài không còn trong thư viện', en: 'no longer in the library' },
  templatesHelp: {
    vi: 'Trang của mỗi thể loại có những danh sách nào.',
    en: 'Which lists the pages of each kind have.',
  },
  list: { vi: 'Danh sách', en: 'List' },
  onPages: { vi: '{list} trên trang {kind}', en: '{list} on pages of kind {kind}' },
  mostReadHelp: {
    vi: 'Nhập tệp CSV hoặc JSON do bộ phận web gửi: mỗi dòng một tít và một địa chỉ, hoặc mã bài. Bài đứng theo thứ tự trong tệp.',
    en: 'Import the CSV or JSON that the web desk sends: a title and an address on each line, or the id of an article. The order of the file is kept.',
  },
  mostReadEmpty: { vi: 'Chưa có bài nào.', en: 'No stories yet.' },
  like: {
    vi: '{count} tít giống bài trong thư viện:',
    en: '{count} {count:title looks|titles look} like stories of the library:',
  },
  useLike: { vi: 'Dùng các bài này', en: 'Use these stories' },
  importFile: { vi: 'Nhập tệp…', en: 'Import a file…' },
  taken: { vi: 'Đã đọc {count} bài từ “{file}”.', en: 'Read {count} {count:story|stories} from “{file}”.' },
  faults: {
    vi: '{count} dòng chưa dùng được:',
    en: '{count} {count:line|lines} could not be used:',
  },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  save: { vi: 'Lưu', en: 'Save' },
} as const satisfies TextTable;
