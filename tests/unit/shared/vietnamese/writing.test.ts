import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesTwoWays } from '../../../../shared/likeness/namesTwoWays';
import { currencyForms, numberForms, percentForms } from '../../../../shared/vietnamese/numberForms';
import { findUnpairedQuote } from '../../../../shared/vietnamese/quotes';
import { findDoubtfulDates } from '../../../../shared/vietnamese/writtenDates';

describe('quotation marks', () => {
  it.each([
    'Ông nói: “Bà con đã về”.',
    'Bộ phim “Chuyện của “Pao”” ra mắt.',
    'Ông nói: "Bà con đã về".',
    'Hãng gọi đó là «bước ngoặt».',
    'She said: ‘I don’t know’.',
    'Rock ‘90s và những năm ‘80',
    'Màn hình 27" và 32" giá rẻ, loại 24" hết hàng.',
    'Tiếng Đức: „Guten Tag“.',
    '“Đoạn một\n“Đoạn hai”',
    'Ông nói: “Cha bảo: ‘Con phải học’, tôi nghe theo”.',
    'Theo «Le Monde», “báo chí «tự do» là cần thiết”.',
    '‘She said “don’t wait for the boys’ bus” and left’',
    '“Hòn đảo Hawai‘i của những năm ‘90”',
    '',
  ])('pair in %j', (text) => {
    expect(findUnpairedQuote(text)).toBeNull();
  });

  it.each([
    ['Ông nói: “Bà con đã về.', 9],
    ['Ông nói: ”Bà con đã về”.', 9],
    ['Bà con đã về”, ông nói.', 12],
    ['Ông nói: "Bà con đã về.', 9],
    ['Hãng gọi đó là «bước ngoặt.', 15],
    ['Một “hai và “ba”.', 4],
    ['Ông nói: “Cha bảo: ‘Con phải học, tôi nghe theo”.', 19],
    ['“Báo «Tuổi trẻ viết thế”, ông nói.', 5],
    ['Phim ‘Mùa len trâu ra mắt.', 5],
  ])('do not pair in %j', (text, at) => {
    expect(findUnpairedQuote(text)).toBe(at);
  });

  it('may stay open where the next paragraph opens them again', () => {
    expect(findUnpairedQuote('Ông nói: “Bà con đã về.', true)).toBeNull();
    expect(findUnpairedQuote('Bà con đã về”, ông nói.', true)).toBe(12);
  });

  it('pair however quotations are put around words, and never once one mark is gone', () => {
    const words = fc.stringMatching(/^[a-zàđươ ,.]{0,12}$/u);
    const pair = fc.constantFrom('“”', '«»');
    const quoted = fc
      .array(fc.tuple(words, pair, words), { minLength: 1, maxLength: 5 })
      .map((parts) =>
        parts.map(([before, marks, inside]) => `${before}${marks[0]}${inside}${marks[1]}`).join(''),
      );
    fc.assert(
      fc.property(quoted, fc.nat(), (text, pick) => {
        // German nests the same marks the other way round.
        fc.pre(!/»[^«»]*«/u.test(text));
        expect(findUnpairedQuote(text)).toBeNull();
        const marks = [...text].flatMap((letter, at) => ('“”«»'.includes(letter) ? [at] : []));
        const gone = marks[pick % marks.length] ?? 0;
        const broken = text.slice(0, gone) + text.slice(gone + 1);
        fc.pre(!/»[^«»]*«/u.test(broken));
        expect(findUnpairedQuote(broken)).not.toBeNull();
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    'Lễ khai mạc ngày 29/2/2024 và 28-2-2026.',
    'Ngày 30/4 và 1/5, khoảng 2/3 số hộ nghỉ; tỷ số 31/2 là vô nghĩa.',
    'Nghị định số 31/13/2026 không phải là ngày.',
    'Trong 3 tháng 20 ngày, giá tăng 12 tháng 35%.',
    'Quốc lộ 1A, công nghiệp 4.0, lúc 8.30, tổng đài 1900.1234.',
    'Ngày 30 tháng 2 âm lịch, tức 18/3/2026.',
    'Mùng 10 tháng 3, giỗ Tổ.',
    'Hội nghị lần thứ ba ngày 22/11/2026.',
    'Chủ nhật, 22/11/2026, đò chạy lại; sáng thứ Hai (23/11/2026) nghỉ.',
    'Báo Tuổi Trẻ Thứ Bảy ra ngày 21/11/2026.',
    'Sáng nay, 45/60 đại biểu tán thành; tối 30/31 tỉnh đã báo cáo; chiều 50/70 ca đã khỏi.',
    'Mỗi ngày 20-30 chuyến, từ 30/4 đến 2/9, nhà 31/4 Lê Lợi; sáng 10-12 độ.',
    'Từ 28/11/2026-5/12/2026; ngày 25-30/11; mã 12-13-2014-55.',
  ])('are fine in %j', (text) => {
    expect(findDoubtfulDates(text, 'vi')).toEqual([]);
  });

  it.each([
    ['ngày 31/02/2026', '31/02/2026'],
    ['hôm 31/4, đò nghỉ', '31/4'],
    ['(30/2)', '(30/2)'],
    ['13 tháng 13', '13 tháng 13'],
    ['ngày 31 tháng 2 năm 2026', 'ngày 31 tháng 2 năm 2026'],
    ['trong tháng 13/2026', '13/2026'],
    ['29/2/2025', '29/2/2025'],
    ['12/31/2026', '12/31/2026'],
    ['Ngày 31-11, đò nghỉ', '31-11'],
    ['sáng 11/23', '11/23'],
    ['từ 25/11 đến 31/11', '31/11'],
    ['từ ngày 25-31/11', '31/11'],
    ['trong hai ngày 30 và 31/9', '31/9'],
    ['trước 31/6', '31/6'],
    ['đến hết ngày 31/6', '31/6'],
    ['từ 20-31/11/2026', '31/11/2026'],
    ['31/11/2026-5/12/2026', '31/11/2026'],
  ])('cannot be in %j', (text, date) => {
    expect(findDoubtfulDates(text, 'vi')).toMatchObject([{ type: 'impossible', text: date }]);
  });

  it('are read the American way only in English', () => {
    expect(findDoubtfulDates('on 12/31/2026', 'en')).toEqual([]);
    expect(findDoubtfulDates('February 30, 2026', 'en')).toHaveLength(1);
    expect(findDoubtfulDates('31 April 2026', 'en')).toHaveLength(1);
    expect(findDoubtfulDates('They may 40 times march 500 km', 'en')).toEqual([]);
  });

  const names = ['Chủ nhật', 'Thứ Hai', 'thứ ba', 'thứ 4', 'Thứ năm', 'thứ Sáu', 'thứ 7'];

  it('have the weekday of the calendar, whatever the day', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.nat({ max: 6 }), (date, said) => {
        const written = `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
        const doubtful = findDoubtfulDates(`Đò chạy lại vào ${names[said]}, ngày ${written}.`, 'vi');
        const weekday = date.getUTCDay();
        expect(doubtful.map((each) => each.type)).toEqual(said === weekday ? [] : ['weekday']);
        if (said !== weekday) expect(doubtful[0]).toMatchObject({ weekday });
      }),
    );
  });

  it('say where the weekday begins', () => {
    const text = 'Monday, 22 November 2026';
    expect(findDoubtfulDates(text, 'en')).toEqual([{ type: 'weekday', text, start: 0, weekday: 0 }]);
  });
});

const formsOf = (text: string) => [...new Set(numberForms(text).map(({ form }) => form))].sort();

describe('numbers', () => {
  it.each([
    ['1.000,5 ha và 12.500 người', ['comma']],
    ['1,000.5 ha và 12,500 người', ['point']],
    ['tăng 3,5% và 2.5%', ['comma', 'point']],
    ['phiên bản 4.0, mục 2.1, lúc 8.30, ngày 30.4', []],
    ['tổng đài 0913.456.789, 024.3825.1234', []],
    ['chỉ số HDI 0,726', []],
    ['ba số 1, 2, 3 và 1,2,3', []],
  ])('tell in %j how they are written', (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  it('tell per cent and currencies apart', () => {
    expect(percentForms('5%, 6 % và 7 phần trăm').map(({ form }) => form)).toEqual([
      'joined',
      'apart',
      'words',
    ]);
    expect(percentForms('tăng 2 điểm phần trăm')).toEqual([]);
    const whole = ['tăng 12,5%', 'giảm 10 %', 'gần 60 phần trăm'].flatMap(percentForms);
    expect(whole.map(({ text }) => text)).toEqual(['12,5%', '10 %', '60 phần trăm']);
    const prices = currencyForms.flatMap((each) => each('giá $1,200.'));
    expect(
      [...prices, ...currencyForms.flatMap((each) => each('bán 5.000đ'))].map(({ text }) => text),
    ).toEqual(['$1,200', '5.000đ']);
    const forms = currencyForms.map((each) => each('5 triệu USD, $3, 4 đô la; 5.000 đồng, 6.000đ; 7 euro'));
    expect(forms.map((each) => each.length)).toEqual([3, 2, 1]);
    expect(currencyForms.flatMap((each) => each('điểm 5 đến 8 điểm; đoàn 5 đồng chí'))).toEqual([]);
  });
});

describe('names', () => {
  const person = 'Ông Nguyễn Văn An ra bến. Bà con đón ông Nguyễn Văn An.';

  it.each([
    [person, 'Anh Nguyen Van An lên đò.', 'Nguyen Van An', 'Nguyễn Văn An'],
    [person, 'Anh Nguyễn Van An lên đò.', 'Nguyễn Van An', 'Nguyễn Văn An'],
    [person, 'Anh Nguyễn Vân An lên đò.', 'Nguyễn Vân An', 'Nguyễn Văn An'],
    [
      'Chị Lê Thị Thúy Mỹ và chị Lê Thị Thúy Mỹ.',
      'Sau đó Lê Thị Thúy Mĩ về.',
      'Lê Thị Thúy Mĩ',
      'Lê Thị Thúy Mỹ',
    ],
    ['Về Hà Nội. Tại Hà Nội, trời mưa.', 'Đến Ha Noi lúc trưa.', 'Ha Noi', 'Hà Nội'],
    [
      'Tổng thống Volodymyr Zelensky; theo ông Zelensky.',
      'Sau đó, ông Volodymyr Zelenskyy nói.',
      'Zelenskyy',
      'Zelensky',
    ],
    ['Ông Vladimir Putin và ông Vladimir Putin.', 'Rồi ông Vladimia Putin.', 'Vladimia', 'Vladimir'],
    ['Ông Emmanuel Macron, ông Macron.', 'Tổng thống Pháp Emmanuel Marcon.', 'Marcon', 'Macron'],
    ['Từ Washington, ở Washington.', 'Về Wasington.', 'Wasington', 'Washington'],
    ['Ở Ukraine, của Ukraine.', 'Rời Ukraina.', 'Ukraina', 'Ukraine'],
  ])('are written two ways in %j and %j', (one, two, name, other) => {
    expect(namesTwoWays([one, two])).toEqual([{ name, other }]);
  });

  it.each([
    [['Xe đi Quảng Bình, qua Quảng Bình.', 'Huyện Quang Bình ở Hà Giang.']],
    [['Anh Nguyễn Văn Hòa và anh Nguyễn Văn Hoà.']],
    [['Gặp Nguyễn Văn Hùng, rồi Nguyễn Văn Hùng.', 'Sau là Nguyễn Văn Hưng, vẫn Nguyễn Văn Hưng.']],
    [['Vietnam Airlines bay từ Việt Nam. Việt Nam đón khách.']],
    [['NGUYỄN VĂN AN', 'Ông Nguyễn Văn An ra bến.']],
    [['Trường Sa lớn và Trường Sa Đông.', 'Đảo Trường Sa.']],
    [['Đến Gambia, ở Gambia.', 'Sang Zambia.', 'Gặp Israel, của Israel.', 'Hãng Israeli.']],
    [
      [
        'Ông Boris Johnson, ông Johnson.',
        'Ông Lyndon Johnston.',
        'Ở Georgia, tại Georgia.',
        'Bà Giorgia Meloni.',
      ],
    ],
    [['Ông Michael Flynn và ông Michael Flynn.', 'Ông Michel Barnier.', 'Ở Iran, của Iran.', 'Ở Iraq.']],
  ])('are not two spellings of one in %j', (passages) => {
    expect(namesTwoWays(passages)).toEqual([]);
  });

  it('never call one spelling a slip of itself, whatever text they stand in', () => {
    const syllable = fc.constantFrom('Nguyễn', 'Văn', 'Thị', 'An', 'Hòa', 'Trần', 'Lê', 'Minh', 'Đức', 'Hà');
    const name = fc.array(syllable, { minLength: 2, maxLength: 4 }).map((each) => each.join(' '));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (all) => {
        const passages = all.map((each) => `Bà con gặp ${each} ở bến.`);
        expect(namesTwoWays(passages)).toEqual([]);
      }),
    );
  });
});
