import { describe, expect, it } from 'vitest';
import { readCreditLine, splitCredit, writeCredit } from '../../../../shared/vietnamese/credit';
import type { CreditCase } from './creditCases/case';
import { englishCredits } from './creditCases/english';
import { ordinaryCaptions } from './creditCases/ordinary';
import { vietnameseCredits } from './creditCases/vietnamese';

function toRow([text, caption, photographer = '', agency = '', issuedBy = '', archive]: CreditCase) {
  return { text, caption, credit: { photographer, agency, issuedBy, isArchive: archive === 'archive' } };
}

const table = [...vietnameseCredits, ...englishCredits].map(toRow);

describe('the table of credits', () => {
  it.each(table)('splits $text', ({ text, caption, credit }) => {
    expect(splitCredit(text)).toEqual({ caption, credit });
    expect(splitCredit(text.normalize('NFD'))).toEqual({ caption, credit });
  });

  it.each(table.filter(({ caption }) => caption === ''))('reads the line $text', ({ text, credit }) => {
    expect(readCreditLine(text)).toEqual(credit);
  });

  it.each(table)('prints what it read in $text so that it is read again', ({ credit }) => {
    expect(readCreditLine(writeCredit(credit, 'vi'))).toEqual(credit);
    expect(readCreditLine(writeCredit(credit, 'en'))).toEqual(credit);
  });

  it.each(ordinaryCaptions)('leaves %j whole', (text) => {
    expect(splitCredit(text)).toEqual({ caption: text, credit: null });
    expect(splitCredit(text.normalize('NFD'))).toEqual({ caption: text, credit: null });
  });

  it('holds each line once, and enough of them', () => {
    const texts = [...table.map(({ text }) => text), ...ordinaryCaptions];
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(300);
  });
});
