import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../shared/article/article';
import { articleKinds, articleStatuses } from '../../shared/article/article';
import { articlePlace, generationFile } from '../../electron/library/layout';
import { encodeRecord } from '../../electron/library/record';

const syllables = (
  'của và là các được trong cho với không người những một năm về này đã có từ khi đến tại để trên đó ra sẽ nước biển đảo đường ' +
  'tỉnh biên giới bộ đội nhân dân hợp tác hữu nghị quốc tế kinh tế văn hóa xã hội du lịch phát triển hội nghị lãnh đạo ' +
  'chính phủ đại biểu kiều bào quê hương lịch sử chủ quyền ngư dân tàu thuyền sóng gió mùa xuân trẻ em trường học thầy cô ' +
  'giáo viên bản làng núi rừng sông suối chợ phiên lễ hội truyền thống dân tộc trang phục nghệ nhân gốm lụa trà cà phê lúa ' +
  'gạo xuất khẩu đầu tư dự án cầu cảng sân bay đô thị môi trường khí hậu năng lượng điện mặt trời khoa học công nghệ số y tế ' +
  'bệnh viện bác sĩ sức khỏe thể thao bóng đá vận động viên huy chương nguyễn trần lê phạm hoàng phan vũ đặng bùi đỗ hồ ngô ' +
  'dương lý văn thị minh tuấn hoa lan hùng dũng anh thu hà nội sài gòn huế đà nẵng cần thơ trường sa hoàng sa phú quốc'
).split(' ');

/** Seeded, so that every run reads the same library. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;

/** Common syllables far more often than rare ones, as in a real text. */
const syllable = (random: Random) => syllables[Math.floor(random() ** 1.6 * syllables.length)] ?? '';
export const sentence = (random: Random, length: number) =>
  Array.from({ length }, () => syllable(random)).join(' ');

const oneOf = <T>(values: readonly [T, ...T[]], random: Random): T =>
  values[Math.floor(random() * values.length)] ?? values[0];

export const benchId = (index: number) => createHash('md5').update(String(index)).digest('hex');

/** An article of 550 syllables in eleven paragraphs. */
export function benchArticle(index: number): Article {
  const random = randomFrom(index + 1);
  const instant = new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString();
  const content = Array.from({ length: 11 }, () => ({
    type: 'paragraph',
    content: [{ type: 'text', text: sentence(random, 48) }],
  }));
  return {
    id: benchId(index),
    kind: oneOf([...articleKinds], random),
    status: oneOf([...articleStatuses], random),
    language: 'vi',
    headline: sentence(random, 10),
    standfirst: sentence(random, 25),
    bylines: [sentence(random, 3)],
    dateline: '',
    section: oneOf(['thoi-su', 'doi-ngoai', 'kinh-te'], random),
    subsection: '',
    tags: [sentence(random, 2)],
    embargo: null,
    publishedAt: instant,
    createdAt: instant,
    updatedAt: instant,
    body: { type: 'doc', content },
    leadPhoto: null,
    publicUrl: '',
    updates: [],
    firstPublished: null,
    withdrawal: null,
    related: [],
    pageLists: [],
  };
}

/** Writes the files of articles as the library would have left them, without its waiting for the disk. */
export function fillLibrary(folder: string, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const body = benchArticle(index);
    const file = path.join(folder, generationFile(articlePlace(body.id), 'current'));
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(
      file,
      encodeRecord(body.id, { revision: 1, savedAt: body.updatedAt, savedBy: 'lan', body }),
      {
        mode: 0o600,
      },
    );
  }
}
