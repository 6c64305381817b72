import { describe, expect, it } from 'vitest';
import { looseTitlesOf } from '../../../../renderer/inspector/looseTitles';
import { body, id, paragraph, teaser } from '../../shared/article/pages';

const page = (title: string, url = '') => ({ type: 'page', url, title }) as const;

describe('titles without an address', () => {
  it('are those of teasers and related stories, each with its place', () => {
    const text = body(
      paragraph('Mở đầu.'),
      teaser({ target: page('Có địa chỉ', 'https://a.example') }),
      teaser({ target: page('Hộp tin'), summary: 'Sapo' }),
      teaser({ target: page(''), headline: 'Tít của hộp' }),
      teaser({ target: page(''), summary: 'Chỉ có sapo' }),
    );
    const related = [
      { target: { type: 'article', id: id(2) } as const, headline: null },
      { target: page(' Tít rời '), headline: null },
    ];
    expect(looseTitlesOf(text, related)).toEqual([
      { title: 'Hộp tin', place: { type: 'teaser', index: 1 } },
      { title: 'Tít của hộp', place: { type: 'teaser', index: 2 } },
      { title: 'Tít rời', place: { type: 'related', index: 1 } },
    ]);
  });
});
