import type { PageList } from '../../../shared/article/article';
import { newAgency, newName } from '../../../shared/article/knownName';
import { withNewNames } from '../../../shared/vietnamese/spellings';
import type { Library } from '../../library/library';
import { figuresOfSample } from './sampleArticle';
import { sampleArticles } from './sampleArticles';
import { sampleId } from './sampleBody';

const mostReadSlugs = ['chuyen-do-cho-chu', 'mo-lai-deo-khau-may', 'ruong-bac-thang-mua-nuoc', 'dem-tha-den'];

function mostReadItems(): PageList['items'] {
  return mostReadSlugs.map((slug) => ({
    target: { type: 'article', id: sampleId(slug) },
    kind: null,
    thumbnail: null,
  }));
}

/** Gives the desk the names that the sample's credits use and a most-read list, where it has none of its own. */
export async function fillSampleDesk(library: Library): Promise<void> {
  const settings = await library.readDesk();
  const credits = sampleArticles.flatMap(figuresOfSample).map(({ credit }) => credit);
  const agencies = credits.flatMap(({ agency, issuedBy }) => [agency, issuedBy]);
  const { mostRead } = settings;
  await library.saveDesk({
    ...settings,
    mostRead: mostRead.items.length > 0 ? mostRead : { ...mostRead, items: mostReadItems() },
    agencies: withNewNames(settings.agencies, agencies.map(newAgency)),
    photographers: withNewNames(
      settings.photographers,
      credits.map(({ photographer }) => newName(photographer)),
    ),
  });
}
