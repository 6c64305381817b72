import { type Credit, noCredit, type PhotoMetadata } from '../../shared/article/photo';
import { isAgencyName, isWellKnownAgency } from '../../shared/vietnamese/agencies';
import { readCreditLine } from '../../shared/vietnamese/credit';

/** `Hà Thu (TTXVN)`, `Hà Thu - TTXVN`: read as after a label, where an agency stands behind the name. */
function readSigned(text: string, agencies: readonly string[]): Credit | null {
  const read = readCreditLine(`Ảnh: ${text}`, agencies);
  const isSigned = read?.agency.split('/').every((name) => isAgencyName(name, agencies)) === true;
  return isSigned && read?.photographer !== '' ? read : null;
}

const readField = (text: string, agencies: readonly string[]) =>
  readCreditLine(text, agencies) ?? readSigned(text, agencies);

/** The credit line often repeats the creator, or either holds the whole credit; a plain name stays as it is written. */
function creditFromMetadata({ creator, credit }: PhotoMetadata, agencies: readonly string[]): Credit {
  const byCreator = readField(creator, agencies) ?? { ...noCredit, photographer: creator };
  if (credit === '' || credit === creator) return byCreator;
  const byLine = readField(credit, agencies) ?? { ...noCredit, agency: credit };
  return {
    ...byLine,
    photographer: byCreator.photographer === '' ? byLine.photographer : byCreator.photographer,
    agency: byLine.agency === '' ? byCreator.agency : byLine.agency,
  };
}

const namesSource = ({ agency, issuedBy, isArchive }: Credit) =>
  agency !== '' || issuedBy !== '' || isArchive;

/** Some agencies name themselves as the source only; others number their transmissions there. */
function withSource(credit: Credit, { source }: PhotoMetadata, agencies: readonly string[]): Credit {
  return namesSource(credit) || !isWellKnownAgency(source, agencies) ? credit : { ...credit, agency: source };
}

/** Fills the empty fields of a credit with what the file says; what the desk has written stays. */
export function fillCredit(credit: Credit, metadata: PhotoMetadata, agencies: readonly string[]): Credit {
  const found = withSource(creditFromMetadata(metadata, agencies), metadata, agencies);
  return {
    ...(namesSource(credit) ? credit : found),
    photographer: credit.photographer === '' ? found.photographer : credit.photographer,
  };
}
