/** What the sample photos show; `infographic` is a tall sheet of figures, the others are landscape photos. */
export const sampleScenes = [
  'bayAtDusk',
  'harbour',
  'openSea',
  'mistyMountains',
  'riceTerraces',
  'fieldAtSunrise',
  'mountainRoad',
  'cityAtNight',
  'lanterns',
  'rainyStreet',
  'lotusPond',
  'peachBlossom',
  'pottery',
  'forestLight',
  'conferenceHall',
  'marketFruit',
  'infographic',
] as const;

export type SampleScene = (typeof sampleScenes)[number];
