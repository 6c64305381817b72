import { type DeskSettings, type PageStyle, plainPageStyle } from '../../../shared/article/page';
import { pageColours } from '../../../shared/export/pageStyle';

export const colourFields = ['accent', 'ink', 'paper'] as const;
export type ColourName = (typeof colourFields)[number];

/** Colours as they are typed, whether they can be read as colours yet or not. */
export type StyleDraft = PageStyle & { readonly logo: string | null };

export const draftOf = ({ pageStyle, site }: DeskSettings): StyleDraft => ({ ...pageStyle, logo: site.logo });

export const plainDraft = ({ logo }: StyleDraft): StyleDraft => ({ ...plainPageStyle, logo });

/** `#rrggbb` of what was typed, as people write colours; empty for nothing, undefined for what is no colour. */
export function readColour(typed: string): string | undefined {
  const digits = typed.trim().replace(/^#/, '').toLowerCase();
  if (digits === '') return typed.trim() === '' ? '' : undefined;
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
  if (/^[0-9a-f]{3}$/.test(digits)) return `#${digits.replace(/./g, '$&$&')}`;
  return undefined;
}

/** What is not a colour yet shows as the app's own. */
export function styleOf(draft: StyleDraft): PageStyle {
  const { headlineType, bodyType, schemes } = draft;
  const [accent = '', ink = '', paper = ''] = colourFields.map((name) => readColour(draft[name]));
  return { accent, ink, paper, headlineType, bodyType, schemes };
}

export const isFaulty = (draft: StyleDraft): boolean =>
  colourFields.some((name) => readColour(draft[name]) === undefined);

/** The colour that pages have instead, where the one chosen could not be read; undefined where it stays. */
export function movedColour(draft: StyleDraft, name: Exclude<ColourName, 'paper'>): string | undefined {
  const style = styleOf(draft);
  const shown = pageColours(style).light[name];
  return style[name] === '' || style[name] === shown ? undefined : shown;
}

/** Steps back; changes of one field one after the other are one step. */
export type StyleHistory = {
  readonly now: StyleDraft;
  readonly past: readonly { readonly draft: StyleDraft; readonly field: keyof StyleDraft | null }[];
};

export const startHistory = (now: StyleDraft): StyleHistory => ({ now, past: [] });

export function changeDraft(
  { now, past }: StyleHistory,
  change: Partial<StyleDraft>,
  field: keyof StyleDraft | null,
): StyleHistory {
  const isGoingOn = field !== null && past.at(-1)?.field === field;
  return { now: { ...now, ...change }, past: isGoingOn ? past : [...past, { draft: now, field }] };
}

export function undoDraft({ now, past }: StyleHistory): StyleHistory {
  return { now: past.at(-1)?.draft ?? now, past: past.slice(0, -1) };
}
