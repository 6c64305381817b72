import { expect, it } from 'vitest';
import { articleEntry } from '../../../../electron/library/articleEntry';
import * as p from '../../shared/article/pages';

const entry = articleEntry(
  {
    ...p.cleanArticle,
    leadPhoto: p.id(1),
    body: p.body(
      p.video('Chợ nổi buổi sớm'),
      p.gallery(p.figure(p.id(2), 'Ghe rời bến', 'Ghe gỗ'), p.figure(p.id(3), 'Chợ họp', 'Nhiều ghe')),
    ),
  },
  (photo) => p.photo(Number.parseInt(photo, 16)).credit,
);

it('lets a film and every photo of a gallery be found by their words', () => {
  expect(entry.texts.captions).toEqual([
    'Chợ nổi buổi sớm',
    'Ghe đậu kín mặt sông',
    'Ghe rời bến',
    'Ghe gỗ',
    'Chợ họp',
    'Nhiều ghe',
  ]);
  expect(entry.texts.credits).toContain('Quốc Bảo / TTXVN');
  expect(entry.texts.body).toEqual([]);
});

it('knows where posters and photos of galleries stand, and of a lead photo that is a poster no other place', () => {
  expect(entry.placed.map(({ photo, where }) => [photo, where.type])).toEqual([
    [p.id(1), 'video'],
    [p.id(2), 'figure'],
    [p.id(3), 'figure'],
  ]);
});
