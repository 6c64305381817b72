/** Numbers from 0 to 1; the same seed gives the same row of them, on every machine (Mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low);
}

export function pick<const Values extends readonly [unknown, ...unknown[]]>(
  random: Random,
  values: Values,
): Values[number] {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

/** `count` answers of a maker, in order. */
export function times<Value>(count: number, make: (index: number) => Value): readonly Value[] {
  return Array.from({ length: Math.max(0, Math.round(count)) }, (_, index) => make(index));
}
