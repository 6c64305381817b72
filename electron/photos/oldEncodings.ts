/** What a text that was read as Windows-1252 says in another encoding. */
export type Reading = (text: string) => string;

const [grave, acute, tilde, hook, dot] = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const [roof, bowl] = ['\u0302', '\u0306'];

/** Where Windows-1258 differs from Windows-1252; a mark follows its vowel. */
const windows: Readonly<Record<number, string>> = {
  0xc3: 'Ă',
  0xcc: grave,
  0xd0: 'Đ',
  0xd2: hook,
  0xd5: 'Ơ',
  0xdd: 'Ư',
  0xde: tilde,
  0xe3: 'ă',
  0xec: acute,
  0xf0: 'đ',
  0xf2: dot,
  0xf5: 'ơ',
  0xfd: 'ư',
  0xfe: '₫',
};

/** TCVN 5712 as the fonts of the ABC family have it, from 0xa1; a dot where they have nothing. */
const abc = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';

/** VNI has letters of its own for these. */
const vniLetters: Readonly<Record<string, string>> = {
  ...{ ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' },
  ...{ Ñ: 'Đ', Ô: 'Ơ', Ö: 'Ư', Æ: 'Ỉ', Ó: 'Ĩ', Ò: 'Ị', Î: 'Ỵ' },
};

/** The marks of every other vowel follow it in VNI, as one letter. */
const vniMarks: Readonly<Record<string, string>> = {
  ...{ ø: grave, ù: acute, û: hook, õ: tilde, ï: dot },
  ...{ â: roof, à: roof + grave, á: roof + acute, å: roof + hook, ã: roof + tilde, ä: dot + roof },
  ...{ ê: bowl, è: bowl + grave, é: bowl + acute, ú: bowl + hook, ü: bowl + tilde, ë: dot + bowl },
};

const readLetters = (text: string, letterOf: (byte: number) => string | undefined) =>
  text.replace(/[\u00a1-\u00ff]/g, (letter) => letterOf(letter.charCodeAt(0)) ?? letter).normalize('NFC');

const windows1258: Reading = (text) => readLetters(text, (byte) => windows[byte]);

const tcvn3: Reading = (text) =>
  readLetters(text, (byte) => abc[byte - 0xa1]?.replace('.', '\ufffd') ?? '\ufffd');

const vni: Reading = (text) =>
  text
    .replace(
      /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[ñôöæóòî]/gi,
      (found, vowel: string | undefined, mark: string | undefined) =>
        vowel === undefined || mark === undefined
          ? (vniLetters[found] ?? found)
          : (vniLetters[vowel] ?? vowel) + (vniMarks[mark.toLowerCase()] ?? mark),
    )
    .normalize('NFC');

/** What Vietnamese newsrooms wrote before Unicode. */
export const oldEncodings: readonly Reading[] = [windows1258, tcvn3, vni];
