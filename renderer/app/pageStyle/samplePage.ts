import type { DocumentNode } from '../../../shared/article/article';
import { blankArticle } from '../../../shared/article/blankArticle';
import {
  type PageInput,
  type PageStyle,
  plainRelated,
  type Site,
  unknownSite,
} from '../../../shared/article/page';
import type { Photo } from '../../../shared/article/photo';
import type { InterfaceLanguage } from '../../../shared/desk';
import type { Translate } from '../../strings';

const moment = '2026-01-05T02:00:00.000Z';

const text = (words: string, href?: string): DocumentNode => ({
  type: 'text',
  text: words,
  ...(href === undefined ? {} : { marks: [{ type: 'link', attrs: { href } }] }),
});
const paragraph = (...content: readonly DocumentNode[]): DocumentNode => ({
  type: 'paragraph',
  content: [...content],
});

function writeBody(t: Translate): DocumentNode {
  return {
    type: 'doc',
    content: [
      paragraph(
        text(`${t('pageStyle.sampleParagraph')} `),
        text(t('pageStyle.sampleLink'), 'https://example.org/'),
      ),
      { type: 'heading', attrs: { level: 2 }, content: [text(t('pageStyle.sampleSubhead'))] },
      { type: 'pullQuote', content: [text(t('pageStyle.sampleQuote'))] },
      { type: 'factBox', content: [paragraph(text(t('pageStyle.sampleBox')))] },
    ],
  };
}

type SampleDesk = { readonly site: Site; readonly pageStyle: PageStyle; readonly logo: Photo | undefined };

/** A short page with every part that a style changes. */
export function samplePage(
  { site, pageStyle, logo }: SampleDesk,
  t: Translate,
  language: InterfaceLanguage,
): PageInput {
  const section = { id: 'mau', name: t('pageStyle.sampleSection'), path: 'mau', former: [], subsections: [] };
  return {
    article: {
      ...blankArticle({ id: '0'.repeat(32), kind: 'news', language, now: moment }),
      headline: t('pageStyle.sampleHeadline'),
      standfirst: t('pageStyle.sampleStandfirst'),
      bylines: [t('pageStyle.sampleByline')],
      section: section.id,
      publishedAt: moment,
      body: writeBody(t),
      related: [
        {
          target: { type: 'page', url: 'https://example.org/', title: t('pageStyle.sampleRelated') },
          headline: null,
        },
      ],
    },
    context: {
      site: {
        ...unknownSite,
        name: site.name || t('pageStyle.sampleSite'),
        publisher: site.publisher,
        logo: logo?.id ?? null,
      },
      pageStyle,
      sections: [section],
      tags: [],
      kinds: [],
      photos: logo === undefined ? [] : [logo],
      stories: [],
      agencies: [],
      photographers: [],
      lists: [plainRelated],
    },
  };
}
