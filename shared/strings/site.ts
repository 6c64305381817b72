import type { InterfaceLanguage } from '../desk';
import { type SiteFault, type SiteFaultCode, widthBounds } from '../export/siteFaults';
import { type TextTable, fillText } from './text';

export const siteTexts = {
  title: { vi: 'Trang web và xuất bài của tòa soạn', en: 'The desk’s site and exports' },
  parts: { vi: 'Các phần', en: 'Parts' },
  siteTab: { vi: 'Trang web', en: 'Site' },
  exportTab: { vi: 'Xuất bài', en: 'Exports' },
  name: { vi: 'Tên trang', en: 'Site name' },
  nameHint: {
    vi: 'Tên báo, như độc giả thấy ở đầu trang và trên mạng xã hội.',
    en: 'As readers see it on the page and on social cards.',
  },
  publisher: { vi: 'Cơ quan chủ quản, nhà xuất bản', en: 'Publisher' },
  publisherHint: {
    vi: 'Để trống thì lấy tên trang.',
    en: 'Left empty, the site’s name stands for it.',
  },
  baseUrl: { vi: 'Địa chỉ trang web', en: 'Address of the site' },
  baseUrlHint: {
    vi: 'Ví dụ https://baoanh.example. Để trống nếu chưa biết: gói xuất không ghi địa chỉ nào.',
    en: 'For example https://news.example. Leave it empty while it is not known: bundles then name no address.',
  },
  urlPattern: { vi: 'Mẫu địa chỉ bài', en: 'Pattern of an article’s address' },
  urlPatternHint: {
    vi: 'Dùng được: {parts}. Phải có {slug} hoặc {id}. Để trống là {slug}.',
    en: 'You may use {parts}. It must hold {slug} or {id}. Left empty it is {slug}.',
  },
  example: { vi: 'Một bài sẽ ở: {address}', en: 'An article will be at {address}' },
  licencePage: { vi: 'Trang điều khoản sử dụng', en: 'Licence page' },
  licencePageHint: {
    vi: 'Ghi vào dữ liệu cho máy tìm kiếm và hãng tin. Để trống nếu không có.',
    en: 'Written for search engines and agencies. Leave it empty if there is none.',
  },
  language: { vi: 'Ngôn ngữ của bài mới', en: 'Language of new articles' },
  look: {
    vi: 'Logo, màu và chữ của trang chọn ở “{command}”.',
    en: 'The logo, colours and type of pages are chosen in “{command}”.',
  },
  formats: { vi: 'Định dạng chọn sẵn khi xuất bài', en: 'Formats ticked at first' },
  formatsHint: {
    vi: 'Dùng cho máy chưa xuất lần nào; sau đó mỗi máy nhớ lựa chọn của mình.',
    en: 'For a machine that has not exported yet; after that each remembers its own choice.',
  },
  widths: { vi: 'Chiều rộng ảnh, tính bằng điểm ảnh', en: 'Widths of photos, in pixels' },
  widthsHint: {
    vi: 'Cách nhau bằng dấu phẩy, từ {least} đến {most}. Ảnh không bao giờ bị phóng to. Để trống là {usual}.',
    en: 'With commas between, from {least} to {most}. No photo is ever enlarged. Left empty: {usual}.',
  },
  hasAvif: { vi: 'Làm thêm ảnh AVIF', en: 'Make AVIF files as well' },
  hasAvifHint: {
    vi: 'Nhẹ hơn WebP, nhưng xuất bài lâu hơn nhiều.',
    en: 'Lighter than WebP, but exports take much longer.',
  },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  save: { vi: 'Lưu', en: 'Save' },
} as const satisfies TextTable;

/** What is wrong with a field, and what to type instead. */
export const siteFaultTexts = {
  addressNotWeb: {
    vi: '“{value}” không phải địa chỉ web. Ghi đầy đủ, ví dụ https://baoanh.example.',
    en: '“{value}” is no address on the web. Type all of it, for example https://news.example.',
  },
  addressInsecure: {
    vi: 'Địa chỉ phải bắt đầu bằng https://, không phải http://.',
    en: 'The address must start with https://, not with http://.',
  },
  addressHasMore: {
    vi: 'Địa chỉ trang web không có dấu ? hay #. Bỏ phần đó đi.',
    en: 'The address of a site has no ? and no #. Remove that part.',
  },
  partUnknown: {
    vi: 'Không có phần nào tên {value}. Chỉ dùng {parts}.',
    en: 'There is no part called {value}. Use {parts} only.',
  },
  partNotClosed: {
    vi: 'Dấu ngoặc { và } trong mẫu không khớp nhau.',
    en: 'The brackets { and } of the pattern do not pair.',
  },
  patternNotUnique: {
    vi: 'Mẫu phải có {slug} hoặc {id}, nếu không các bài sẽ trùng địa chỉ.',
    en: 'The pattern must hold {slug} or {id}; else articles would share an address.',
  },
  patternNotPath: {
    vi: 'Mẫu không được có “{value}”. Ngoài các phần trong ngoặc, chỉ dùng chữ không dấu, số, dấu / và -.',
    en: 'The pattern must not hold “{value}”. Beside the parts in brackets use plain letters, digits, / and -.',
  },
  widthsUnreadable: {
    vi: '“{value}” không phải số. Ghi các số cách nhau bằng dấu phẩy, ví dụ 480, 800, 1200.',
    en: '“{value}” is no number. Type numbers with commas between, for example 480, 800, 1200.',
  },
  widthOutOfBounds: {
    vi: 'Chiều rộng {value} không dùng được: chọn từ {least} đến {most}.',
    en: 'A width of {value} is of no use: choose from {least} to {most}.',
  },
  widthsTooMany: {
    vi: '{value} chiều rộng là quá nhiều: nhiều nhất {count}.',
    en: '{value} widths are too many: at most {count}.',
  },
} as const satisfies Record<SiteFaultCode, { readonly vi: string; readonly en: string }> & TextTable;

export const siteParts = '{section}, {subsection}, {slug}, {id}, {year}, {month}, {day}';

export const siteFaultText = ({ code, value }: SiteFault, language: InterfaceLanguage): string =>
  fillText(siteFaultTexts[code][language], { value, parts: siteParts, ...widthBounds });
