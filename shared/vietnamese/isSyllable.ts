const onset =
  'b|ch|c(?!h?[ieêy])|d|đ|gh(?=[ieê])|gi|g(?![ieê])|h|k(?=[ieêy])|kh|l|m|n|ngh(?=[ieê])|ng(?![ieê])|nh|ph?|qu|r|s|th|tr|t|v|x';
const vowels =
  'oai|oay|oao|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|iêu|yêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|ui|uê|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y';
const syllable = new RegExp(`^(?:(?:${onset})?(?:${vowels})(?:ch|c|m|ng|nh|n|p|t)?|gi(?:ng?|n)?)$`);
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word is spelled as a Vietnamese syllable: one tone at most, and only sắc or nặng before c, ch, p, t. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const [tone, second] = apart.match(tones) ?? [];
  const plain = apart.replace(tones, '').normalize('NFC');
  const isStopped = /(?:c|ch|p|t)$/.test(plain);
  return (
    second === undefined &&
    syllable.test(plain) &&
    (!isStopped || tone === undefined || tone === '\u0301' || tone === '\u0323')
  );
}
