import type { TextTable } from './text';

/** The acts of publishing: marking a story as published, telling what changed, taking it back. */
export const publishingTexts = {
  part: { vi: 'Đăng bài', en: 'Publishing' },
  first: { vi: 'Đăng lần đầu {time} (lần lưu {revision})', en: 'First published {time} (save {revision})' },
  mark: { vi: 'Đánh dấu đã đăng', en: 'Mark as published' },
  addUpdate: { vi: 'Cập nhật…', en: 'Update…' },
  addCorrection: { vi: 'Đính chính…', en: 'Correction…' },
  withdraw: { vi: 'Gỡ bài…', en: 'Withdraw…' },

  update: { vi: 'Cập nhật', en: 'Update' },
  correction: { vi: 'Đính chính', en: 'Correction' },
  notice: { vi: '{type}, {time}', en: '{type}, {time}' },
  removeNotice: { vi: 'Bỏ lời {type} lúc {time}', en: 'Remove the {type} of {time}' },
  reason: { vi: 'Lý do gỡ bài', en: 'Reason for the withdrawal' },
  reasonHint: {
    vi: 'Bạn đọc thấy lý do này trên trang của bài.',
    en: 'Readers see this reason on the story’s page.',
  },
  withdrawnAt: { vi: 'Gỡ lúc {time}', en: 'Withdrawn {time}' },

  updateTitle: { vi: 'Cập nhật bài đã đăng', en: 'Update the published story' },
  correctionTitle: { vi: 'Đính chính bài đã đăng', en: 'Correct the published story' },
  updateText: { vi: 'Có gì mới trong bài?', en: 'What is new in the story?' },
  correctionText: { vi: 'Sai ở đâu, đúng là gì?', en: 'What was wrong, and what is right?' },
  noticeHint: {
    vi: 'In trên trang cùng giờ. Bản đăng lần đầu vẫn còn trong lịch sử bài.',
    en: 'Printed on the page with the time. The text as first published stays in the history.',
  },
  add: { vi: 'Thêm vào bài', en: 'Add to the story' },

  marked: {
    vi: 'Đã đánh dấu đã đăng. Lần lưu {revision} được giữ lại làm bản đăng lần đầu.',
    en: 'Marked as published. Save {revision} is kept as the text first published.',
  },
  isPublished: {
    vi: 'Bài đã được đánh dấu đã đăng từ trước.',
    en: 'The story is marked as published already.',
  },
  notPublished: {
    vi: 'Bài chưa đăng nên chưa có gì để báo với bạn đọc. Hãy đánh dấu đã đăng trước.',
    en: 'The story is not published, so there is nothing to tell readers yet. Mark it as published first.',
  },
  isWithdrawn: { vi: 'Bài đã gỡ từ trước.', en: 'The story is withdrawn already.' },
  notSaved: {
    vi: 'Bài chưa lưu được nên chưa đánh dấu. Xem lý do ở dòng trạng thái.',
    en: 'The article could not be saved, so it was not marked. The status line says why.',
  },
  nothingToTakeBack: {
    vi: 'Bài chưa có lần đăng, cập nhật, đính chính hay gỡ nào để bỏ.',
    en: 'Nothing was published, updated, corrected or withdrawn that could be taken back.',
  },
  tookBack_published: {
    vi: 'Đã bỏ dấu đã đăng; bài trở lại Sẵn sàng.',
    en: 'No longer marked as published; the story is ready again.',
  },
  tookBack_update: { vi: 'Đã bỏ lời cập nhật sau cùng.', en: 'The last update notice was taken back.' },
  tookBack_correction: {
    vi: 'Đã bỏ lời đính chính sau cùng.',
    en: 'The last correction was taken back.',
  },
  tookBack_withdrawn: { vi: 'Bài không còn bị gỡ nữa.', en: 'The story is no longer withdrawn.' },
} as const satisfies TextTable;
