import type { TypedFilter } from '../typedSearch';
import type { TextTable } from './text';

type Type = TypedFilter['type'];

export const typedFilterTexts = {
  title: { vi: 'Lọc ngay khi gõ', en: 'Filters you can type' },
  rules: {
    vi: 'Gõ cùng chữ cần tìm, có dấu hay không đều được. Tên có dấu cách đặt trong ngoặc kép. Gõ nhiều bộ lọc thì bài phải khớp tất cả.',
    en: 'Type them among the words, with or without marks. Names with spaces stand in quotes. A story must pass all of them.',
  },
  section: { vi: 'bài của mục, tiểu mục', en: 'in a section or subsection' },
  sectionExample: { vi: 'mục:"Xã hội"', en: 'section:"Society"' },
  photo: { vi: 'bài có ảnh của người, hãng này', en: 'with a photo credited to a person or agency' },
  photoExample: { vi: 'ảnh:"Minh Tuấn"', en: 'photo:"Minh Tuấn"' },
  byline: { vi: 'bài của tác giả này', en: 'by an author' },
  bylineExample: { vi: 'tácgiả:"Lan Anh"', en: 'byline:"Lan Anh"' },
  tag: { vi: 'bài có từ khóa này, kể cả từ đồng nghĩa', en: 'with a tag or one of its synonyms' },
  tagExample: { vi: 'từkhóa:"biển đảo"', en: 'tag:"sea and islands"' },
  kind: { vi: 'thể loại', en: 'of a kind' },
  kindExample: { vi: 'loại:"Phóng sự ảnh"', en: 'kind:"Photo story"' },
  status: { vi: 'trạng thái', en: 'of a status' },
  statusExample: { vi: 'trạngthái:"Đã đăng"', en: 'status:Published' },
  after: { vi: 'từ ngày này', en: 'on this day or later' },
  afterExample: { vi: 'sau:01/05', en: 'after:2026-05-01' },
  before: { vi: 'trước ngày này', en: 'before this day' },
  beforeExample: { vi: 'trước:31/12/2025', en: 'before:2025-12-31' },
} as const satisfies TextTable & Record<Type | `${Type}Example`, unknown>;
