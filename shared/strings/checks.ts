import type { Check } from '../article/check';
import { type CheckCode, checkLevels } from '../article/checkCodes';
import type { InterfaceLanguage } from '../desk';
import { printDay, printInstant } from '../export/newsroomTime';
import { photoName } from './photoName';
import { type TextTable, type TextValues, fillText } from './text';
import { pageListNames } from './words';

/** What each check says: what is wrong and what to do about it. */
export const checkTexts = {
  headlineMissing: { vi: 'Chưa có tít. Hãy đặt tít cho bài.', en: 'No headline. Write one.' },
  headlineTooLong: {
    vi: 'Tít dài {count} ký tự. Nên rút còn {limit} ký tự để không bị cắt trên trang.',
    en: 'The headline has {count} characters. Cut it to {limit} so that pages do not cut it off.',
  },
  standfirstMissing: {
    vi: 'Chưa có sapo. Viết một, hai câu tóm ý chính.',
    en: 'No standfirst. Sum the story up in a sentence or two.',
  },
  standfirstTooLong: {
    vi: 'Sapo dài {count} ký tự. Nên rút còn {limit} ký tự.',
    en: 'The standfirst has {count} characters. Cut it to {limit}.',
  },
  bylineMissing: {
    vi: 'Chưa có tên tác giả. Ghi tên hoặc bút danh người viết.',
    en: 'No byline. Name who wrote the story.',
  },
  sectionMissing: { vi: 'Chưa chọn chuyên mục cho bài.', en: 'No section. Choose where the story runs.' },
  sectionUnknown: {
    vi: 'Chuyên mục “{section}” không còn trong danh mục của tòa soạn. Hãy chọn lại.',
    en: 'The section “{section}” is no longer in the desk’s list. Choose another.',
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
  doubleSpaces: {
    vi: 'Có hai dấu cách liền nhau: “{passage}”.',
    en: 'Two spaces in a row: “{passage}”.',
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
  posterMissing: {
    vi: 'Video {number}: chưa có ảnh bìa. Chọn một ảnh để người đọc thấy trước khi bấm xem.',
    en: 'Video {number} has no poster. Choose the photo that readers see before they press play.',
  },
  posterFileMissing: {
    vi: 'Video {number}: ảnh bìa chưa có tệp. Chọn lại ảnh.',
    en: 'The poster of video {number} has no file. Choose it again.',
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
  relatedEmpty: {
    vi: 'Chưa có tin bài liên quan. Nên chọn từ ba đến năm bài.',
    en: 'No related stories. Choose three to five.',
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
  linkEmbargoed: {
    vi: 'Liên kết “{text}” trỏ tới bài phải giữ đến {until}: “{headline}”. Bỏ liên kết, hoặc giữ cả bài này đến lúc ấy.',
    en: 'The link “{text}” points at a story under embargo until {until}: “{headline}”. Remove it, or hold this story until then too.',
  },
  linkDuplicate: {
    vi: 'Liên kết “{text}” trỏ tới nơi đã có liên kết phía trên.',
    en: 'The link “{text}” leads where a link above it leads already.',
  },
  listTargetMissing: {
    vi: 'Khối “{list}” có {count} bài không còn trong thư viện. Bỏ các bài đó khỏi khối.',
    en: 'The list “{list}” names {count} {count:story|stories} no longer in the library. Remove them.',
  },
  listNoAddress: {
    vi: 'Khối “{list}” có {count} tít chưa có địa chỉ, sẽ in thành chữ thường.',
    en: 'The list “{list}” has {count} {count:title|titles} without an address, printed as plain text.',
  },
} as const satisfies Record<CheckCode, { vi: string; en: string }> & TextTable;

const isCheckCode = (code: string): code is CheckCode => Object.hasOwn(checkLevels, code);

const isListType = (type: unknown): type is keyof typeof pageListNames =>
  typeof type === 'string' && Object.hasOwn(pageListNames, type);

/** A check keeps its instants as stored; readers get the newsroom's clock. A list without a title goes by its kind. */
function printValues({ values, where }: Check, language: InterfaceLanguage): TextValues {
  const { until, day, list, type } = values;
  return {
    ...values,
    photo: photoName(where, values, language),
    ...(typeof day === 'string' && { day: printDay(day, language) }),
    ...(typeof until === 'string' && { until: printInstant(until, language) }),
    ...(list === '' && isListType(type) && { list: pageListNames[type][language] }),
  };
}

/** The sentence of a check, filled with its values. A code that this version does not know prints as it is. */
export function checkText(check: Check, language: InterfaceLanguage): string {
  return isCheckCode(check.code)
    ? fillText(checkTexts[check.code][language], printValues(check, language)).trim()
    : check.code;
}
