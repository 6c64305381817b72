/** The first place where a text writes something in one of several ways. */
export type WrittenForm = { readonly form: string; readonly text: string; readonly start: number };

type Form = { readonly form: string; readonly pattern: RegExp };

const unit =
  '(?=\\s?(?:%|phần trăm|triệu|tỷ|tỉ|nghìn tỷ|USD|VND|đồng|euro|km|m²|ha|kg|tấn|độ|million|billion|per ?cent))';

/**
 * Groups of three, and decimals before a unit. `4.0`, `8.30` and `30.4` are versions, hours and days, `024.3825` is a
 * telephone number, and `0,726` has no groups: none of them tells how a text writes numbers.
 */
const numbers: readonly Form[] = [
  { form: 'comma', pattern: /(?<![\d.,/])[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?(?![\d/]|[.,]\d)/u },
  { form: 'comma', pattern: new RegExp(`(?<![\\d.,/])\\d+,\\d{1,2}(?![\\d,.])${unit}`, 'iu') },
  { form: 'point', pattern: /(?<![\d.,/])[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?(?![\d/]|[.,]\d)/u },
  { form: 'point', pattern: new RegExp(`(?<![\\d.,/])\\d+\\.\\d{1,2}(?![\\d,.])${unit}`, 'iu') },
];

const percents: readonly Form[] = [
  { form: 'joined', pattern: /(?<![\d.,])\d[\d.,]*%/u },
  { form: 'apart', pattern: /(?<![\d.,])\d[\d.,]*[ \u00a0]%/u },
  { form: 'words', pattern: /(?<![\d.,])\d[\d.,]* (?:phần trăm|per ?cent)(?!\p{L})/iu },
];

const currencies: readonly (readonly Form[])[] = [
  [
    { form: 'code', pattern: /\d[\d.,]*(?: (?:triệu|tỷ|tỉ|nghìn|million|billion))? ?USD(?!\p{L})/u },
    { form: 'sign', pattern: /(?:US)?\$ ?\d[\d.,]*(?<=\d)|(?<![\d.,])\d[\d.,]* ?\$/u },
    { form: 'words', pattern: /\d[\d.,]*(?: (?:triệu|tỷ|tỉ|nghìn))? (?:đô[ -]la|đôla)(?!\p{L})/iu },
  ],
  [
    {
      form: 'words',
      pattern: /\d[\d.,]*(?: (?:triệu|tỷ|tỉ|nghìn))? đồng(?!\p{L}| (?:chí|bào|đội|minh|nghiệp|hương))/iu,
    },
    { form: 'code', pattern: /\d[\d.,]*(?: (?:triệu|tỷ|tỉ|nghìn))? ?VN[DĐ](?!\p{L})/u },
    { form: 'letter', pattern: /(?<![\d.,])\d[\d.,]* ?đ(?![\p{L}\d])/u },
  ],
  [
    { form: 'words', pattern: /\d[\d.,]*(?: (?:triệu|tỷ|tỉ|nghìn|million|billion))? euro(?!\p{L})/u },
    { form: 'code', pattern: /\d[\d.,]*(?: (?:triệu|tỷ|tỉ|nghìn|million|billion))? ?EUR(?!\p{L})/u },
    { form: 'sign', pattern: /€ ?\d[\d.,]*(?<=\d)|(?<![\d.,])\d[\d.,]* ?€/u },
  ],
];

const formsIn = (text: string, forms: readonly Form[]): readonly WrittenForm[] =>
  forms.flatMap(({ form, pattern }) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ form, text: match[0].trim(), start: match.index }];
  });

const hasDigit = /\d/;
const written = (forms: readonly Form[]) => (text: string) =>
  hasDigit.test(text) ? formsIn(text, forms) : [];

/** `1.000,5` is `comma`, `1,000.5` is `point`. */
export const numberForms = written(numbers);
/** `5%`, `5 %`, `5 phần trăm`. */
export const percentForms = written(percents);
/** One for each currency: `5 USD`, `$5`, `5 đô la`; `5 đồng`, `5 VND`, `5đ`; `5 euro`, `5 EUR`, `€5`. */
export const currencyForms = currencies.map(written);
