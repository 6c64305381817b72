import type { Canvas } from './canvas';
import { develop } from './develop';
import { drawInfographic } from './infographic';
import { type Random, randomFrom } from './random';
import type { SampleScene } from './sampleScene';
import { bayAtDusk } from './scenes/bayAtDusk';
import { cityAtNight } from './scenes/cityAtNight';
import { conferenceHall } from './scenes/conferenceHall';
import { fieldAtSunrise } from './scenes/fieldAtSunrise';
import { forestLight } from './scenes/forestLight';
import { harbour } from './scenes/harbour';
import { lanterns } from './scenes/lanterns';
import { lotusPond } from './scenes/lotusPond';
import { marketFruit } from './scenes/marketFruit';
import { mistyMountains } from './scenes/mistyMountains';
import { mountainRoad } from './scenes/mountainRoad';
import { openSea } from './scenes/openSea';
import { peachBlossom } from './scenes/peachBlossom';
import { pottery } from './scenes/pottery';
import { rainyStreet } from './scenes/rainyStreet';
import { riceTerraces } from './scenes/riceTerraces';

const scenes: Readonly<Record<Exclude<SampleScene, 'infographic'>, (random: Random) => Promise<Canvas>>> = {
  bayAtDusk,
  harbour,
  openSea,
  mistyMountains,
  riceTerraces,
  fieldAtSunrise,
  mountainRoad,
  cityAtNight,
  lanterns,
  rainyStreet,
  lotusPond,
  peachBlossom,
  pottery,
  forestLight,
  conferenceHall,
  marketFruit,
};

/** A JPEG of 1600 x 1067 that looks like a photo of the scene; another seed is another photo. */
export async function drawScene(scene: SampleScene, seed: number): Promise<Uint8Array> {
  const random = randomFrom(seed * 7919 + scene.length);
  return scene === 'infographic' ? drawInfographic(random) : develop(await scenes[scene](random), random);
}
