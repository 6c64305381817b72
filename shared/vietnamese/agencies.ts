import { cleanLine } from './normalize';

/** Agencies, papers and broadcasters whose names look like a person's or like a plain word. */
const wellKnown = [
  'TTXVN',
  'VNA',
  'VOV',
  'VTV',
  'AFP',
  'AP',
  'Reuters',
  'Getty Images',
  'Getty',
  'Xinhua',
  'Tân Hoa xã',
  'Tân Hoa Xã',
  'Kyodo',
  'Kyodo News',
  'Jiji Press',
  'Yonhap',
  'Sputnik',
  'RIA Novosti',
  'Ria Novosti',
  'Prensa Latina',
  'Anadolu',
  'Bernama',
  'Antara',
  'Bloomberg',
  'Shutterstock',
  'Alamy',
  'Unsplash',
  'Pexels',
  'Flickr',
  'Wikimedia Commons',
  'Facebook',
  'Internet',
  'CNN',
  'BBC',
  'Vietnam+',
  'VietnamPlus',
  'Vietnamnet',
  'VietNamNet',
  'VnExpress',
  'Dân trí',
  'Dân Trí',
  'Tuổi Trẻ',
  'Tuổi trẻ',
  'Thanh Niên',
  'Thanh niên',
  'Tiền Phong',
  'Lao Động',
  'Nhân Dân',
  'Quân đội nhân dân',
  'Thời Đại',
  'Thời đại',
  'Hà Nội mới',
  'Hànộimới',
  'Zing',
  'Znews',
];

/** Compared without regard to case and runs of spaces, with regard to tone marks. */
const nameKey = (name: string) => cleanLine(name).toLowerCase();
const wellKnownKeys: ReadonlySet<string> = new Set(wellKnown.map(nameKey));

/** Two words where one alone could begin a person's name: *Trường Giang* and *Ban Mai* are people. */
const institution = new RegExp(
  '^(?:' +
    [
      'báo (?:ảnh|điện tử|mạng|chí)',
      'tạp chí ',
      'thông tấn xã',
      'đài (?:phát|truyền|tiếng|thvn|pt|th)',
      'truyền hình',
      'cổng (?:thông tin|ttđt)',
      'trang (?:tin|thông tin)',
      'trung tâm ',
      'nhà xuất bản',
      'nhà hát',
      'cục ',
      'tổng cục',
      'chi cục',
      'ban (?:tổ chức|quản lý|tuyên|dân|chỉ|liên|đối|thường|quan|tôn)',
      'ủy ban',
      'uỷ ban',
      'ubnd',
      'văn phòng',
      'công ty',
      'tập đoàn',
      'ngân hàng',
      'công an',
      'quân khu',
      'quân chủng',
      'bộ đội',
      'bộ tư lệnh',
      'vùng \\d',
      'đại sứ quán',
      'tổng lãnh sự',
      'lãnh sự quán',
      'sứ quán',
      'đsq',
      'tổ chức',
      'quỹ ',
      'hiệp hội',
      'liên (?:hiệp|đoàn|minh|hợp)',
      'hội (?:hữu|nông|liên|chữ|nhà|đồng|cựu|người|phụ|sinh)',
      'viện ',
      'học viện',
      'bảo tàng',
      'thư viện',
      'bệnh viện',
      'trường (?:đại|cao|trung|tiểu|mầm|thpt|thcs|đh|quốc)',
      'đại học',
      'câu lạc bộ',
      'clb',
      'vườn quốc gia',
      'cảng ',
      'bạn đọc',
      'người dân',
      'độc giả',
      'nhân vật',
      'sưu tầm',
      'gia đình',
      'đơn vị',
      'cộng tác viên',
      'phóng viên$',
      'ministry',
      'embassy',
      'office of',
      'courtesy',
      'handout',
    ].join('|') +
    ')',
);
const namedInstitution = /^(?:[Bb]áo|[Bb]ộ|[Ss]ở|[Vv]ụ) \p{Lu}/u;
const agencyWord =
  /(?:\b(?:images|news|agency|press|photos?|pictures|media|pool|handout|studio)|tv|\.(?:com|vn|net|org))$/i;
const acronym = /^[A-Z][A-Z0-9&+.-]{1,9}$/;

function isAcronymFirst(name: string): boolean {
  const [first = '', second] = name.split(' ');
  return (
    acronym.test(first) &&
    !/^(?:\p{Lu}\.)+$/u.test(first) &&
    (second === undefined || !/^\p{Lu}+$/u.test(second))
  );
}

/** Agencies that sign photos: sure enough to be read without the word *Ảnh* before them. */
export function isWellKnownAgency(name: string, knownAgencies: readonly string[] = []): boolean {
  const key = nameKey(name);
  return key !== '' && (wellKnownKeys.has(key) || knownAgencies.some((known) => nameKey(known) === key));
}

/** True where a name is an agency, a paper or an institution rather than a person. */
export function isAgencyName(name: string, knownAgencies: readonly string[] = []): boolean {
  if (isWellKnownAgency(name, knownAgencies)) return true;
  const key = nameKey(name);
  return (
    institution.test(key) || namedInstitution.test(name) || agencyWord.test(name) || isAcronymFirst(name)
  );
}
