import type { Case } from './campaign';

/** Cases that failed once, by campaign: they are played first, in every run. */
export const failedCases: Readonly<Record<string, readonly Case[]>> = {
  F8: [{ number: 95, seed: 1887399539 }],
  F10: [
    { number: 0, seed: 3559959286 },
    { number: 0, seed: 3601738604 },
  ],
  F23: [
    { number: 17, seed: 1961109421 },
    { number: 32, seed: 165609998 },
    { number: 572, seed: 1456160346 },
    { number: 927, seed: 2215209714 },
    { number: 1317, seed: 4262561715 },
    { number: 1441, seed: 2119785171 },
    { number: 1956, seed: 3495575436 },
  ],
};
