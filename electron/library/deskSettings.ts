import { z } from 'zod';
import { articleKinds, articleLanguages, pageList, photoId } from '../../shared/article/article';
import { knownAgency, knownName, newAgency } from '../../shared/article/knownName';
import { firstLists, listRule, listTemplate } from '../../shared/pageLists/listRule';
import { type DeskSettings, plainPageStyle, unknownSite } from '../../shared/article/page';

const line = z.string().max(500);
const address = z.string().max(2000);
const id = z.string().max(100);
const colour = z.union([z.literal(''), z.string().regex(/^#[0-9a-f]{6}$/)]);
const pageType = z.enum(['sans', 'serif']);
const node = { id, name: line, path: z.string().max(200), former: z.array(id).max(1000) };

export const deskSettings = z.strictObject({
  site: z.strictObject({
    name: line,
    baseUrl: address,
    publisher: line,
    urlPattern: line,
    logo: photoId.nullable(),
    licencePage: address,
    language: z.enum(articleLanguages),
  }),
  sections: z
    .array(z.strictObject({ ...node, subsections: z.array(z.strictObject(node)).max(100) }))
    .max(200),
  removedSections: z.array(z.strictObject({ id, name: line })).max(5000),
  tags: z.array(knownName).max(5000),
  kinds: z
    .array(
      z.strictObject({
        id: z.enum(articleKinds),
        name: line,
        mark: z.string().max(100).nullable(),
        isOffered: z.boolean(),
      }),
    )
    .max(articleKinds.length),
  listRules: z.array(listRule).max(100),
  listTemplates: z.array(listTemplate).max(articleKinds.length),
  mostRead: pageList,
  agencies: z.array(knownAgency).max(1000),
  photographers: z.array(knownName).max(5000),
  photos: z.strictObject({ keepPosition: z.boolean() }),
  pageStyle: z.strictObject({
    accent: colour,
    ink: colour,
    paper: colour,
    headlineType: pageType,
    bodyType: pageType,
    schemes: z.enum(['light', 'lightAndDark']),
  }),
  checkLevels: z
    .array(
      z.strictObject({
        code: id,
        kind: z.enum(articleKinds).nullable(),
        level: z.enum(['error', 'warning', 'note', 'off']),
      }),
    )
    .max(2000),
  exports: z.strictObject({
    formats: z.array(id).max(50),
    widths: z.array(z.int().min(100).max(10_000)).max(20),
    hasAvif: z.boolean(),
  }),
}) satisfies z.ZodType<DeskSettings>;

const nodeOf = (slug: string, name: string) => ({ id: slug, name, path: slug, former: [] });
const section = (slug: string, name: string, subsections: Readonly<Record<string, string>> = {}) => ({
  ...nodeOf(slug, name),
  subsections: Object.entries(subsections).map(([inner, innerName]) => nodeOf(inner, innerName)),
});

/** What a new library starts with: the desk of a Vietnamese magazine of foreign affairs. */
export const firstDeskSettings: DeskSettings = {
  site: unknownSite,
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
  removedSections: [],
  tags: [],
  kinds: [],
  listRules: firstLists('bo-coi-bien-dao'),
  listTemplates: [],
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
  pageStyle: plainPageStyle,
  checkLevels: [],
  exports: { formats: [], widths: [480, 800, 1200, 1600], hasAvif: false },
};
