import type { TextTable } from './text';

export const cropTexts = {
  title: { vi: 'Cắt ảnh và điểm nhìn', en: 'Crop and focal point' },
  shapes: { vi: 'Khung ảnh', en: 'Shapes' },
  placement: { vi: 'Trong bài này', en: 'In this article' },
  wide: { vi: '16:9', en: '16:9' },
  standard: { vi: '4:3', en: '4:3' },
  square: { vi: '1:1', en: '1:1' },
  social: { vi: '1200×630', en: '1200×630' },
  wideUse: { vi: 'Đầu trang', en: 'Page head' },
  standardUse: { vi: 'Danh sách', en: 'Lists' },
  squareUse: { vi: 'Ô vuông', en: 'Tiles' },
  socialUse: { vi: 'Thẻ chia sẻ', en: 'Social cards' },
  placementUse: { vi: 'Cắt tự do', en: 'Free crop' },

  photo: { vi: 'Ảnh {width} × {height} px', en: 'Photo {width} × {height} px' },
  turnLeft: { vi: 'Quay trái', en: 'Turn left' },
  turnRight: { vi: 'Quay phải', en: 'Turn right' },
  mirror: { vi: 'Lật ngang', en: 'Flip sideways' },
  turned: { vi: 'quay {degrees}°', en: 'turned {degrees}°' },
  mirrored: { vi: 'lật ngang', en: 'flipped' },

  focus: { vi: 'Điểm nhìn', en: 'Focal point' },
  focusValue: { vi: 'ngang {x} %, dọc {y} %', en: '{x} % across, {y} % down' },
  frame: { vi: 'Khung cắt {name}', en: 'Crop {name}' },
  frameValue: {
    vi: '{width} × {height} px, cách trái {x} %, cách trên {y} %',
    en: '{width} × {height} px, {x} % from the left, {y} % from the top',
  },
  byFocus: { vi: 'Cắt theo điểm nhìn', en: 'Placed by the focal point' },
  own: { vi: 'Khung đặt riêng', en: 'Placed by hand' },
  whole: { vi: 'Cả tấm ảnh', en: 'The whole photo' },
  toFocus: { vi: 'Trả về điểm nhìn', en: 'Back to the focal point' },
  toWhole: { vi: 'Dùng cả tấm ảnh', en: 'Use the whole photo' },

  notOffered: {
    vi: 'Ảnh gốc {width}×{height} px, cần ít nhất {leastWidth}×{leastHeight} px: không cắt được khung này.',
    en: 'The original is {width}×{height} px; this shape needs at least {leastWidth}×{leastHeight} px.',
  },
  notOfferedShort: { vi: 'Ảnh gốc quá nhỏ', en: 'Original too small' },
  tooSmall: {
    vi: 'Phần cắt còn {width}×{height} px, cần {leastWidth}×{leastHeight} px: khung này sẽ không được xuất. Hãy nới khung rộng ra.',
    en: 'The crop is {width}×{height} px and needs {leastWidth}×{leastHeight} px: this shape will not be exported. Make it larger.',
  },
  narrow: {
    vi: 'Ảnh chỉ rộng {width} px, dưới 1200 px: kém nét khi hiện hết cột.',
    en: 'Only {width} px wide, under 1200 px: not sharp at full column width.',
  },
  tiny: {
    vi: 'Ảnh chỉ rộng {width} px, dưới 460 px: quá nhỏ để đăng.',
    en: 'Only {width} px wide, under 460 px: too small to publish.',
  },
  frameKeys: {
    vi: 'Khung: phím mũi tên dời 1 %, Shift+mũi tên hoặc + − đổi cỡ, Delete bỏ khung riêng.',
    en: 'Crop: arrow keys move by 1 %, Shift+arrow or + − resize, Delete takes it back.',
  },
  focusKeys: {
    vi: 'Điểm nhìn: nhấp vào ảnh, hoặc phím mũi tên 1 %, Shift 10 %.',
    en: 'Focal point: click on the photo, or arrow keys 1 %, Shift 10 %.',
  },
  sharedFraming: {
    vi: 'Điểm nhìn, chiều ảnh và các khung có tên đi theo ảnh ở mọi bài; khung tự do chỉ của bài này.',
    en: 'The focal point, turning and named crops go with the photo everywhere; the free crop is this article’s own.',
  },
  ownFraming: {
    vi: 'Điểm nhìn, chiều ảnh và các khung này đi theo ảnh ở mọi bài.',
    en: 'The focal point, turning and these crops go with the photo everywhere.',
  },
  done: { vi: 'Xong', en: 'Done' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
} as const satisfies TextTable;
