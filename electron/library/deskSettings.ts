import { z } from 'zod';
import { pageList } from '../../shared/article/article';
import { knownAgency, knownName, newAgency } from '../../shared/article/knownName';
import type { DeskSettings } from '../../shared/article/page';

const line = z.string().max(500);
const named = { id: z.string().max(100), name: line };

export const deskSettings = z.strictObject({
  site: z.strictObject({ name: line, baseUrl: z.string().max(2000), publisher: line }),
  sections: z
    .array(z.strictObject({ ...named, subsections: z.array(z.strictObject(named)).max(100) }))
    .max(200),
  sectionBlock: z.string().max(100),
  mostRead: pageList,
  agencies: z.array(knownAgency).max(1000),
  photographers: z.array(knownName).max(5000),
  photos: z.strictObject({ keepPosition: z.boolean() }),
}) satisfies z.ZodType<DeskSettings>;

const section = (id: string, name: string, subsections: Readonly<Record<string, string>> = {}) => ({
  id,
  name,
  subsections: Object.entries(subsections).map(([subId, subName]) => ({ id: subId, name: subName })),
});

/** What a new library starts with: the desk of a Vietnamese magazine of foreign affairs. */
export const firstDeskSettings: DeskSettings = {
  site: { name: '', baseUrl: '', publisher: '' },
  sections: [
    section('thoi-su', 'Thời sự', { 'trong-nuoc': 'Trong nước', 'the-gioi': 'Thế giới' }),
    section('doi-ngoai', 'Đối ngoại', {
      'hoat-dong-doi-ngoai': 'Hoạt động đối ngoại',
      'doi-ngoai-nhan-dan': 'Đối ngoại nhân dân',
      'hoi-nhap-quoc-te': 'Hội nhập quốc tế',
    }),
    section('kinh-te', 'Kinh tế', { 'thuong-mai-dau-tu': 'Thương mại - Đầu tư', 'du-lich': 'Du lịch' }),
    section('van-hoa', 'Văn hóa', { 'di-san': 'Di sản', 'doi-song': 'Đời sống' }),
    section('ban-be-nam-chau', 'Bạn bè năm châu'),
    section('kieu-bao', 'Kiều bào'),
    section('bo-coi-bien-dao', 'Bờ cõi biển đảo', {
      'mien-dat-con-nguoi': 'Miền đất - Con người',
      'cuoc-song-vung-bien': 'Cuộc sống vùng biên',
      'nhip-song-bien-dao': 'Nhịp sống biển đảo',
      'lich-su-chu-quyen': 'Lịch sử chủ quyền',
      'giao-luu-huu-nghi': 'Giao lưu hữu nghị',
    }),
  ],
  sectionBlock: 'bo-coi-bien-dao',
  mostRead: { type: 'mostRead', title: 'Đọc nhiều', subsections: [], items: [] },
  agencies: [
    'TTXVN',
    'VnExpress',
    'AFP',
    'AP',
    'Reuters',
    'Xinhua',
    'Getty Images',
    'Yonhap',
    'Kyodo',
    'TASS',
  ].map(newAgency),
  photographers: [],
  photos: { keepPosition: false },
};
