import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameRuns, properNames } from '../../../../shared/likeness/properNames';

const namesOf = (...passages: readonly string[]) => [...properNames(passages).keys()];

const hostile = fc
  .array(fc.constantFrom(...'AĐbưạ0 .-–“·'.split(''), '\u0300', '\u200b', '\ud800', '😀', 'ﬁ', 'ẞ', '\n'))
  .map((signs) => signs.join(''));

describe('the names of a text', () => {
  it.each([
    ['Ở đó có bà Tạ Thị Mùi và ông Phạm Văn Tấn.', ['Tạ Thị Mùi', 'Phạm Văn Tấn']],
    ['Tàu rời cảng Vạn Thạch đi Trường Sa.', ['Vạn Thạch', 'Trường Sa']],
    ['Từ Hà Nội, đoàn sang Lào.', ['Hà Nội', 'Lào']],
    ['Nghề cũ của làng Thổ Lam; Đảo Hòn Nhạn.', ['Thổ Lam', 'Hòn Nhạn']],
    ['Nguồn tin của ASEAN và anh Tomas ở Singapore.', ['ASEAN', 'Tomas', 'Singapore']],
    ['Đoàn do Thủ tướng dẫn đầu, có Bộ Ngoại giao.', []],
    ['Hôm nay trời mưa. Mai cũng vậy.', []],
    ['TÀU RA ĐẢO HÒN NHẠN', []],
    ['Quan hệ Việt Nam - Lào', ['Việt Nam', 'Lào']],
  ])('%s', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it('at the beginning of a sentence are read as they stand elsewhere', () => {
    expect(namesOf('Gốm Thổ Lam đi xa.', 'Lò của Thổ Lam đỏ lửa.')).toEqual(['Thổ Lam']);
    expect(namesOf('Gốm Thổ Lam đi xa.')).toEqual(['Gốm Thổ Lam', 'Thổ Lam']);
  });

  it('do not reach from one passage, or one sentence, into the next', () => {
    expect(namesOf('Đến Hà Nội. Vạn Thạch thì không.')).toEqual(['Hà Nội', 'Vạn Thạch']);
    expect(namesOf('Họ gặp Nguyễn', 'Văn An đến')).not.toContain('Nguyễn Văn An');
  });

  it('are the same in NFC and NFD, and lie where they are said to', () => {
    const text = 'Chuyện ông Lò Văn Pánh ở Khau Mây';
    expect(namesOf(text.normalize('NFD'))).toEqual(namesOf(text));
    fc.assert(
      fc.property(hostile, (typed) => {
        const runs = nameRuns(typed);
        expect(runs.map(({ start, end }) => typed.slice(start, end).normalize('NFC'))).toEqual(
          runs.map(({ text: name }) => name),
        );
      }),
    );
  });
});
