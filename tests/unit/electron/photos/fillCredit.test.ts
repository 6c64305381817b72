import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillCredit } from '../../../../electron/photos/fillCredit';
import { noCredit, noMetadata } from '../../../../shared/article/photo';
import { writeCredit } from '../../../../shared/vietnamese/credit';

const agencies = ['Ảnh Việt', 'Xưởng Sao'];
const printed = (creator: string, credit = '') =>
  writeCredit(fillCredit(noCredit, { ...noMetadata, creator, credit }, agencies), 'vi');

describe('the credit that a file brings', () => {
  it.each([
    ['Hà Thu', '', 'Ảnh: Hà Thu'],
    ['Hà Thu', 'TTXVN', 'Ảnh: Hà Thu/TTXVN'],
    ['Ảnh: Hà Thu', 'TTXVN', 'Ảnh: Hà Thu/TTXVN'],
    ['Photo by John Smith', 'AFP', 'Ảnh: John Smith/AFP'],
    ['Hà Thu/TTXVN', '', 'Ảnh: Hà Thu/TTXVN'],
    ['Hà Thu (TTXVN)', 'TTXVN', 'Ảnh: Hà Thu/TTXVN'],
    ['Hà Thu - TTXVN', '', 'Ảnh: Hà Thu/TTXVN'],
    ['Hà Thu, Lan Anh - TTXVN', 'TTXVN', 'Ảnh: Hà Thu, Lan Anh/TTXVN'],
    ['Hà Thu (Báo Lào Cai)', '', 'Ảnh: Hà Thu/Báo Lào Cai'],
    ['John Doe (Getty Images)', 'Getty Images', 'Ảnh: John Doe/Getty Images'],
    ['Hà Thu (Xưởng Sao)', 'Xưởng Sao', 'Ảnh: Hà Thu/Xưởng Sao'],
    ['Hà Thu - Ảnh Việt', '', 'Ảnh: Hà Thu/Ảnh Việt'],
    ['Hà Thu', 'Hà Thu (TTXVN)', 'Ảnh: Hà Thu/TTXVN'],
    ['Hà Thu', 'Ảnh: Hà Thu/TTXVN', 'Ảnh: Hà Thu/TTXVN'],
    ['', 'Hà Thu/TTXVN', 'Ảnh: Hà Thu/TTXVN'],
    ['TTXVN', 'TTXVN', 'Ảnh: TTXVN'],
  ])('is read from creator "%s" and credit "%s" as from a caption: %s', (creator, credit, line) => {
    expect(printed(creator, credit)).toBe(line);
  });

  it.each([
    ['Hà Thu', '', 'TTXVN', 'Ảnh: Hà Thu/TTXVN'],
    ['Hà Thu', '', 'Xưởng Sao', 'Ảnh: Hà Thu/Xưởng Sao'],
    ['Hà Thu/Báo Lào Cai', '', 'TTXVN', 'Ảnh: Hà Thu/Báo Lào Cai'],
    ['Jane Doe', 'REUTERS', 'AFP', 'Ảnh: Jane Doe/REUTERS'],
    ['Jane Doe', '', 'X00044', 'Ảnh: Jane Doe'],
    ['Hà Thu', '', 'Máy ảnh của tôi', 'Ảnh: Hà Thu'],
  ])(
    'takes the source for the agency where no credit names one: %s, %s, %s',
    (creator, credit, source, line) => {
      const metadata = { ...noMetadata, creator, credit, source };
      expect(writeCredit(fillCredit(noCredit, metadata, agencies), 'vi')).toBe(line);
    },
  );

  it.each(['NGUYEN VAN A', 'Trần Đình - Lê Minh', 'Hà Thu (Hà Nội)', 'Anh-Minh Do', 'Jean-Pierre Dupont'])(
    'leaves a creator that names no agency as it is written: %s',
    (creator) => {
      expect(fillCredit(noCredit, { ...noMetadata, creator }, agencies)).toEqual({
        ...noCredit,
        photographer: creator,
      });
    },
  );

  it('says the same however the file joins a name and its agency', () => {
    const name = fc.constantFrom('Hà Thu', 'Nguyễn Văn A', 'Jane Doe', 'Phương Hoa');
    const agency = fc.constantFrom('TTXVN', 'AFP', 'Getty Images', 'Báo Nhân Dân', ...agencies);
    const label = fc.constantFrom('', 'Ảnh: ', 'ẢNH: ', 'Photo: ', '© ');
    const joined = fc.constantFrom(
      (one: string, other: string) => `${one}/${other}`,
      (one: string, other: string) => `${one} / ${other}`,
      (one: string, other: string) => `${one} - ${other}`,
      (one: string, other: string) => `${one} (${other})`,
      (one: string, other: string) => `${one}, ${other}`,
    );
    fc.assert(
      fc.property(name, agency, label, joined, fc.boolean(), (who, whose, before, join, isRepeated) => {
        const line = printed(before + join(who, whose), isRepeated ? whose : '');
        expect(line).toBe(`Ảnh: ${who}/${whose}`);
      }),
    );
  });

  it('never takes the place of a word that the desk wrote', () => {
    const metadata = { ...noMetadata, creator: 'Ảnh: Hà Thu (TTXVN)', credit: 'AFP' };
    expect(fillCredit({ ...noCredit, photographer: 'Lan Anh' }, metadata, agencies)).toEqual({
      ...noCredit,
      photographer: 'Lan Anh',
      agency: 'AFP',
    });
    expect(fillCredit({ ...noCredit, isArchive: true }, metadata, agencies)).toEqual({
      ...noCredit,
      photographer: 'Hà Thu',
      isArchive: true,
    });
  });
});
