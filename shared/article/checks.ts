import { checkBodyEmpty, checkHeadings, checkPassages, checkTables } from './checkBody';
import type { ArticleCheck } from './checkCodes';
import { checkSpellings } from './checkCredits';
import {
  checkByline,
  checkHeadline,
  checkPublicUrl,
  checkSection,
  checkStandfirst,
  checkTimes,
} from './checkFields';
import { checkFigures, checkLeadPhoto } from './checkFigures';
import { checkLinks, checkPageLists, checkRelated, checkTeasers } from './checkStories';
import { checkGalleries, checkInfographics } from './checkGalleries';
import { checkVideos } from './checkVideos';
import { checkRights } from './checkRights';
import type { PageInput } from './page';

type Rule = (input: PageInput, now: number) => readonly ArticleCheck[];

/** In the order of the page. */
const rules: readonly Rule[] = [
  checkHeadline,
  checkStandfirst,
  checkByline,
  checkSection,
  checkTimes,
  checkPublicUrl,
  checkLeadPhoto,
  checkBodyEmpty,
  checkFigures,
  checkSpellings,
  checkGalleries,
  checkInfographics,
  checkVideos,
  checkRights,
  checkTeasers,
  checkHeadings,
  checkTables,
  checkLinks,
  checkPassages,
  checkRelated,
  checkPageLists,
];

/** Everything the desk has to say of an article before it is exported. `now` decides whether an embargo still runs. */
export function checkArticle(input: PageInput, now: number = Date.now()): readonly ArticleCheck[] {
  return rules.flatMap((rule) => rule(input, now));
}
