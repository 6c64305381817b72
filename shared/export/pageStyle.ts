import type { PageStyle, PageType } from '../article/page';
import { furthestFrom, isLegible, luminanceOf, makeLegible, mix } from './contrast';

/** The colours of a page by the ends of their variables' names. */
export type PageColours = {
  readonly ground: string;
  readonly tint: string;
  readonly rule: string;
  readonly 'rule-strong': string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly mark: string;
  /** Under the logo, which is made for the paper of the day. */
  readonly plate: string;
};
export type PageScheme = 'light' | 'dark';

/** Those of `resources/page/body.css`. */
export const plainColours: Readonly<Record<PageScheme, PageColours>> = {
  light: {
    ground: '#ffffff',
    tint: '#f5f3ee',
    rule: '#ddd8ce',
    'rule-strong': '#1d1b18',
    ink: '#1d1b18',
    soft: '#57524a',
    accent: '#0b5f73',
    mark: '#a3201b',
    plate: 'transparent',
  },
  dark: {
    ground: '#16181a',
    tint: '#212427',
    rule: '#3a3e42',
    'rule-strong': '#e8e5df',
    ink: '#e8e5df',
    soft: '#b5b0a6',
    accent: '#7ccbdc',
    mark: '#ff9d94',
    plate: '#ffffff',
  },
};

/** System faces alone, so that nothing is fetched: each holds every Vietnamese letter with both its marks. */
const stacks: Readonly<Record<PageType, string>> = {
  sans: "'Be Vietnam Pro', 'Segoe UI', system-ui, -apple-system, Roboto, 'Noto Sans', sans-serif",
  serif:
    "Cambria, 'Palatino Linotype', 'Noto Serif', 'Times New Roman', 'Liberation Serif', 'DejaVu Serif', serif",
};

type Chosen = Pick<PageColours, 'ground' | 'ink' | 'accent'>;

/** A ground a shade away from the paper; the paper itself where no text could be read on both. */
function tintOf(ground: string, ink: string): string {
  const tint = mix(ground, ink, 0.05);
  return isLegible(furthestFrom(ground), [ground, tint]) ? tint : ground;
}

/** Everything a page needs, of three colours; `plain` is what the app has in this scheme. */
function colourPage({ ground, ink, accent }: Chosen, plain: PageColours): PageColours {
  const isOwnPaper = ground === plain.ground && ink === plain.ink;
  const tint = isOwnPaper ? plain.tint : tintOf(ground, ink);
  const grounds = [ground, tint];
  const text = makeLegible(ink, grounds);
  return {
    ground,
    tint,
    rule: isOwnPaper ? plain.rule : mix(ground, text, 0.18),
    'rule-strong': text,
    ink: text,
    soft: isOwnPaper ? plain.soft : makeLegible(mix(text, ground, 0.25), grounds),
    accent: makeLegible(accent, grounds),
    mark: makeLegible(plain.mark, grounds),
    plate: plain.plate,
  };
}

/** Night keeps the app's dark paper with a breath of the desk's; a paper that is dark by day stays as it is. */
function chooseDark({ accent, ink, paper }: PageStyle): Chosen {
  const plain = plainColours.dark;
  const isDarkPaper = paper !== '' && furthestFrom(paper) === '#ffffff';
  const ground = paper === '' ? plain.ground : isDarkPaper ? paper : mix(plain.ground, paper, 0.04);
  const isDarkInk = ink === '' || luminanceOf(ink) < luminanceOf(plain.ink);
  const inkOfNight = isDarkInk ? (ink === '' ? plain.ink : mix(plain.ink, ink, 0.08)) : ink;
  return { ground, ink: inkOfNight, accent: accent || plain.accent };
}

/** The colours that a desk's pages really have: what it chose, moved as little as it takes to be read. */
export function pageColours(style: PageStyle): Readonly<Record<PageScheme, PageColours>> {
  const { ground, ink, accent } = plainColours.light;
  const light = colourPage(
    { ground: style.paper || ground, ink: style.ink || ink, accent: style.accent || accent },
    plainColours.light,
  );
  if (style.schemes === 'light') return { light, dark: light };
  const dark = colourPage(chooseDark(style), plainColours.dark);
  return { light, dark: { ...dark, plate: dark.ground === light.ground ? 'transparent' : light.ground } };
}

const names = Object.keys(plainColours.light) as readonly (keyof PageColours)[];

const declareColours = (colours: PageColours, plain: PageColours): readonly string[] =>
  names.filter((name) => colours[name] !== plain[name]).map((name) => `--article-${name}: ${colours[name]};`);

function declareType({ headlineType, bodyType }: PageStyle): readonly string[] {
  return [
    ...(bodyType === 'sans' ? [] : [`--article-font: ${stacks[bodyType]};`]),
    ...(headlineType === bodyType ? [] : [`--article-headline-font: ${stacks[headlineType]};`]),
  ];
}

const writeRule = (selector: string, declarations: readonly string[]): readonly string[] =>
  declarations.length === 0 ? [] : [`${selector} {`, ...declarations.map((line) => `  ${line}`), '}'];

const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

/** The desk's style as nothing but variables; empty where it is the app's own. */
export function writePageStyle(style: PageStyle): string {
  const { light, dark } = pageColours(style);
  const night = declareColours(dark, plainColours.dark);
  const byWish = writeRule(':root:not([data-theme])', night);
  const lines = [
    ...writeRule(':root', [...declareType(style), ...declareColours(light, plainColours.light)]),
    ...(byWish.length === 0 ? [] : ['@media (prefers-color-scheme: dark) {', ...indent(byWish), '}']),
  ];
  return lines.length === 0 ? '' : `/* The desk's own style. */\n${lines.join('\n')}\n`;
}
