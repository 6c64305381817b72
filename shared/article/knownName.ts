import { z } from 'zod';

const line = z.string().max(500);
const spelled = { name: line, spellings: z.array(line).max(50) };

/** A name as the house writes it, and the other spellings it is met in: those are led back to the house's. */
export const knownName = z.strictObject(spelled);

/** `free`: may be used; `ask`: only after asking, each time; `denied`: not at all. */
export const agencyTerms = ['free', 'ask', 'denied'] as const;

export const knownAgency = z.strictObject({
  ...spelled,
  terms: z.enum(agencyTerms),
  note: z.string().max(1000),
});

export type AgencyTerms = (typeof agencyTerms)[number];
export type KnownName = { readonly name: string; readonly spellings: readonly string[] };
export type KnownAgency = KnownName & { readonly terms: AgencyTerms; readonly note: string };

export const newName = (name: string): KnownName => ({ name, spellings: [] });
export const newAgency = (name: string): KnownAgency => ({ name, spellings: [], terms: 'free', note: '' });
