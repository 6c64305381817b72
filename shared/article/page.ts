import type { Article, ArticleKind, ArticleLanguage, ArticleStatus, PageList } from './article';
import type { CheckLevel, CheckPlace } from './check';
import type { KnownAgency, KnownName } from './knownName';
import type { ListLook, ListRule, ListTemplate } from '../pageLists/listRule';
import type { Photo } from './photo';

/** What a list, a teaser or a related story needs to know of an article, without its body. */
export type StoryCard = {
  readonly id: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly kind: ArticleKind;
  readonly status: ArticleStatus;
  readonly section: string;
  readonly subsection: string;
  readonly leadPhoto: string | null;
  readonly publishedAt: string | null;
  /** Until then its headline must not be seen. */
  readonly embargo: string | null;
  /** Empty while it is not known. */
  readonly publicUrl: string;
  readonly updatedAt: string;
};

/**
 * `path` is its part of the web path. Articles hold ids: `former` are those of what was merged into it, so that no
 * article is written anew when the tree changes. No id stands twice in a tree.
 */
export type Subsection = {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly former: readonly string[];
};

export type Section = Subsection & { readonly subsections: readonly Subsection[] };

/** What the desk calls a kind of article. An empty name and a null mark leave the app's own. */
export type DeskKind = {
  readonly id: ArticleKind;
  readonly name: string;
  /** Stands before the headline in lists, for example [Infographic]; empty for none. */
  readonly mark: string | null;
  /** A kind that is not offered stays on the articles that have it. */
  readonly isOffered: boolean;
};

/** Who publishes: empty strings are not known, and the export then leaves the statement out. */
export type Site = {
  readonly name: string;
  /** Absolute https URL without a trailing slash, or empty. */
  readonly baseUrl: string;
  readonly publisher: string;
  /** What follows the base URL, with {section}, {subsection}, {slug}, {id}, {year}, {month}, {day}; empty is {slug}. */
  readonly urlPattern: string;
  /** A photo of the library. */
  readonly logo: string | null;
  /** Absolute https URL of the terms of use, or empty. */
  readonly licencePage: string;
  /** The language of new articles. */
  readonly language: ArticleLanguage;
};

export const unknownSite: Site = {
  name: '',
  baseUrl: '',
  publisher: '',
  urlPattern: '',
  logo: null,
  licencePage: '',
  language: 'vi',
};

/** How the desk's pages look. Colours are `#rrggbb`; empty leaves the app's own. */
export type PageStyle = {
  readonly accent: string;
  readonly ink: string;
  readonly paper: string;
  readonly headlineType: PageType;
  readonly bodyType: PageType;
  readonly schemes: 'light' | 'lightAndDark';
};
export type PageType = 'sans' | 'serif';

export const plainPageStyle: PageStyle = {
  accent: '',
  ink: '',
  paper: '',
  headlineType: 'sans',
  bodyType: 'sans',
  schemes: 'lightAndDark',
};

/** How grave the desk holds a check to be, for one kind of article or (null) for all; the kind's word goes first. */
export type DeskCheckLevel = {
  readonly code: string;
  readonly kind: ArticleKind | null;
  readonly level: CheckLevel | 'off';
};

/** `formats`: the ids of those the export dialog has ticked at first; none is what the app has. `widths`: of the placed photo's files, in pixels. */
export type DeskExports = {
  readonly formats: readonly string[];
  readonly widths: readonly number[];
  readonly hasAvif: boolean;
};

/** Kept with the library under desk/. */
export type DeskSettings = {
  readonly site: Site;
  readonly sections: readonly Section[];
  /** The names of sections that were taken out of the tree: articles may still hold their ids. */
  readonly removedSections: readonly { readonly id: string; readonly name: string }[];
  /** The desk's tags with their synonyms. */
  readonly tags: readonly KnownName[];
  /** In the desk's order; a kind that is absent is as the app has it. */
  readonly kinds: readonly DeskKind[];
  /** The lists of a page, in page order. */
  readonly listRules: readonly ListRule[];
  /** The lists of the pages of one kind; a kind that is absent has all. */
  readonly listTemplates: readonly ListTemplate[];
  /** What readers read most, as the web desk counted it. */
  readonly mostRead: PageList;
  readonly agencies: readonly KnownAgency[];
  readonly photographers: readonly KnownName[];
  /** `keepPosition`: exported photos say where they were taken to the metre (GPS). */
  readonly photos: { readonly keepPosition: boolean };
  readonly pageStyle: PageStyle;
  /** A check that is absent is as the app has it. */
  readonly checkLevels: readonly DeskCheckLevel[];
  readonly exports: DeskExports;
};

/** `key` is what `addressKey` makes of the public address. */
export type StoryAtAddress = { readonly key: string; readonly id: string };

/**
 * A list as the page prints it. `places`: where it and each of its items are edited; absent where nobody edits. The
 * items of the related stories are those behind the article's own.
 */
export type ShownList = Omit<PageList, 'type'> & {
  readonly type: PageList['type'] | 'related';
  readonly places?: { readonly list: CheckPlace; readonly items: readonly CheckPlace[] };
};

/** The related stories as the editor chose them, under the app's own words. */
export const plainRelated: ShownList = { type: 'related', title: '', subsections: [], items: [] };

/** A list of the desk whose rule asks for a section that was taken out of the tree. */
export type LostList = { readonly rule: string; readonly look: ListLook; readonly title: string };

/** Everything a page shows beside the article itself. Preview and export are given the same. */
export type PageContext = {
  readonly site: Site;
  readonly pageStyle: PageStyle;
  readonly sections: readonly Section[];
  readonly tags: readonly KnownName[];
  readonly kinds: readonly DeskKind[];
  /** Records of every photo the article, its teasers and its related stories show. */
  readonly photos: readonly Photo[];
  /** Other records of the same files: what one of them forbids is forbidden. Absent where nobody looked. */
  readonly twins?: readonly Photo[];
  /** The hashes of the article's films whose files are not in the library; absent where that is not known. */
  readonly missingFilms?: readonly string[];
  /** Cards of every library article the page points at; a missing one is a broken link. */
  readonly stories: readonly StoryCard[];
  /** Where outside pages that the page points at are articles of the library; absent where nobody looked. */
  readonly addresses?: readonly StoryAtAddress[];
  /** The names that the desk knows: credits are checked against their spellings and terms. */
  readonly agencies: readonly KnownAgency[];
  readonly photographers: readonly KnownName[];
  /**
   * The lists of the page in page order: an article's own where the desk has lists of their look. Without that of the
   * related stories the page prints none.
   */
  readonly lists: readonly ShownList[];
  /** The lists that the page does not have, for want of their section; absent where nobody looked. */
  readonly lostLists?: readonly LostList[];
  /** What the desk makes of the checks; where it is absent they are as the app has them. */
  readonly checkLevels?: readonly DeskCheckLevel[];
  /** The widths of the placed photo's files, in pixels; absent where nothing is made of photos. */
  readonly widths?: readonly number[];
};

export type PageInput = { readonly article: Article; readonly context: PageContext };
