import type { Check } from '../article/check';
import { type CheckCode, isCheckCode } from '../article/checkCodes';
import type { InterfaceLanguage } from '../desk';
import { printDay, printInstant } from '../export/newsroomTime';
import { photoName } from './photoName';
import { storyCheckTexts } from './storyCheckTexts';
import { type TextTable, type TextValues, fillText } from './text';
import { pageListNames } from './words';

/** What each check says: what is wrong and what to do about it. */
export const checkTexts = {
  headlineMissing: { vi: 'Chưa có tít. Hãy đặt tít cho bài.', en: 'No headline. Write one.' },
  headlineTooLong: {
    vi: 'Tít dài {count} ký tự. Nên rút còn {limit} ký tự để không bị cắt trên trang.',
    en: 'The headline has {count} characters. Cut it to {limit} so that pages do not cut it off.',
  },
  headlineLongForSearch: {
    vi: 'Tít dài {count} ký tự. Trang tìm kiếm cắt sau khoảng {limit} ký tự: đưa điều chính lên đầu tít.',
    en: 'The headline has {count} characters. Search pages cut it after some {limit}: put what matters first.',
  },
  headlineLongForSocial: {
    vi: 'Tít dài {count} ký tự. Thẻ trên mạng xã hội cắt sau khoảng {limit} ký tự: đưa điều chính lên đầu tít.',
    en: 'The headline has {count} characters. Social cards cut it after some {limit}: put what matters first.',
  },
  standfirstMissing: {
    vi: 'Chưa có sapo. Viết một, hai câu tóm ý chính.',
    en: 'No standfirst. Sum the story up in a sentence or two.',
  },
  standfirstTooLong: {
    vi: 'Sapo dài {count} ký tự. Nên rút còn {limit} ký tự.',
    en: 'The standfirst has {count} characters. Cut it to {limit}.',
  },
  standfirstRepeats: {
    vi: 'Sapo lặp lại nguyên tít. Viết thêm điều tít chưa nói.',
    en: 'The standfirst repeats the headline. Say what the headline does not.',
  },
  bylineMissing: {
    vi: 'Chưa có tên tác giả. Ghi tên hoặc bút danh người viết.',
    en: 'No byline. Name who wrote the story.',
  },
  datelineMissing: {
    vi: 'Chưa ghi nơi viết. Điền nơi phóng viên viết tin.',
    en: 'No dateline. Say where the story was written.',
  },
  sectionMissing: { vi: 'Chưa chọn chuyên mục cho bài.', en: 'No section. Choose where the story runs.' },
  sectionUnknown: {
    vi: 'Chuyên mục “{section}” không còn trong danh mục của tòa soạn. Hãy chọn lại.',
    en: 'The section “{section}” is no longer in the desk’s list. Choose another.',
  },
  subsectionMissing: {
    vi: 'Chưa chọn tiểu mục. Chuyên mục này có các tiểu mục, hãy chọn một.',
    en: 'No subsection. The section has subsections; choose one.',
  },
  tagsMissing: {
    vi: 'Bài chưa có từ khóa. Thêm vài từ khóa để dễ tìm và gợi ý tin liên quan.',
    en: 'No tags. Add some so that the story is found and suggested beside others.',
  },
  embargoRunning: {
    vi: 'Bài đang cấm công bố đến {until}. Chờ hết hạn, hoặc bỏ hạn nếu nguồn tin đã cho phép.',
    en: 'Under embargo until {until}. Wait, or clear the embargo if the source has lifted it.',
  },
  publishedAtMissing: {
    vi: 'Bài đã đăng nhưng chưa ghi giờ đăng. Điền ngày giờ đăng.',
    en: 'Published, but no time is given. Fill in when it was published.',
  },
  publicUrlNotAllowed: {
    vi: 'Địa chỉ trên web không dùng được: {href}. Dán địa chỉ đầy đủ, bắt đầu bằng https://.',
    en: 'The address on the web cannot be used: {href}. Paste the whole address, starting with https://.',
  },
  publicUrlMissing: {
    vi: 'Bài đã đăng mà chưa ghi địa chỉ trên web: các bài dẫn đến bài này chỉ in được tít, không có liên kết.',
    en: 'Published, but without its address on the web: stories that point here print the headline without a link.',
  },
  toComeMark: {
    vi: 'Còn chỗ chờ bổ sung: “{passage}”. Điền nốt hoặc bỏ dấu [bổ sung].',
    en: 'Something is still to come: “{passage}”. Fill it in or remove the [bổ sung] mark.',
  },
  commentOpen: {
    vi: 'Còn ghi chú chưa xong ở “{words}”. Trả lời rồi đánh dấu đã xong.',
    en: 'A comment is still open on “{words}”. Answer it, then mark it as done.',
  },
  suggestionOpen: {
    vi: 'Còn đề xuất sửa chưa quyết ở “{words}”. Nhận hoặc bỏ; khi chưa quyết, bài in chữ đang có.',
    en: 'A suggestion is still open on “{words}”. Accept or reject it; until then the words print as they stand.',
  },
  doubleSpaces: {
    vi: 'Có hai dấu cách liền nhau: “{passage}”.',
    en: 'Two spaces in a row: “{passage}”.',
  },
  quotesUnpaired: {
    vi: 'Dấu ngoặc kép không khớp: “{passage}”. Thêm dấu mở hoặc dấu đóng còn thiếu.',
    en: 'A quotation mark has no partner: “{passage}”. Add the one that is missing.',
  },
  nameSpellings: {
    vi: 'Bài viết cả “{name}” và “{other}”. Nếu là một tên, chọn một cách viết.',
    en: 'The story says “{name}” and “{other}”. If it is one name, write it one way.',
  },
  dateImpossible: {
    vi: 'Không có ngày “{date}”. Xem lại ngày tháng.',
    en: 'There is no such date as “{date}”. Check it.',
  },
  weekdayWrong: {
    vi: '“{date}”: ngày này là {weekday}. Sửa thứ hoặc sửa ngày.',
    en: '“{date}”: that day is a {weekday}. Correct the weekday or the date.',
  },
  numberForms: {
    vi: 'Bài viết số theo hai kiểu: “{one}” và “{other}”. Chọn một kiểu dấu chấm, dấu phẩy cho cả bài.',
    en: 'Numbers are written in two ways: “{one}” and “{other}”. Use one kind of point and comma throughout.',
  },
  percentForms: {
    vi: 'Bài viết phần trăm theo hai kiểu: “{one}” và “{other}”. Chọn một kiểu cho cả bài.',
    en: 'Per cent is written in two ways: “{one}” and “{other}”. Use one throughout.',
  },
  currencyForms: {
    vi: 'Bài viết một loại tiền theo hai kiểu: “{one}” và “{other}”. Chọn một kiểu cho cả bài.',
    en: 'A currency is written in two ways: “{one}” and “{other}”. Use one throughout.',
  },
  paragraphTwice: {
    vi: 'Một đoạn đứng hai lần trong bài: “{passage}”. Xóa bớt một đoạn.',
    en: 'A passage stands in the story twice: “{passage}”. Delete one.',
  },
  bodyEmpty: { vi: 'Bài chưa có nội dung. Hãy viết thân bài.', en: 'The body is empty. Write the story.' },
  headingOrder: {
    vi: 'Tít xen nhỏ “{heading}” không có tít xen lớn ở trên. Đổi thành tít xen, hoặc thêm tít xen phía trước.',
    en: 'The minor subhead “{heading}” has no subhead above it. Make it a subhead or add one before it.',
  },
  headingEmpty: {
    vi: 'Có tít xen trống. Điền chữ hoặc xóa đi.',
    en: 'An empty subhead. Fill it in or delete it.',
  },
  tableCellsEmpty: {
    vi: 'Bảng có {count} ô trống. Xem lại có sót số liệu không.',
    en: 'The table has {count} empty {count:cell|cells}. See whether figures are missing.',
  },
  photoMissing: {
    vi: 'Ảnh {number}: không tìm thấy ảnh trong thư viện. Chọn lại ảnh hoặc xóa khung ảnh.',
    en: 'Photo {number} is not in the library. Choose the photo again or delete the figure.',
  },
  photoFileMissing: {
    vi: 'Ảnh {number}: chưa có tệp ảnh. Kéo tệp vào khung ảnh hoặc xóa khung ảnh.',
    en: 'Photo {number} has no file yet. Drop the file on the figure or delete the figure.',
  },
  photoTooSmall: {
    vi: 'Ảnh {number}: phần hiện trong bài chỉ rộng {width} điểm ảnh, dưới mức {least}. Tìm bản lớn hơn hoặc cắt rộng hơn.',
    en: 'Photo {number} shows only {width} pixels across, less than {least}. Look for a larger one or crop less.',
  },
  photoUsedTwice: {
    vi: 'Ảnh {number} trùng với ảnh {first}. Giữ một ảnh, trừ khi cố ý dùng lại.',
    en: 'Photo {number} is the same as photo {first}. Keep one, unless it is meant.',
  },
  captionMissing: {
    vi: 'Ảnh {number}: chưa có chú thích. Ghi ai, ở đâu, đang làm gì.',
    en: 'Photo {number} has no caption. Say who, where and what.',
  },
  captionTooLong: {
    vi: 'Ảnh {number}: chú thích dài {count} ký tự. Nên rút còn {limit} ký tự.',
    en: 'The caption of photo {number} has {count} characters. Cut it to {limit}.',
  },
  creditMissing: {
    vi: 'Ảnh {number}: chưa ghi nguồn ảnh. Điền người chụp hoặc hãng, hoặc đánh dấu ảnh tư liệu.',
    en: 'Photo {number} has no credit. Name the photographer or the agency, or mark it as an archive photo.',
  },
  creditInCaption: {
    vi: 'Ảnh {number}: nguồn ảnh đang nằm trong chú thích và sẽ in hai lần. Tách sang ô nguồn ảnh.',
    en: 'Photo {number} has a credit inside its caption, which would print twice. Move it to the credit.',
  },
  creditLabelled: {
    vi: 'Ảnh {number}: ô nguồn ảnh ghi “{name}”, khi in sẽ lặp chữ “Ảnh:”. Chỉ ghi tên, mỗi ô một phần.',
    en: 'Photo {number}: a field of the credit says “{name}”, so its label prints twice. Give names only, each in its field.',
  },
  creditInternet: {
    vi: 'Ảnh {number}: “{name}” không phải là nguồn ảnh. Tìm người chụp hoặc đổi ảnh khác.',
    en: 'Photo {number}: “{name}” is not a source. Find who took it or use another photo.',
  },
  creditSpelling: {
    vi: 'Ảnh {number}: nguồn ảnh ghi “{name}”, tòa soạn viết là “{house}”. Sửa cho thống nhất.',
    en: 'Photo {number} is credited to “{name}”; the house writes “{house}”. Change it.',
  },
  creditSpellings: {
    vi: 'Ảnh {number} ghi “{name}”, ảnh {first} ghi “{other}”. Nếu là một tên, chọn một cách viết.',
    en: 'Photo {number} says “{name}”, photo {first} says “{other}”. If it is one name, write it one way.',
  },
  altMissing: {
    vi: 'Ảnh {number}: chưa có mô tả ảnh. Tả điều nhìn thấy cho người không xem được ảnh.',
    en: 'Photo {number} has no alt text. Describe what is seen, for readers who cannot see it.',
  },
  altPlaceholder: {
    vi: 'Ảnh {number}: “{alt}” chưa phải là mô tả ảnh. Tả điều nhìn thấy trong ảnh.',
    en: 'Photo {number}: “{alt}” describes nothing. Say what is seen.',
  },
  altSameAsCaption: {
    vi: 'Ảnh {number}: mô tả ảnh giống hệt chú thích. Tả điều nhìn thấy, đừng lặp lại chú thích.',
    en: 'The alt text of photo {number} repeats its caption. Describe what is seen instead.',
  },
  altTooLong: {
    vi: 'Ảnh {number}: mô tả ảnh dài {count} ký tự. Rút còn {limit} ký tự.',
    en: 'The alt text of photo {number} has {count} characters. Cut it to {limit}.',
  },
  galleryOfOne: {
    vi: 'Bộ ảnh chỉ có một ảnh (ảnh {number}), sẽ in như ảnh thường. Thêm ảnh hoặc bỏ bộ ảnh.',
    en: 'The gallery holds one photo only (photo {number}) and prints as a plain photo. Add photos or dissolve it.',
  },
  infographicAltShort: {
    vi: 'Infographic {number}: mô tả mới có {count} ký tự. Ghi cả những số liệu chính, người không xem được hình cũng cần biết.',
    en: 'Infographic {number}: the description has only {count} characters. Give its main figures too, for readers who cannot see it.',
  },
  infographicNone: {
    vi: 'Bài infographic chưa có hình nào đặt kiểu infographic. Chọn ảnh rồi đổi cách đặt ảnh.',
    en: 'An infographic story without an infographic. Select its picture and change how it is placed.',
  },
  videoNone: {
    vi: 'Bài video chưa có video. Hãy chèn video.',
    en: 'A video story without a video. Insert it.',
  },
  videoSourceMissing: {
    vi: 'Video {number}: chưa có tệp phim, cũng chưa có địa chỉ. Chọn tệp hoặc ghi địa chỉ.',
    en: 'Video {number} has neither a file nor an address. Choose the file or type the address.',
  },
  videoAddressNotAllowed: {
    vi: 'Video {number}: địa chỉ “{url}” không dùng được. Địa chỉ phải bắt đầu bằng https://.',
    en: 'Video {number}: the address “{url}” cannot be used. It must start with https://.',
  },
  videoFileMissing: {
    vi: 'Video {number}: tệp phim không còn trong thư viện. Chọn lại tệp.',
    en: 'The file of video {number} is no longer in the library. Choose it again.',
  },
  videoDurationUnread: {
    vi: 'Video {number}: “{text}” không phải là thời lượng, nên không in ra. Ghi phút:giây, ví dụ 3:25.',
    en: 'Video {number}: “{text}” is no length of time and is not printed. Write minutes:seconds, as in 3:25.',
  },
  posterMissing: {
    vi: 'Video {number}: chưa có ảnh bìa. Chọn một ảnh để người đọc thấy trước khi bấm xem.',
    en: 'Video {number} has no poster. Choose the photo that readers see before they press play.',
  },
  posterFileMissing: {
    vi: 'Video {number}: ảnh bìa chưa có tệp. Chọn lại ảnh.',
    en: 'The poster of video {number} has no file. Choose it again.',
  },
  posterTooSmall: {
    vi: 'Video {number}: ảnh bìa chỉ rộng {width} điểm ảnh, dưới mức {least}. Tìm bản lớn hơn hoặc thay ảnh khác.',
    en: 'The poster of video {number} is only {width} pixels wide, under {least}. Find a larger one or use another photo.',
  },
  videoCaptionMissing: {
    vi: 'Video {number}: chưa có chú thích. Ghi ai, ở đâu, đang làm gì.',
    en: 'Video {number} has no caption. Say who, where and what.',
  },
  videoCaptionTooLong: {
    vi: 'Video {number}: chú thích dài {count} ký tự. Nên rút còn {limit} ký tự.',
    en: 'The caption of video {number} has {count} characters. Cut it to {limit}.',
  },
  videoCreditMissing: {
    vi: 'Video {number}: chưa ghi nguồn. Điền người quay hoặc hãng.',
    en: 'Video {number} has no credit. Name who shot it or the agency.',
  },
  videoCreditLabelled: {
    vi: 'Video {number}: ô nguồn ghi “{name}”, khi in sẽ lặp chữ “Video:”. Chỉ ghi tên, mỗi ô một phần.',
    en: 'Video {number}: a field of the credit says “{name}”, so its label prints twice. Give names only, each in its field.',
  },
  videoCreditInternet: {
    vi: 'Video {number}: “{name}” không phải là nguồn. Tìm người quay hoặc thay video khác.',
    en: 'Video {number}: “{name}” is not a source. Find who shot it or use another video.',
  },
  videoCreditSpelling: {
    vi: 'Video {number}: nguồn ghi “{name}”, tòa soạn viết là “{house}”. Sửa cho thống nhất.',
    en: 'Video {number} is credited to “{name}”; the house writes “{house}”. Change it.',
  },
  videoAltMissing: {
    vi: 'Video {number}: chưa có mô tả ảnh bìa. Tả điều nhìn thấy cho người không xem được ảnh.',
    en: 'The poster of video {number} has no alt text. Describe what is seen, for readers who cannot see it.',
  },
  videoAltSameAsCaption: {
    vi: 'Video {number}: mô tả ảnh bìa giống hệt chú thích. Tả điều nhìn thấy, đừng lặp lại chú thích.',
    en: 'The alt text of video {number} repeats its caption. Describe what is seen instead.',
  },
  rightsExpired: {
    vi: '{photo}: hết hạn dùng ngày {day}. Thay ảnh khác, hoặc gia hạn rồi sửa ngày ở quyền dùng ảnh.',
    en: '{photo}: the right to use it ended on {day}. Use another photo, or renew it and change the day in its rights.',
  },
  rightsDenied: {
    vi: '{photo}: không được dùng. Thay ảnh khác. {note}',
    en: '{photo}: must not be used. Use another photo. {note}',
  },
  rightsAgencyDenied: {
    vi: '{photo}: tòa soạn không được dùng ảnh của {agency}. Thay ảnh khác. {note}',
    en: '{photo}: the desk may not use photos by {agency}. Use another photo. {note}',
  },
  rightsAskFirst: {
    vi: '{photo}: phải hỏi {agency} trước mỗi lần dùng. {note}',
    en: '{photo}: ask {agency} before each use. {note}',
  },
  leadPhotoMissing: {
    vi: 'Bài thể loại này phải có ảnh đại diện. Thêm ít nhất một ảnh.',
    en: 'A story of this kind must have a lead photo. Add at least one photo.',
  },
  leadPhotoAdvised: {
    vi: 'Chưa có ảnh đại diện. Thêm ảnh để bài nổi lên trong các danh sách.',
    en: 'No lead photo. Add one so that the story shows in lists.',
  },
  leadPhotoNone: { vi: 'Tin chưa có ảnh.', en: 'The story has no photo.' },
  leadPhotoFileMissing: {
    vi: 'Ảnh đại diện chưa có tệp ảnh. Thêm tệp hoặc chọn ảnh khác.',
    en: 'The lead photo has no file. Add it or choose another photo.',
  },
  leadPhotoCreditMissing: {
    vi: 'Ảnh đại diện chưa ghi nguồn ảnh. Điền người chụp hoặc hãng.',
    en: 'The lead photo has no credit. Name the photographer or the agency.',
  },
  leadPhotoSmall: {
    vi: 'Ảnh đại diện chỉ rộng {width} điểm ảnh. Máy tìm kiếm và mạng xã hội cần ít nhất {least}: tìm bản lớn hơn nếu có.',
    en: 'The lead photo is only {width} pixels wide. Search and social cards want {least}: look for a larger one.',
  },
  focusOutsideCrop: {
    vi: '{photo}: khung cắt bỏ mất điểm nhìn đã chọn. Cắt lại hoặc dời điểm nhìn.',
    en: '{photo}: the crop leaves out the focal point. Crop it again or move the point.',
  },
  pageHeavy: {
    vi: 'Trang nặng khoảng {megabytes} MB trên điện thoại với {count} ảnh, quá {limit} MB. Bớt ảnh hoặc gộp vào bộ ảnh.',
    en: 'On a phone the page weighs about {megabytes} MB with {count} photos, more than {limit} MB. Use fewer photos.',
  },
  ...storyCheckTexts,
} as const satisfies Record<CheckCode, { vi: string; en: string }> & TextTable;

