import { type Random, times } from './random';

/** A grey picture of values from 0 to 1, by rows. */
export type Field = { readonly width: number; readonly height: number; readonly values: Float32Array };

type Grain = {
  readonly width: number;
  readonly height: number;
  /** Cells of the coarsest layer across and down: few cells, large clouds. */
  readonly across: number;
  readonly down: number;
  readonly octaves: number;
};

const smooth = (t: number) => t * t * (3 - 2 * t);

function addOctave(field: Float32Array, grain: Grain, scale: number, weight: number, random: Random): void {
  const [across, down] = [Math.ceil(grain.across * scale), Math.ceil(grain.down * scale)];
  const lattice = Float32Array.from(times((across + 2) * (down + 2), () => random()));
  for (let y = 0; y < grain.height; y += 1) {
    const v = (y / grain.height) * grain.down * scale;
    const row = Math.floor(v);
    const fadeDown = smooth(v - row);
    for (let x = 0; x < grain.width; x += 1) {
      const u = (x / grain.width) * grain.across * scale;
      const column = Math.floor(u);
      const fadeAcross = smooth(u - column);
      const at = row * (across + 2) + column;
      const upper = (lattice[at] ?? 0) * (1 - fadeAcross) + (lattice[at + 1] ?? 0) * fadeAcross;
      const below = at + across + 2;
      const lower = (lattice[below] ?? 0) * (1 - fadeAcross) + (lattice[below + 1] ?? 0) * fadeAcross;
      const index = y * grain.width + x;
      field[index] = (field[index] ?? 0) + weight * (upper * (1 - fadeDown) + lower * fadeDown);
    }
  }
}

/** Value noise in several octaves, spread over 0 to 1: clouds, water, stone. */
export function drawNoise(random: Random, grain: Grain): Field {
  const values = new Float32Array(grain.width * grain.height);
  for (let octave = 0; octave < grain.octaves; octave += 1) {
    addOctave(values, grain, 2 ** octave, 0.5 ** octave, random);
  }
  const whole = 2 - 0.5 ** (grain.octaves - 1);
  return { width: grain.width, height: grain.height, values: values.map((value) => value / whole) };
}

/** Heights along a line by halving it again and again; `roughness` from 0 (round) to 1 (jagged). */
export function drawRidge(random: Random, halvings: number, roughness: number): readonly number[] {
  let heights = [random(), random()];
  let spread = 0.5;
  for (let halving = 0; halving < halvings; halving += 1) {
    heights = heights.flatMap((height, index) => {
      const next = heights[index + 1];
      return next === undefined ? [height] : [height, (height + next) / 2 + (random() - 0.5) * spread];
    });
    spread *= 0.35 + roughness * 0.3;
  }
  return heights;
}
