const longestPerson = 6;
const particle = /^(?:và|and|of|de|da|di|du|la|le|el|van|von|der|den|bin|bint|al|ibn|the|&|-|–)$/u;

/** Who works for the desk and is not named. */
const staff = /^(?:pv|p\.v|ctv|btv|(?:nhóm )?(?:pv|phóng viên|cộng tác viên|tác giả))$/iu;
const title =
  /^(?:nsna|nag|nsưt|nsnd|kts|nhiếp ảnh gia|nghệ sĩ(?: nhiếp ảnh)?|họa sĩ|nhà báo|phóng viên|tác giả|pv|ctv) (?=\p{Lu})/iu;

export const isStaff = (name: string) => staff.test(name);
export const startsWithTitle = (name: string) => title.test(name);

/** `T.T.D.`, `H.Y`: a pen name. */
export const isInitials = (name: string) => /^(?:\p{Lu}\.)+\p{Lu}?\.?$/u.test(name);

/** Words that make a sentence of what began like a name; a name would write them with a capital. */
const predicate = new RegExp(
  '\\s(?:' +
    [
      ...['đang', 'đã', 'sẽ', 'vừa', 'được', 'bị', 'phải', 'cùng', 'khi', 'tại (?:buổi|lễ|cuộc|hội nghị)'],
      ...['kiểm tra', 'tuần tra', 'điều tra', 'bắt giữ', 'tổ chức', 'làm việc', 'thăm', 'tiếp', 'đón', 'gặp'],
      ...['trao', 'tặng', 'phát biểu', 'phát sóng', 'tham gia', 'tham quan', 'chụp', 'dự', 'ký', 'chủ trì'],
      ...['khai mạc', 'bế mạc', 'diễn ra', 'giới thiệu', 'hướng dẫn', 'diễu binh', 'tập trận', 'hỗ trợ'],
      ...['chào', 'chúc', 'hội đàm', 'hội kiến', 'công nhận', 'công bố', 'ra quân', 'rực rỡ', 'vui', 'xem'],
      ...['mua', 'bán', 'chạy', 'bay', 'ngồi', 'đứng', 'tác nghiệp', 'is', 'are', 'was', 'were', 'shows?'],
      ...['attends?', 'meets?', 'hosts?', 'opens?', 'returns?', 'visits?', 'poll', 'speaks?'],
    ].join('|') +
    ')(?!\\p{L})',
  'u',
);

/** Small words within a sentence: each word of a Vietnamese name has a capital. */
export const isClause = (name: string) =>
  /\s(?:của|viếng|dâng|thắp|trước|trong|trên|bên|với|cho|vào|lên|đến|tới|tưởng niệm)(?!\p{L})/u.test(name);

/** Whoever stands under a title or an office is shown in the photo: nobody signs so. */
const shown = new RegExp(
  '^(?:' +
    [
      ...['ông', 'bà', 'cụ', 'bác', 'cô', 'chú', 'chị', 'em', 'bé', 'đồng chí', 'các', 'tổng thống', 'phó'],
      ...['thủ tướng', 'chủ tịch', 'tổng bí thư', 'bí thư', 'bộ trưởng', 'thứ trưởng', 'ngoại trưởng'],
      ...['đại sứ', '(?:đại|trung|thượng|thiếu) (?:tướng|tá|úy|uý)', '(?:tổng )?giám đốc', 'đại biểu'],
      ...[
        'giáo sư',
        'phó giáo sư',
        'tiến sĩ',
        'thạc sĩ',
        'bác sĩ',
        'luật sư',
        'kỹ sư',
        'gs',
        'pgs',
        'ts',
        'ths',
      ],
      ...['ca sĩ', 'nhạc sĩ', 'diễn viên', 'đạo diễn', 'nhà văn', 'nhà thơ', 'nghệ sĩ (?:nhân dân|ưu tú)'],
      ...[
        '(?:hoa|á) hậu',
        'người mẫu',
        'hlv',
        'huấn luyện viên',
        'cầu thủ',
        'vđv',
        'vận động viên',
        'thủ môn',
      ],
      ...['tiền đạo', 'tiền vệ', 'tay vợt', 'doanh nhân', 'tỷ phú', 'giáo hoàng', 'hòa thượng', 'thượng tọa'],
      ...[
        '(?:vice )?president',
        '(?:prime |foreign )?minister',
        'ambassador',
        'secretary',
        'chancellor',
        'pope',
      ],
      ...[
        'king',
        'queen',
        'senator',
        'governor',
        'mayor',
        'professor',
        'coach',
        'singer',
        'actor',
        'actress',
      ],
      ...['general', 'colonel', 'mr', 'mrs', 'ms', 'dr', 'prof', 'gen'],
    ].join('|') +
    ')\\.? ',
  'iu',
);

export const isShown = (name: string) => shown.test(name);
export const hasPredicate = (name: string) => predicate.test(name);

/** `Nguyễn Văn An`, `Jean-Pierre de la Cour`, `@an.nguyen`, `nhiếp ảnh gia Na Sơn`, `Nhóm phóng viên`. */
export function isPersonName(name: string): boolean {
  if (isStaff(name)) return true;
  const words = name
    .replace(title, '')
    .split(' ')
    .filter((word) => !particle.test(word));
  if (words.length === 0 || words.length > longestPerson || isShown(name)) return false;
  if (words.length === 1 && /^(?=.*[@\d._])(?=.*[a-z])[@\w.-]{4,}$/i.test(name)) return true;
  const capitals = words.filter((word) => /^["“'‘(]?\p{Lu}/u.test(word)).length;
  return capitals * 2 > words.length && !/\d{3}/.test(name) && !hasPredicate(name);
}
