const headLength = 400;

/** The id that the first bytes of a record claim to be of; believed only where the whole of it is sound. */
export const idInHead = (bytes: Buffer) =>
  /"id":"([0-9a-z]{1,64})"/.exec(bytes.toString('latin1', 0, headLength))?.[1];

export const revisionInHead = (bytes: Buffer) => {
  const claimed = /"rev":(\d{1,15})[,}]/.exec(bytes.toString('latin1', 0, headLength))?.[1];
  return claimed === undefined ? null : Number(claimed);
};
