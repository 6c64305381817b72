import { type Credit, noCredit, type PhotoMetadata } from '../../shared/article/photo';
import { readCreditLine } from '../../shared/vietnamese/credit';

/** A creator such as `Thanh Hà/TTXVN` holds the agency too; a plain name stays exactly as it is written. */
function creditFromCreator(creator: string): Credit {
  const read = readCreditLine(creator);
  return read !== null && read.agency !== '' ? read : { ...noCredit, photographer: creator };
}

/** The credit line often repeats the creator, or holds the whole credit. */
function creditFromMetadata({ creator, credit }: PhotoMetadata): Credit {
  const byCreator = creditFromCreator(creator);
  if (credit === '' || credit === creator) return byCreator;
  const byLine = readCreditLine(credit) ?? { ...noCredit, agency: credit };
  return {
    ...byLine,
    photographer: byCreator.photographer === '' ? byLine.photographer : byCreator.photographer,
    agency: byLine.agency === '' ? byCreator.agency : byLine.agency,
  };
}

/** Fills the empty fields of a credit with what the file says; what the desk has written stays. */
export function fillCredit(credit: Credit, metadata: PhotoMetadata): Credit {
  const found = creditFromMetadata(metadata);
  const hasSource = credit.agency !== '' || credit.issuedBy !== '' || credit.isArchive;
  return {
    ...(hasSource ? credit : found),
    photographer: credit.photographer === '' ? found.photographer : credit.photographer,
  };
}
