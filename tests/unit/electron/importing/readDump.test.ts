import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../../shared/article/document';
import { article as articleSchema } from '../../../../shared/article/article';
import { figuresOf, teasersOf } from '../../../../shared/article/walk';
import { splitSubsections } from '../../../../electron/importing/subsections';
import { allText, codesOf, dumpText, outline, read, titleOf, titlesOf } from './dumps';

const whole = dumpText('vuon-uom-san-ho.txt');

describe('a page dump with all its parts', () => {
  const draft = read(whole);
  const { article, photos } = draft;

  it('becomes an article that the library accepts', () => {
    expect(() => articleSchema.parse(article)).not.toThrow();
    expect(() => checkDocument(article.body)).not.toThrow();
    expect(article).toMatchObject({
      kind: 'news',
      status: 'draft',
      language: 'vi',
      standfirst: '',
      section: '',
    });
  });

  it('takes the first line for the headline', () => {
    expect(article.headline).toBe('Vườn ươm san hô của ngư dân làng Vạn Thạch');
  });

  it('keeps figures where they stood among the paragraphs', () => {
    const types = (article.body.content ?? []).map(({ type }) => type);
    expect(types).toEqual([
      'figure',
      'paragraph',
      'paragraph',
      'figure',
      'paragraph',
      'paragraph',
      'figure',
      'paragraph',
    ]);
  });

  it('splits each caption from its credit and waits for the photo file', () => {
    expect(figuresOf(article.body)[0]?.caption).toBe(
      'Ngư dân làng Vạn Thạch thả giá thể san hô xuống vịnh sáng 12/10.',
    );
    expect(figuresOf(article.body).map(({ photo }) => photo)).toEqual(photos.map(({ id }) => id));
    for (const photo of photos) {
      expect(photo.file).toBeNull();
      expect(photo.credit).toEqual({
        photographer: 'Hải Triều',
        agency: 'TTXVN',
        issuedBy: '',
        isArchive: false,
      });
    }
  });

  it('lists the related stories in order, without an address', () => {
    expect(article.related.map(({ target }) => target)).toEqual([
      { type: 'page', url: '', title: 'Chuyến đò chở thư ra đảo Hòn Nhạn' },
      { type: 'page', url: '', title: 'Lão ngư kể chuyện giữ đèn biển suốt bốn mươi năm' },
      { type: 'page', url: '', title: 'Làng chài đổi lưới quét lấy lồng nuôi hàu' },
    ]);
  });

  it('offers every block as a page list', () => {
    expect(article.pageLists.map(({ type, title, items }) => [type, title, items.length])).toEqual([
      ['otherStories', 'Các tin bài khác', 4],
      ['mostRead', 'Đọc nhiều', 4],
      ['section', 'Bờ cõi biển đảo', 3],
      ['multimedia', 'Multimedia', 8],
      ['loose', '', 3],
    ]);
  });

  it('parts the subsections by the desk tree', () => {
    expect(article.pageLists[2]?.subsections).toEqual([
      'Miền đất - Con người',
      'Cuộc sống vùng biên',
      'Nhịp sống biển đảo',
      'Lịch sử chủ quyền',
      'Giao lưu hữu nghị',
    ]);
    expect(codesOf(draft)).not.toContain('subsectionsGuessed');
  });

  it('guesses the subsections of a section it does not know, and says so', () => {
    const unknown = read(whole, { sections: [] });
    expect(unknown.article.pageLists[2]).toEqual(article.pageLists[2]);
    expect(codesOf(unknown)).toContain('subsectionsGuessed');
  });

  it('reads the kind and the thumbnail of Multimedia items, one item for picture and title', () => {
    expect(article.pageLists[3]?.items.map(({ kind, thumbnail }) => [kind, thumbnail])).toEqual([
      ['infographic', null],
      ['infographic', null],
      [null, null],
      ['infographic', null],
      ['video', 'https://anh.example.org/kho/2025/10/mot-ngay-tren-tau.jpg?rt=20251012'],
      ['video', 'https://anh.example.org/kho/2025/10/lop-hoc-boi.jpg'],
      [null, null],
      ['video', 'https://anh.example.org/kho/2025/09/dan-thung.png?250912'],
    ]);
    expect(titlesOf(article.pageLists[3]?.items ?? [])[5]).toBe('Lớp học bơi (miễn phí) bên bến đò');
  });

  it('tells loose titles from Multimedia where more of them follow than ever stood between', () => {
    expect(titlesOf(article.pageLists[4]?.items ?? [])[0]).toBe('Thời tiết biển ngày mai: gió mạnh cấp 5');
    expect(codesOf(draft)).toEqual(['photoMissing', 'photoMissing', 'photoMissing', 'looseTitles']);
  });

  it.each([
    ['CRLF line ends', whole.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${whole}`],
    ['decomposed letters', whole.normalize('NFD')],
    ['tabs and odd spaces', whole.replaceAll(' |', '\u00a0\t|').replaceAll('Tin bài', '\tTin\u00a0bài')],
    ['bars on both sides', whole.replaceAll(/^(.*) \|$/gm, '| $1 |')],
    ['no bars at all', whole.replaceAll(' |\n', '\n')],
    ['headings in capitals', whole.replace('Đọc nhiều', 'ĐỌC NHIỀU').replace('Multimedia', 'MULTIMEDIA')],
    ['headings with a colon', whole.replace('Tin bài liên quan', 'Tin bài liên quan:')],
    ['headings as cells', whole.replace('Các tin bài khác', 'Các tin bài khác |')],
    ['headings without marks', whole.replace('Các tin bài khác', 'Cac tin bai khac')],
    ['blank lines between paragraphs', whole.replaceAll(/^(.{150,})$/gm, '\n$1\n')],
    [
      'blank lines around headings',
      whole.replaceAll(/^(Đọc nhiều|Các tin bài khác|Multimedia)$/gm, '\n$1\n'),
    ],
    ['blank lines everywhere', whole.replaceAll('\n', '\n\n').replace(/\n\n(?=Miền đất)/, '\n')],
    ['no blank lines', whole.replaceAll(/\n+/g, '\n')],
  ])('reads the same page with %s', (_name, text) => {
    const other = read(text);
    expect(outline(other)).toEqual(outline(draft));
    expect(other.photos).toEqual(photos);
    expect(other.article.related).toEqual(article.related);
    const shape = (lists: typeof article.pageLists) =>
      lists.map(({ type, items }) => [type, titlesOf(items)]);
    expect(shape(other.article.pageLists)).toEqual(shape(article.pageLists));
  });
});

describe('other dumps of the same site', () => {
  const draft = read(dumpText('hop-tin-truoc-sau.txt'));
  const { article, photos } = draft;

  it('keep teaser boxes before and after the body where they stood', () => {
    expect(outline(draft).map((line) => line.split(':')[0])).toEqual([
      'teaser',
      'paragraph',
      'figure',
      'figure',
      'figure',
      'paragraph',
      'paragraph',
      'paragraph',
      'teaser',
    ]);
    const [, after] = teasersOf(article.body);
    expect(after?.summary).toMatch(/^Tiếng đàn tính .* chủ nhật\.$/);
    expect(after?.target).toEqual({ type: 'page', url: '', title: '' });
  });

  it('keep a caption without a credit, and a photo without a caption', () => {
    expect(figuresOf(article.body).map(({ caption }) => caption)).toEqual([
      'Gian hàng vải lanh của hợp tác xã bản Phố.',
      '',
      'Trẻ em xem múa rối nước trong đêm chợ.',
    ]);
    expect(photos.map(({ credit }) => credit.photographer)).toEqual(['', '', 'Minh Sơn']);
    expect(codesOf(draft)).toContain('creditNotFound');
  });

  it('keep a line they do not understand as a paragraph and name it', () => {
    expect(draft.notes).toContainEqual({ code: 'keptAsParagraph', text: 'Người bán giữ lửa' });
  });

  it('find a section block by its shape and the related stories behind it', () => {
    expect(article.pageLists.map(({ type, title }) => [type, title])).toEqual([
      ['mostRead', 'Đọc nhiều'],
      ['section', 'Góc vùng cao'],
    ]);
    expect(article.pageLists[1]?.subsections).toEqual(['Nếp nhà', 'Chợ phiên', 'Lời ca tiếng nhạc']);
    expect(article.related.map(({ target }) => titleOf(target))).toEqual([
      'Cây cầu treo nối hai bản biên giới',
    ]);
  });

  it('may be in English', () => {
    const english = read(dumpText('english.txt'));
    expect(english.article.language).toBe('en');
    expect(english.photos[0]?.credit).toEqual({
      photographer: 'Marie Duval',
      agency: 'Getty Images',
      issuedBy: 'AFP',
      isArchive: false,
    });
    expect(figuresOf(english.article.body)[0]?.alt).toBe('Keeper at the door');
    expect(english.notes[0]?.text).toContain('https://pictures.example.org/keeper.jpg');
    expect(english.article.related).toHaveLength(1);
    expect(english.article.pageLists.map(({ type }) => type)).toEqual(['mostRead']);
  });
});

const long = 'Bà con trong làng kể lại câu chuyện ấy bằng giọng chậm rãi, như thể mới hôm qua. '
  .repeat(3)
  .trim();
const page = (...lines: readonly string[]) => ['Tít của bài', ...lines].join('\n');

describe('one part of a page', () => {
  it.each([
    ['a mark with an address', '![](https://a.example/b.jpg) |', 'Bến đò. Ảnh: Lan/TTXVN |'],
    ['a mark with an alt that repeats the caption', '![Bến đò](x.jpg) |', 'Bến đò. Ảnh: Lan/TTXVN |'],
    ['no bar under the photo', '![]() |', 'Bến đò. Ảnh: Lan/TTXVN'],
    ['caption and photo in one cell', '![]() Bến đò. Ảnh: Lan/TTXVN |', ''],
    ['caption before the photo in one cell', 'Bến đò. Ảnh: Lan/TTXVN ![]() |', ''],
    ['caption in the next cell of the row', '![]() | Bến đò. Ảnh: Lan/TTXVN |', ''],
    ['the credit in a row of its own', '![]() |', 'Bến đò. |\nẢnh: Lan/TTXVN |'],
    ['a blank line under the photo', '![]() |\n', 'Bến đò. Ảnh: Lan/TTXVN |'],
  ])('reads %s', (_name, first, second) => {
    const { article, photos } = read(page(long, first, second, long));
    expect(figuresOf(article.body)).toMatchObject([{ caption: 'Bến đò.', alt: '' }]);
    expect(photos[0]?.credit).toMatchObject({ photographer: 'Lan', agency: 'TTXVN' });
    expect((article.body.content ?? []).map(({ type }) => type)).toEqual([
      'paragraph',
      'figure',
      'paragraph',
    ]);
  });

  it.each([
    [
      'pairs two photos in a row with two captions',
      ['![]() |', '![]() |', 'Một. |', 'Hai. |'],
      ['Một.', 'Hai.'],
    ],
    ['pairs two photos in one row with two columns', ['![]() | ![]() |', 'Một. | Hai. |'], ['Một.', 'Hai.']],
    ['gives the only caption of two photos to the last', ['![]() |', '![]() |', 'Hai. |'], ['', 'Hai.']],
    ['does not take the paragraph for a caption', ['![]() |', long, 'x |'], ['']],
  ])('%s', (_name, lines, captions) => {
    const { article } = read(page(long, ...lines, long));
    expect(figuresOf(article.body).map(({ caption }) => caption)).toEqual(captions);
  });

  it.each([
    ['a photo cell', '![]() |'],
    ['a photo without a cell', '![]()'],
  ])('never takes a plain line below %s for its caption', (_name, photo) => {
    const draft = read(page(photo, 'Bến đò sáng sớm', long));
    expect(outline(draft)).toEqual([
      'figure: ',
      'paragraph: Bến đò sáng sớm',
      expect.stringMatching(/^para/),
    ]);
    expect(draft.notes).toContainEqual({ code: 'keptAsParagraph', text: 'Bến đò sáng sớm' });
  });

  it('says so where only its credit makes a line a caption', () => {
    const draft = read(page('![]() |', 'Bến đò. Ảnh: Lan/TTXVN', long));
    expect(draft.notes).toContainEqual({ code: 'captionGuessed', text: 'Bến đò.' });
  });

  it('finds the running text behind blocks at the head of the page', () => {
    const lists = ['Đọc nhiều', '', 'Một bài', '', 'Hai bài'];
    const sentence = 'Bà con ra bến từ sáng sớm.';
    const draft = read(page(...lists, sentence, '![]() |', 'Bến đò |', long));
    expect(outline(draft).map((line) => line.slice(0, 40))).toEqual([
      `paragraph: ${sentence}`,
      'figure: Bến đò',
      `paragraph: ${long.slice(0, 29)}`.slice(0, 40),
    ]);
    expect(draft.notes).toContainEqual({ code: 'keptAsParagraph', text: sentence });
    expect(draft.article.pageLists.map(({ items }) => titlesOf(items))).toEqual([['Một bài', 'Hai bài']]);
  });

  it('says so where every line is in a block and no running text is left', () => {
    const draft = read(page('Đọc nhiều', 'Bà con ra bến', 'Đò sang sông', 'Multimedia', 'Chợ họp'));
    expect(draft.notes).toContainEqual({ code: 'bodyNotFound', text: 'Đọc nhiều | Multimedia' });
  });

  it('keeps a teaser box among the titles of a list as a teaser box', () => {
    const draft = read(page(long, 'Đọc nhiều', '', 'Một bài', '![](a.jpg) Tin trong hộp |'));
    expect(teasersOf(draft.article.body).map(({ summary }) => summary)).toEqual(['Tin trong hộp']);
  });

  it('takes the name of a block for no headline', () => {
    const { article } = read('Đọc nhiều\n\nMột bài\n\nHai bài');
    expect(article.headline).toBe('');
    expect(article.pageLists.map(({ items }) => items.length)).toEqual([2]);
  });

  it.each([
    ['Người Việt năm châu Quê hương Bạn bè', ['Người Việt năm châu', 'Quê hương', 'Bạn bè']],
    ['Tin Việt Nam hôm nay Chợ phiên', ['Tin Việt Nam hôm nay', 'Chợ phiên']],
    ['Kinh tế Việt Nam Thế giới', ['Kinh tế Việt Nam', 'Thế giới']],
    ['Nếp nhà Chợ phiên Lời ca', ['Nếp nhà', 'Chợ phiên', 'Lời ca']],
  ])('guesses the subsections of “%s”', (line, names) => {
    const draft = read(page(long, 'Góc xa', line, '', 'Một bài', '', 'Hai bài'), { sections: [] });
    const split = splitSubsections(line, 'Góc xa', []);
    expect(split).toEqual({ names, isGuess: true });
    expect(allText(draft)).toContain(names.at(-1));
  });

  it('names a block that comes twice', () => {
    const draft = read(page(long, 'Đọc nhiều', '', 'Một bài', 'Đọc nhiều', '', 'Hai bài'));
    expect(draft.article.pageLists).toHaveLength(1);
    expect(draft.notes).toContainEqual({ code: 'linesDroppedDuplicateTitle', text: 'Đọc nhiều' });
  });

  it('leaves a body paragraph that reads like a heading where it is', () => {
    const draft = read(
      page(long, 'Đọc nhiều', long, 'Tin bài liên quan', '', 'Một bài', 'Đọc nhiều', '', 'Bài thứ hai'),
    );
    expect(outline(draft)[1]).toBe('paragraph: Đọc nhiều');
    expect(draft.article.pageLists.map(({ items }) => titlesOf(items))).toEqual([['Bài thứ hai']]);
  });

  it('keeps text behind the blocks as paragraphs and names it', () => {
    const draft = read(page(long, 'Đọc nhiều', '', 'Một bài', '', long));
    expect(outline(draft)).toHaveLength(2);
    expect(draft.notes).toContainEqual({ code: 'keptAsParagraph', text: long });
    expect(draft.article.pageLists[0]?.items).toHaveLength(1);
  });

  it('keeps the title of a picture that stands above another title', () => {
    const draft = read(page(long, 'Multimedia', '', '![[Video] Một](a.jpg)', '[Video] Hai'));
    expect(titlesOf(draft.article.pageLists[0]?.items ?? [])).toEqual(['Một', 'Hai']);
  });

  it('drops a title given twice and says so', () => {
    const draft = read(page(long, 'Đọc nhiều', '', 'Một bài', '', 'Một bài'));
    expect(draft.article.pageLists[0]?.items).toHaveLength(1);
    expect(codesOf(draft)).toContain('linesDroppedDuplicateTitle');
  });

  it('takes an address from a title that is a link, if it is allowed', () => {
    const draft = read(
      page(long, 'Đọc nhiều', '', '[Một bài](https://a.example/1)', '', '[B](javascript:x)'),
    );
    expect(draft.article.pageLists[0]?.items.map(({ target }) => target)).toEqual([
      { type: 'page', url: 'https://a.example/1', title: 'Một bài' },
      { type: 'page', url: '', title: '[B](javascript:x)' },
    ]);
  });

  it('turns entities into the letters they mean, once', () => {
    const draft = read('R&amp;D ở &quot;l&agrave;ng&quot;&nbsp;&#7841; &amp;lt; &bogus; &#55296;\nThân bài.');
    expect(draft.article.headline).toBe('R&D ở "làng" ạ &lt; &bogus; &#55296;');
  });

  it('leaves bars inside a text alone', () => {
    expect(outline(read(page('Kết quả 2 | 1 nghiêng về đội khách.')))).toEqual([
      'paragraph: Kết quả 2 | 1 nghiêng về đội k',
    ]);
  });

  it('finds the headline behind the photo that opens the page', () => {
    const { article } = read(`![]() |\nBến đò. Ảnh: Lan/TTXVN |\nTít của bài\n${long}`);
    expect(article.headline).toBe('Tít của bài');
    expect(figuresOf(article.body)).toHaveLength(1);
  });

  it('keeps a first line too long for a headline as text', () => {
    const { article } = read(long.repeat(10));
    expect(article.headline).toBe('');
    expect(article.body.content).toHaveLength(1);
  });
});
