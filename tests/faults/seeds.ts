/** Seeds of cases that failed once, by campaign: they are played first, in every run. */
export const failedSeeds: Readonly<Record<string, readonly number[]>> = {
  F10: [3559959286, 3601738604],
};
