import type { TextTable } from './text';

export const namesTexts = {
  title: { vi: 'Danh sách hãng và phóng viên ảnh', en: 'Agencies and photographers' },
  lists: { vi: 'Danh sách', en: 'Lists' },
  agencies: { vi: 'Hãng, báo ({count})', en: 'Agencies ({count})' },
  photographers: { vi: 'Người chụp ({count})', en: 'Photographers ({count})' },
  exportedPhotos: { vi: 'Ảnh xuất ra', en: 'Exported photos' },
  keepPosition: {
    vi: 'Giữ tọa độ nơi chụp (GPS) trong tệp ảnh',
    en: 'Keep where a photo was taken (GPS) in its file',
  },
  keepPositionHelp: {
    vi: 'Tọa độ chỉ đúng chỗ máy ảnh đứng, kể cả nhà riêng hay đồn trạm. Bình thường tọa độ được bỏ khi xuất; nơi chụp ghi bằng chữ luôn được giữ.',
    en: 'It says to the metre where the camera stood, be it a home or an outpost. Normally it is taken out of exported photos; the place in words always stays.',
  },
  help: {
    vi: 'Tên viết theo tòa soạn đứng trước. Cách viết khác được nhận ra và đưa về tên này; ngăn cách bằng dấu chấm phẩy.',
    en: 'The name as the house writes it comes first. Other spellings are recognised and led back to it; put semicolons between them.',
  },
  find: { vi: 'Tìm tên', en: 'Find a name' },
  name: { vi: 'Tên', en: 'Name' },
  spellings: { vi: 'Cách viết khác', en: 'Other spellings' },
  terms: { vi: 'Quyền dùng ảnh', en: 'Terms of use' },
  note: { vi: 'Ghi chú', en: 'Note' },
  rowField: { vi: '{field}: {name}', en: '{field}: {name}' },
  newRow: { vi: 'tên mới', en: 'new name' },
  free: { vi: 'Được dùng', en: 'May be used' },
  ask: { vi: 'Hỏi trước khi dùng', en: 'Ask before use' },
  denied: { vi: 'Không được dùng', en: 'May not be used' },
  addAgency: { vi: 'Thêm hãng', en: 'Add an agency' },
  addPhotographer: { vi: 'Thêm người chụp', en: 'Add a photographer' },
  remove: { vi: 'Bỏ “{name}”', en: 'Remove “{name}”' },
  none: {
    vi: 'Chưa có tên nào. Thêm những tên thường ghi dưới ảnh.',
    en: 'No names yet. Add those that often stand under photos.',
  },
  noneFound: { vi: 'Không có tên nào khớp.', en: 'No name matches.' },
  more: {
    vi: 'Còn {count} tên nữa. Gõ vào ô tìm để thu hẹp.',
    en: '{count} more {count:name|names}. Type above to narrow the list.',
  },
  twice: { vi: '“{name}” đã là của “{owner}”.', en: '“{name}” already belongs to “{owner}”.' },
  nameMissing: { vi: 'Chưa có tên.', en: 'No name.' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  save: { vi: 'Lưu danh sách', en: 'Save the lists' },
} as const satisfies TextTable;
