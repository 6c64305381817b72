import { createHash } from 'node:crypto';

/** Lies beside a picture of the cache and says what its bytes were when it was made. */
export const sumFile = (picture: string) => `${picture}.sum`;

export const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
