import type { ArticleKind, ArticleLanguage, ArticleStatus } from '../article/article';
import type { ShownList } from '../article/page';
import type { CheckLevel } from '../article/check';
import type { Fix } from '../article/fixCheck';

type BothLanguages = { readonly vi: string; readonly en: string };

export const kindNames = {
  news: { vi: 'Tin', en: 'News' },
  feature: { vi: 'Bài', en: 'Feature' },
  photoStory: { vi: 'Phóng sự ảnh', en: 'Photo story' },
  infographic: { vi: 'Infographic', en: 'Infographic' },
  video: { vi: 'Video', en: 'Video' },
} as const satisfies Record<ArticleKind, BothLanguages>;

export const statusNames = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  inReview: { vi: 'Chờ duyệt', en: 'In review' },
  ready: { vi: 'Sẵn sàng', en: 'Ready' },
  published: { vi: 'Đã đăng', en: 'Published' },
  withdrawn: { vi: 'Đã gỡ', en: 'Withdrawn' },
} as const satisfies Record<ArticleStatus, BothLanguages>;

export const languageNames = {
  vi: { vi: 'Tiếng Việt', en: 'Tiếng Việt' },
  en: { vi: 'English', en: 'English' },
} as const satisfies Record<ArticleLanguage, BothLanguages>;

export const pageListNames = {
  related: { vi: 'Tin bài liên quan', en: 'Related stories' },
  newest: { vi: 'Tin mới', en: 'Latest news' },
  otherStories: { vi: 'Các tin bài khác', en: 'Other stories' },
  mostRead: { vi: 'Đọc nhiều', en: 'Most read' },
  section: { vi: 'Khối chuyên mục', en: 'Section block' },
  multimedia: { vi: 'Multimedia', en: 'Multimedia' },
  loose: { vi: 'Tin bài lẻ', en: 'Loose titles' },
} as const satisfies Record<ShownList['type'], BothLanguages>;

export const checkLevelNames = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  note: { vi: 'Lưu ý', en: 'Note' },
} as const satisfies Record<CheckLevel, BothLanguages>;

/** What a button beside a check does at once. */
export const checkFixNames = {
  joinSpaces: { vi: 'Bỏ dấu cách thừa', en: 'Remove the extra spaces' },
  cutTracking: { vi: 'Bỏ mã theo dõi', en: 'Take the tracking codes off' },
  raiseHeading: { vi: 'Đổi thành tít xen', en: 'Make it a subhead' },
  removeBlock: { vi: 'Xóa đoạn này', en: 'Delete it' },
  removeRelated: { vi: 'Bỏ khỏi danh sách', en: 'Remove it from the list' },
  removeTeaser: { vi: 'Xóa hộp tin này', en: 'Delete this box' },
} as const satisfies Record<Fix, BothLanguages>;
