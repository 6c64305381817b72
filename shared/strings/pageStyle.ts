import type { TextTable } from './text';

/** The dialog of how the desk's pages look, and the words of its sample. */
export const pageStyleTexts = {
  title: { vi: 'Giao diện trang', en: 'Page style' },
  help: {
    vi: 'Mọi trang xem trước và xuất ra đều theo đây. Màu nào khó đọc được trang tự chỉnh vừa đủ để đọc rõ; bản in luôn là mực đen trên giấy trắng.',
    en: 'Every preview and export follows this. A colour that is hard to read is moved just far enough to be clear; print is always black on white.',
  },
  colours: { vi: 'Màu', en: 'Colours' },
  accent: { vi: 'Màu nhấn', en: 'Accent' },
  ink: { vi: 'Màu chữ', en: 'Text' },
  paper: { vi: 'Màu nền', en: 'Paper' },
  pick: { vi: 'Chọn {name} trên bảng màu', en: 'Pick from a palette: {name}' },
  colourHint: { vi: 'Để trống là màu có sẵn.', en: 'Empty is the usual colour.' },
  colourFault: {
    vi: 'Viết như #0b5f73 (sáu chữ số 0–9, a–f).',
    en: 'Write it like #0b5f73 (six digits 0–9, a–f).',
  },
  moved: {
    vi: 'Màu này khó đọc: trang dùng {colour}.',
    en: 'Hard to read: pages use {colour} instead.',
  },
  type: { vi: 'Kiểu chữ', en: 'Type' },
  headlineType: { vi: 'Tít và tít xen', en: 'Headlines' },
  bodyType: { vi: 'Thân bài', en: 'Text' },
  sans: { vi: 'Không chân (Be Vietnam Pro)', en: 'Sans (Be Vietnam Pro)' },
  serif: { vi: 'Có chân (chữ của máy người đọc)', en: 'Serif (of the reader’s system)' },
  schemes: { vi: 'Nền trang', en: 'Scheme' },
  light: { vi: 'Luôn sáng', en: 'Always light' },
  lightAndDark: { vi: 'Sáng hoặc tối theo máy người đọc', en: 'Light or dark, as the reader’s system is' },
  logo: { vi: 'Logo đầu trang', en: 'Logo' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  plain: { vi: 'Về kiểu có sẵn', en: 'Back to the usual style' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  save: { vi: 'Lưu', en: 'Save' },
  sample: { vi: 'Trang mẫu', en: 'Sample page' },
  sampleView: { vi: 'Xem trang mẫu', en: 'Sample shown' },
  day: { vi: 'Nền sáng', en: 'Light' },
  night: { vi: 'Nền tối', en: 'Dark' },
  sampleSite: { vi: 'Tên tờ báo', en: 'Name of the paper' },
  sampleSection: { vi: 'Xã hội', en: 'Society' },
  sampleHeadline: {
    vi: 'Chợ phiên vùng cao họp lại sau mùa lũ, người xuống núi từ nửa đêm',
    en: 'The highland market opens again after the floods',
  },
  sampleStandfirst: {
    vi: 'Đường vừa thông, những gùi măng, mật ong và vải lanh lại nối nhau về bãi chợ ven suối.',
    en: 'With the road clear, bamboo shoots, honey and linen come down to the stream again.',
  },
  sampleByline: { vi: 'Lan Anh', en: 'Anna Lane' },
  sampleParagraph: {
    vi: 'Mới bốn giờ sáng, ngọn đèn pin đầu tiên đã lấp loáng trên dốc. Chị Mỷ gửi xe ở đầu bản, gùi hàng đi bộ nốt quãng đường còn lầy, theo',
    en: 'At four in the morning the first torch shines on the slope. Those who sell walk the last stretch, along',
  },
  sampleLink: { vi: 'con đường mới mở', en: 'the newly opened road' },
  sampleSubhead: { vi: 'Hàng ít, người đông', en: 'Few goods, many people' },
  sampleQuote: { vi: 'Chợ họp lại là biết mùa đã qua.', en: 'When the market is back, the season is over.' },
  sampleBox: {
    vi: 'Mỗi tháng sáu phiên, vào ngày mùng 2 và mùng 7.',
    en: 'Six market days a month, on the 2nd and the 7th.',
  },
  sampleRelated: { vi: 'Nghề dệt lanh trở lại sau mười năm', en: 'Linen weaving is back after ten years' },
} as const satisfies TextTable;
