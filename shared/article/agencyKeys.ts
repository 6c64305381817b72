import { isSyllable } from '../vietnamese/isSyllable';
import { cleanLine } from '../vietnamese/normalize';
import { likenessOf, namesInField } from '../vietnamese/spellings';
import { trimName } from '../vietnamese/trimName';
import type { Credit } from './photo';

/** The key of a name found inside a longer one. */
export const insideKey = (key: string) => `~${key}`;

const separator = /[/\\|,;:()[\]–—]|\s[-+]\s/u;
const employed = /[/\\|()[\]–—]|\s[-+]\s/u;
/** What stands around the name of a paper or an agency and belongs to none. */
const before =
  /^(?:ảnh|nguồn|theo|báo điện tử|báo|tạp chí|đài|hãng tin|hãng thông tấn|hãng|trang|kênh|pv|phóng viên|ctv|courtesy of|the|©|www\.)\s*(?<=[\s.©])/iu;
const behind =
  /\s+(?:phát|online|điện tử|photos?|file)$|(?:\.(?:com|net|org|gov|info|tv))?(?:\.(?:vn|uk|jp|kr|cn|ru))?$/iu;

function bareNames(name: string): readonly string[] {
  const bare = trimName(name.replace(before, '').replace(behind, ''));
  return bare === name || bare === '' ? [name] : [name, ...bareNames(bare)];
}

/** Words that many names hold: a name of these alone is found only where it stands by itself. */
const common =
  /^(?:images?|photos?|pictures?|news|press|media|agency|times|post|daily|stock|tv|television|vietnam|the|of|and|for|by|from|via|international)$/iu;
const isUpper = (word: string) => /^[A-Z][A-Z\d+]+$/.test(word);
const isForeign = (word: string) => /\p{L}/u.test(word) && !isSyllable(word) && !common.test(word);

/** `AP` in `AP Photo` is an agency, `Ấp` in `Báo Ấp Bắc` and `AP` in `BAO AP BAC` are none. */
function tellingWords(words: readonly string[]): readonly boolean[] {
  const isShouted = words.filter((word) => isUpper(word) && isSyllable(word)).length > 1;
  return words.map((word) => isForeign(word) || (isUpper(word) && !isShouted));
}

const longestName = 6;

/**
 * What may name an agency inside a longer name, as in `Getty Images North America`: runs of whole words. A name of
 * plain Vietnamese words is part of too many others: `Lao Động` of `Người Lao Động`, `Nhân Dân` of `Ủy ban nhân dân`.
 */
function runsIn(name: string, fewest: number): readonly string[] {
  const words = cleanLine(name).match(/[\p{L}\p{M}\p{N}+]+/gu) ?? [];
  const telling = tellingWords(words);
  return words.flatMap((_, start) =>
    words
      .slice(start, start + longestName)
      .flatMap((_word, more) => (more + 1 >= fewest ? [[start, start + more + 1] as const] : []))
      .filter(([from, to]) => telling.slice(from, to).includes(true))
      .map(([from, to]) => insideKey(likenessOf(words.slice(from, to).join('')))),
  );
}

function keysIn(text: string): readonly string[] {
  const parts = text.split(separator).map(trimName);
  const names = [text, ...namesInField('agency', text), ...parts];
  return [...names.flatMap(bareNames).map(likenessOf), ...parts.flatMap((part) => runsIn(part, 1))];
}

/** A person may be called Getty; `John Doe/Getty Images` names the agency too. */
const keysBeside = (photographer: string) =>
  employed.test(photographer) ? keysIn(photographer) : runsIn(photographer, 2);

/**
 * The likeness of every agency that a credit names, however it joins them; those inside longer names are marked. It
 * hangs on the credit alone, so that an index can hold it.
 */
export function agencyKeysOf({ photographer, agency, issuedBy }: Credit): readonly string[] {
  const keys = [...keysBeside(photographer), ...keysIn(agency), ...keysIn(issuedBy)];
  return [...new Set(keys)].filter((key) => key !== '' && key !== insideKey(''));
}
