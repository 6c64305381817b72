import type { TextTable } from './text';

/** What is wrong with a file of settings; `{value}` is what stands there, `{place}` where. */
export const settingsFaultTexts = {
  notJson: {
    vi: 'Tệp không phải JSON. Lấy tệp mẫu bằng settings --export rồi sửa.',
    en: 'The file is not JSON. Get one with settings --export and edit it.',
  },
  notSettings: {
    vi: 'Tệp không phải thiết lập của tòa soạn. Lấy tệp mẫu bằng settings --export rồi sửa.',
    en: 'The file does not hold a desk’s settings. Get one with settings --export and edit it.',
  },
  newerFile: {
    vi: 'Tệp do bản mới hơn ghi (phiên bản {value}). Cập nhật ứng dụng.',
    en: 'A newer version wrote the file ({value}). Update the app.',
  },
  notUnderstood: {
    vi: '{place}: không hiểu giá trị ở đây ({value}).',
    en: '{place}: this is not understood ({value}).',
  },
  checkUnknown: {
    vi: '{place}: không có kiểm tra nào tên {value}.',
    en: '{place}: there is no check called {value}.',
  },
  checkHeld: {
    vi: '{place}: {value} luôn là lỗi, không đổi được.',
    en: '{place}: {value} is always an error and cannot be changed.',
  },
  formatUnknown: {
    vi: '{place}: không có định dạng nào tên {value}.',
    en: '{place}: there is no format called {value}.',
  },
  siteFault: { vi: '{place}: {value}', en: '{place}: {value}' },
  logoMissing: {
    vi: 'site.logo: thư viện không có ảnh {value}. Bỏ dòng này rồi chọn logo ở Giao diện trang.',
    en: 'site.logo: the library has no photo {value}. Leave it out and choose the logo in the app.',
  },
} as const satisfies TextTable;
