/** One line of the table: the text, the caption that stays, and the credit that was read. */
export type CreditCase = readonly [
  text: string,
  caption: string,
  photographer?: string,
  agency?: string,
  issuedBy?: string,
  archive?: 'archive',
];
