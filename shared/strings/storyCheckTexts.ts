import type { TextTable } from './text';

/** What the checks say of related stories, teasers, links and page lists. */
export const storyCheckTexts = {
  relatedEmpty: {
    vi: 'Chưa có tin bài liên quan. Nên chọn từ ba đến năm bài.',
    en: 'No related stories. Choose three to five.',
  },
  relatedFew: {
    vi: 'Mới có {count} tin bài liên quan. Nên chọn từ {least} đến 5 bài.',
    en: 'Only {count} related {count:story|stories}. Choose {least} to 5.',
  },
  relatedNotShown: {
    vi: 'Trang của thể loại này không có danh sách tin bài liên quan nên không in {count} bài đã chọn. Bật danh sách ở Danh sách trên trang, phần Theo thể loại, hoặc bỏ các bài này.',
    en: 'Pages of this kind have no list of related stories, so the {count} chosen {count:story is|stories are} not printed. Turn the list on under Page lists, By kind, or remove them.',
  },
  relatedOld: {
    vi: 'Tin liên quan “{headline}” đăng từ ngày {day}. Xem có bài mới hơn không.',
    en: 'The related story “{headline}” was published on {day}. See whether there is a newer one.',
  },
  relatedSelf: {
    vi: 'Tin liên quan số {number} là chính bài này. Bỏ khỏi danh sách.',
    en: 'Related story {number} is this story itself. Remove it.',
  },
  relatedDuplicate: {
    vi: 'Tin liên quan số {number} trùng với số {first}. Bỏ bớt một.',
    en: 'Related story {number} repeats number {first}. Remove one.',
  },
  relatedMissing: {
    vi: 'Tin liên quan số {number} không còn trong thư viện. Bỏ đi hoặc chọn bài khác.',
    en: 'Related story {number} is no longer in the library. Remove it or choose another.',
  },
  relatedWithdrawn: {
    vi: 'Tin liên quan “{headline}” đã gỡ. Chọn bài khác.',
    en: 'The related story “{headline}” was withdrawn. Choose another.',
  },
  relatedUnpublished: {
    vi: 'Tin liên quan “{headline}” chưa đăng. Kiểm tra xem bài có lên trang trước không.',
    en: 'The related story “{headline}” is not published. Make sure that it goes out first.',
  },
  relatedUnaddressed: {
    vi: 'Tin liên quan “{headline}” đã đăng mà chưa có địa chỉ trên web: trang in tít không có liên kết. Ghi địa chỉ ở bài ấy, hoặc xuất hai bài cùng một gói.',
    en: 'The related story “{headline}” is published but has no public address yet: its headline is printed without a link. Give that story its address, or export both in one bundle.',
  },
  relatedEmbargoed: {
    vi: 'Tin liên quan “{headline}” phải giữ đến {until}: trang này không được nhắc tới trước đó. Bỏ đi, hoặc giữ cả bài này đến lúc ấy.',
    en: 'The related story “{headline}” is under embargo until {until} and must not be named before. Remove it, or hold this story until then too.',
  },
  relatedIsTeaser: {
    vi: 'Tin liên quan số {number} đã có ở hộp tin {teaser} trong bài. Bỏ bớt một.',
    en: 'Related story {number} stands in teaser box {teaser} already. Remove one.',
  },
  relatedIsLinked: {
    vi: 'Tin liên quan số {number} đã có liên kết trong bài.',
    en: 'Related story {number} is linked in the text already.',
  },
  relatedNoTitle: {
    vi: 'Tin liên quan số {number} không có tít. Ghi tít của trang đó.',
    en: 'Related story {number} has no title. Type the title of the page.',
  },
  relatedNoAddress: {
    vi: 'Tin liên quan “{headline}” chưa có địa chỉ. Dán địa chỉ trang, hoặc chọn bài trong thư viện.',
    en: 'The related story “{headline}” has no address. Paste it, or choose a story of the library.',
  },
  teaserEmpty: {
    vi: 'Hộp tin {number} còn trống. Chọn bài cho hộp tin hoặc xóa đi.',
    en: 'Teaser box {number} is empty. Choose its story or delete it.',
  },
  teaserSelf: {
    vi: 'Hộp tin {number} trỏ về chính bài này. Chọn bài khác.',
    en: 'Teaser box {number} points at this story itself. Choose another.',
  },
  teaserMissing: {
    vi: 'Hộp tin {number} trỏ tới bài không còn trong thư viện. Chọn bài khác hoặc xóa hộp tin.',
    en: 'Teaser box {number} points at a story that is no longer in the library. Choose another or delete it.',
  },
  teaserWithdrawn: {
    vi: 'Hộp tin {number} trỏ tới bài đã gỡ: “{headline}”. Chọn bài khác.',
    en: 'Teaser box {number} points at a withdrawn story: “{headline}”. Choose another.',
  },
  teaserUnpublished: {
    vi: 'Hộp tin {number} trỏ tới bài chưa đăng: “{headline}”. Kiểm tra xem bài có lên trang trước không.',
    en: 'Teaser box {number} points at an unpublished story: “{headline}”. Make sure that it goes out first.',
  },
  teaserUnaddressed: {
    vi: 'Hộp tin {number} trỏ tới bài đã đăng mà chưa có địa chỉ trên web: “{headline}”, nên trang in không có liên kết. Ghi địa chỉ ở bài ấy, hoặc xuất hai bài cùng một gói.',
    en: 'Teaser box {number} points at a published story that has no public address yet: “{headline}” is printed without a link. Give that story its address, or export both in one bundle.',
  },
  teaserEmbargoed: {
    vi: 'Hộp tin {number} trỏ tới bài phải giữ đến {until}: “{headline}”. Xóa hộp tin, hoặc giữ cả bài này đến lúc ấy.',
    en: 'Teaser box {number} points at a story under embargo until {until}: “{headline}”. Delete it, or hold this story until then too.',
  },
  teaserDuplicate: {
    vi: 'Hộp tin {number} trùng với hộp tin {first}. Xóa bớt một.',
    en: 'Teaser box {number} repeats box {first}. Delete one.',
  },
  teaserNoAddress: {
    vi: 'Hộp tin {number} chưa có địa chỉ: “{headline}”. Dán địa chỉ trang, hoặc chọn bài trong thư viện.',
    en: 'Teaser box {number} has no address: “{headline}”. Paste it, or choose a story of the library.',
  },
  linkNotAllowed: {
    vi: 'Liên kết “{text}” có địa chỉ không dùng được: {href}. Sửa địa chỉ hoặc bỏ liên kết.',
    en: 'The link “{text}” has an address that cannot be used: {href}. Correct it or remove the link.',
  },
  linkSelf: {
    vi: 'Liên kết “{text}” trỏ về chính bài này. Bỏ liên kết hoặc chọn bài khác.',
    en: 'The link “{text}” points at this story itself. Remove it or choose another story.',
  },
  linkMissing: {
    vi: 'Liên kết “{text}” trỏ tới bài không còn trong thư viện. Chọn bài khác hoặc bỏ liên kết.',
    en: 'The link “{text}” points at a story that is no longer in the library. Choose another or remove it.',
  },
  linkWithdrawn: {
    vi: 'Liên kết “{text}” trỏ tới bài đã gỡ: “{headline}”. Chọn bài khác hoặc bỏ liên kết.',
    en: 'The link “{text}” points at a withdrawn story: “{headline}”. Choose another or remove it.',
  },
  linkUnpublished: {
    vi: 'Liên kết “{text}” trỏ tới bài chưa đăng: “{headline}”. Kiểm tra xem bài có lên trang trước không.',
    en: 'The link “{text}” points at an unpublished story: “{headline}”. Make sure that it goes out first.',
  },
  linkUnaddressed: {
    vi: 'Liên kết “{text}” trỏ tới bài đã đăng mà chưa có địa chỉ trên web: “{headline}”, nên trang in chữ thường. Ghi địa chỉ ở bài ấy, hoặc xuất hai bài cùng một gói.',
    en: 'The link “{text}” points at a published story that has no public address yet: “{headline}”. It is printed as plain text. Give that story its address, or export both in one bundle.',
  },
  linkEmbargoed: {
    vi: 'Liên kết “{text}” trỏ tới bài phải giữ đến {until}: “{headline}”. Bỏ liên kết, hoặc giữ cả bài này đến lúc ấy.',
    en: 'The link “{text}” points at a story under embargo until {until}: “{headline}”. Remove it, or hold this story until then too.',
  },
  linkDuplicate: {
    vi: 'Liên kết “{text}” trỏ tới nơi đã có liên kết phía trên.',
    en: 'The link “{text}” leads where a link above it leads already.',
  },
  linkInsecure: {
    vi: 'Liên kết “{text}” không an toàn: {href}. Thử mở địa chỉ bắt đầu bằng https:// rồi thay vào.',
    en: 'The link “{text}” is not secure: {href}. See whether the page opens with https:// and use that.',
  },
  linkTracking: {
    vi: 'Liên kết “{text}” mang mã theo dõi: {href}. Bỏ phần mã, người đọc vẫn đến đúng trang.',
    en: 'The link “{text}” carries tracking codes: {href}. Take them off; the page stays the same.',
  },
  linkDoubtful: {
    vi: 'Địa chỉ của liên kết “{text}” có vẻ gõ nhầm: {href}. Mở thử rồi sửa.',
    en: 'The address of the link “{text}” looks mistyped: {href}. Open it and correct it.',
  },
  linkNowhere: {
    vi: 'Liên kết “{text}” trỏ tới một chỗ không có trên trang: {href}. Sửa địa chỉ hoặc bỏ liên kết.',
    en: 'The link “{text}” points at a place that the page does not have: {href}. Correct it or remove the link.',
  },
  listSelf: {
    vi: 'Khối “{list}” có chính bài này, nên trang không in lại. Bỏ bài khỏi khối.',
    en: 'The list “{list}” names this story itself, which the page leaves out. Remove it from the list.',
  },
  listWithdrawn: {
    vi: 'Khối “{list}” có {count} bài đã gỡ; trang không in các bài ấy. Bỏ khỏi khối hoặc thay bài khác.',
    en: 'The list “{list}” has {count} withdrawn {count:story|stories}, which the page leaves out. Remove or replace.',
  },
  listEmbargoed: {
    vi: 'Khối “{list}” có {count} bài còn phải giữ; trang không in các bài ấy trước giờ. Bỏ khỏi khối hoặc thay bài khác.',
    en: 'The list “{list}” has {count} {count:story|stories} under embargo, which the page leaves out. Remove or replace.',
  },
  listUnpublished: {
    vi: 'Khối “{list}” có {count} bài chưa đăng; trang không in các bài ấy. Đăng trước, bỏ khỏi khối hoặc thay bài khác.',
    en: 'The list “{list}” has {count} unpublished {count:story|stories}, which the page leaves out. Publish, remove or replace.',
  },
  listRepeated: {
    vi: 'Khối “{list}” có {count} bài đã đứng ở chỗ khác trên trang, nên không in lại.',
    en: 'The list “{list}” has {count} {count:story|stories} that the page shows elsewhere, not printed again.',
  },
  listTargetMissing: {
    vi: 'Khối “{list}” có {count} bài không còn trong thư viện. Bỏ các bài đó khỏi khối.',
    en: 'The list “{list}” names {count} {count:story|stories} no longer in the library. Remove them.',
  },
  listNoAddress: {
    vi: 'Khối “{list}” có {count} tít chưa có địa chỉ, sẽ in thành chữ thường.',
    en: 'The list “{list}” has {count} {count:title|titles} without an address, printed as plain text.',
  },
  listSectionGone: {
    vi: 'Khối “{list}” lấy bài từ một mục đã bỏ, nên không tự tìm được bài nào. Chọn lại mục ở Danh sách trên trang.',
    en: 'The list “{list}” takes its stories from a section that was removed, so it finds none by itself. Choose another under Page lists.',
  },
} as const satisfies TextTable;
