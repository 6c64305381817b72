import type { ArticleKind, ArticleLanguage, PageList } from '../article/article';

/** The words that an article page prints of its own accord, in the language of the article. */
export type PageLabels = {
  /** Over the related stories, where the desk has no title of its own. */
  readonly related: string;
  readonly lists: Readonly<Record<PageList['type'], string>>;
  /** Marks a story that is more to look at than to read; empty for a plain story. */
  readonly kinds: Readonly<Record<ArticleKind, string>>;
  readonly untitled: string;
  readonly photoToCome: string;
  /** Its record is there, its original is gone or damaged. */
  readonly photoLost: (name: string) => string;
  readonly photo: string;
  readonly seeAlso: string;
  readonly galleryOf: (photos: number) => string;
  readonly video: string;
  readonly watchVideo: string;
  readonly fullSize: string;
  /** Over the list of a bundle of several articles. */
  readonly inThisIssue: string;
  readonly updatedAt: string;
  readonly notices: string;
  readonly notice: Readonly<Record<'update' | 'correction', string>>;
  readonly withdrawn: string;
  readonly withdrawnAt: (time: string) => string;
  readonly withdrawnBecause: (reason: string) => string;
};

export const pageLabels: Readonly<Record<ArticleLanguage, PageLabels>> = {
  vi: {
    related: 'Tin bài liên quan',
    lists: {
      newest: 'Tin mới',
      otherStories: 'Các tin bài khác',
      mostRead: 'Đọc nhiều',
      section: 'Chuyên mục',
      multimedia: 'Multimedia',
      loose: 'Tin khác',
    },
    kinds: { news: '', feature: '', photoStory: '[Ảnh]', infographic: '[Infographic]', video: '[Video]' },
    untitled: 'Bài chưa có tít',
    photoToCome: 'Chưa có tệp ảnh',
    photoLost: (name) => `Thiếu ảnh ${name}: tệp gốc bị mất hoặc hỏng`,
    photo: 'Ảnh',
    seeAlso: 'Xem thêm',
    galleryOf: (photos) => `Bộ ảnh, ${photos} ảnh`,
    video: 'Video',
    watchVideo: 'Xem video',
    fullSize: 'Xem bản cỡ lớn',
    inThisIssue: 'Trong số này',
    updatedAt: 'Cập nhật lúc',
    notices: 'Cập nhật và đính chính',
    notice: { update: 'Cập nhật', correction: 'Đính chính' },
    withdrawn: 'Bài này đã được gỡ.',
    withdrawnAt: (time) => `Bài này đã được gỡ lúc ${time}.`,
    withdrawnBecause: (reason) => `Lý do: ${reason}`,
  },
  en: {
    related: 'Related stories',
    lists: {
      newest: 'Latest news',
      otherStories: 'More stories',
      mostRead: 'Most read',
      section: 'Section',
      multimedia: 'Multimedia',
      loose: 'More headlines',
    },
    kinds: { news: '', feature: '', photoStory: '[Photos]', infographic: '[Infographic]', video: '[Video]' },
    untitled: 'Untitled story',
    photoToCome: 'Photo file to come',
    photoLost: (name) => `Photo ${name} is missing: its original is lost or damaged`,
    photo: 'Photo',
    seeAlso: 'See also',
    galleryOf: (photos) => `Gallery of ${photos} photos`,
    video: 'Video',
    watchVideo: 'Watch the video',
    fullSize: 'Open at full size',
    inThisIssue: 'In this issue',
    updatedAt: 'Updated',
    notices: 'Updates and corrections',
    notice: { update: 'Update', correction: 'Correction' },
    withdrawn: 'This story has been withdrawn.',
    withdrawnAt: (time) => `This story was withdrawn on ${time}.`,
    withdrawnBecause: (reason) => `Reason: ${reason}`,
  },
};