const isListType = (type: unknown): type is keyof typeof pageListNames =>
  typeof type === 'string' && Object.hasOwn(pageListNames, type);

const weekdayNames = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

/** A check keeps its instants as stored; readers get the newsroom's clock. A list without a title goes by its kind. */
function printValues({ values, where }: Check, language: InterfaceLanguage): TextValues {
  const { until, day, list, type, weekday } = values;
  return {
    ...values,
    photo: photoName(where, values, language),
    ...(typeof day === 'string' && { day: printDay(day, language) }),
    ...(typeof until === 'string' && { until: printInstant(until, language) }),
    ...(typeof weekday === 'number' && { weekday: weekdayNames[language][weekday] ?? '' }),
    ...(list === '' && isListType(type) && { list: pageListNames[type][language] }),
  };
}

/** The sentence of a check, filled with its values. A code that this version does not know prints as it is. */
export function checkText(check: Check, language: InterfaceLanguage): string {
  return isCheckCode(check.code)
    ? fillText(checkTexts[check.code][language], printValues(check, language)).trim()
    : check.code;
}

/** What a check says, whatever it will say it of: the blanks stay open. */
export const checkSentence = (code: CheckCode, language: InterfaceLanguage): string =>
  checkTexts[code][language].replace(/\{[^{}]*\}\.?/g, '…').trim();
