import { type Article, articleKinds, type DocumentNode } from '../../../../shared/article/article';
import {
  body,
  figure,
  gallery,
  heading,
  id,
  link,
  paragraph,
  table,
  teaser,
  text,
  video,
} from '../../../unit/shared/article/pages';
import { plainArticle } from './newsroom';

const fortyIds = Array.from({ length: 40 }, (_, index) => id(1000 + index));
const at = (index: number) => fortyIds[index % 40] ?? '';

const item = (words: string): DocumentNode => ({ type: 'listItem', content: [paragraph(words)] });
/** The smallest photo of the newsroom: forty pages are to be made in seconds. */
const photo = id(4);

/** What the stories of an issue are made of, each with links to its neighbours. */
const bodies: readonly ((index: number) => readonly DocumentNode[])[] = [
  (index) => [
    paragraph('Nước lên từ ', text('nửa đêm', { type: 'bold' }), ', ghe vào bến sớm.'),
    paragraph('Xem ', text('bài trước', link(`article:${at(index + 39)}`)), ' và một tin ngắn.'),
  ],
  () => [
    heading(2, 'Bến trên'),
    { type: 'bulletList', content: [item('Rau quả'), item('Cá đồng')] },
    heading(3, 'Giá chợ'),
    { type: 'orderedList', attrs: { start: 3 }, content: [item('Bốn mươi nghìn'), item('Ba mươi nghìn')] },
  ],
  (index) => [
    paragraph('Bà con chờ đò từ sáng sớm.'),
    figure(photo, `Chuyến đò thứ ${index + 1}.`, 'Mười người đứng trên bến gỗ nhìn ra sông'),
  ],
  () => [
    { type: 'blockquote', content: [paragraph('Sông còn thì chợ còn.')] },
    { type: 'pullQuote', content: [text('Nước về sớm nửa tháng')] },
    { type: 'horizontalRule' },
    { type: 'factBox', content: [heading(3, 'Con số'), paragraph('Bốn trăm ghe, hai bến.')] },
  ],
  () => [
    paragraph('Giờ chạy của các chuyến.'),
    table(['Chuyến', 'Giờ'], ['Bến trên', '5 giờ'], ['Bến dưới', '']),
  ],
  (index) => [
    paragraph('Một bài có bài khác bên trong.'),
    teaser({ target: { type: 'article', id: at(index + 1) } }),
    teaser({ target: { type: 'page', url: 'https://bao.example/cho-noi', title: 'Chợ nổi ngày trước' } }),
  ],
  () => [
    paragraph('Hai tấm ảnh trong một bộ.'),
    gallery(
      figure(photo, 'Ghe vào bến.', 'Ghe chở đầy dưa vào bến'),
      figure(photo, 'Ghe rời bến.', 'Ghe không rời bến lúc trưa'),
    ),
  ],
  () => [
    paragraph('Xem phim của bến.'),
    video('Một ngày ở bến.', {
      source: { type: 'address', url: 'https://phim.example/ben.mp4' },
      photo: null,
      alt: '',
    }),
  ],
];

const change = (index: number): Partial<Article> => {
  if (index === 38)
    return { withdrawal: { at: '2026-11-21T02:00:00Z', reason: 'Sai tên bến.' }, status: 'withdrawn' };
  if (index === 39)
    return { language: 'en', headline: 'The market that moves with the tide', dateline: 'Can Tho' };
  return index % 9 === 0
    ? { updates: [{ type: 'correction', at: '2026-11-21T02:00:00Z', text: 'Sửa giờ chạy của chuyến đầu.' }] }
    : {};
};

/** An issue: every kind with every sort of body, one story taken back, one in English, some of one headline. */
export const fortyStories: readonly Article[] = fortyIds.map((own, index) => ({
  ...plainArticle,
  id: own,
  kind: articleKinds[index % articleKinds.length] ?? 'news',
  headline: index % 10 === 3 ? 'Tin ngắn từ bến' : `Chuyện bến sông thứ ${index + 1}`,
  standfirst: `Bài ${index + 1} trong bốn mươi bài của số này.`,
  body: body(...(bodies[index % bodies.length]?.(index) ?? [])),
  related: [
    { target: { type: 'article', id: at(index + 1) }, headline: null },
    { target: { type: 'article', id: at(index + 7) }, headline: null },
  ],
  ...change(index),
}));
