import { checkAddresses } from './checkAddresses';
import { checkBodyEmpty, checkHeadings, checkTables } from './checkBody';
import type { ArticleCheck } from './checkCodes';
import { checkSpellings } from './checkCredits';
import { checkCrops, checkLeadSize } from './checkCrops';
import {
  checkByline,
  checkHeadline,
  checkOtherFields,
  checkPublicUrl,
  checkSection,
  checkStandfirst,
  checkTimes,
} from './checkFields';
import { checkFigures, checkLeadPhoto } from './checkFigures';
import { checkLinks, checkLostLists, checkPageLists, checkRelated, checkTeasers } from './checkStories';
import { checkGalleries, checkInfographics } from './checkGalleries';
import { checkVideos } from './checkVideos';
import { checkWeight } from './checkWeight';
import { checkDates, checkNames, checkNumbers, checkPassages, checkQuotes, checkTwins } from './checkWords';
import { weighChecks } from './weighChecks';
import { checkRemarks } from './checkRemarks';
import { checkRights } from './checkRights';
import { identifyPage } from './identifyPointers';
import type { PageInput } from './page';

type Rule = (input: PageInput, now: number) => readonly ArticleCheck[];

/** In the order of the page. */
const rules: readonly Rule[] = [
  checkHeadline,
  checkStandfirst,
  checkByline,
  checkSection,
  checkOtherFields,
  checkTimes,
  checkPublicUrl,
  checkLeadPhoto,
  checkLeadSize,
  checkCrops,
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
  checkAddresses,
  checkPassages,
  checkRemarks,
  checkQuotes,
  checkTwins,
  checkNames,
  checkDates,
  checkNumbers,
  checkWeight,
  checkRelated,
  checkPageLists,
  checkLostLists,
];

/**
 * Everything the desk has to say of an article before it is exported, each as grave as the desk holds it to be.
 * `now` decides whether an embargo still runs.
 */
export function checkArticle(input: PageInput, now: number = Date.now()): readonly ArticleCheck[] {
  const { article, context } = input;
  const identified = identifyPage(input);
  const all = rules.flatMap((rule) => rule(identified, now));
  return weighChecks(all, article.kind, context.checkLevels ?? []);
}
