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
} as const satisfies TextTable;
