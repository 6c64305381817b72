import type { Page } from '@playwright/test';
import type { DocumentNode } from '../../shared/article/article';
import { unknownSite } from '../../shared/article/page';
import { makePhoto } from './dropFiles';
import { firstLists } from '../../shared/pageLists/listRule';
import { addPhoto, addStory, changeDesk, openStory } from './stories';

export const wholeHeadline = 'Chuyến tàu đầu năm ra đảo';

const text = (words: string): DocumentNode => ({ type: 'text', text: words });
const paragraph = (words: string): DocumentNode => ({ type: 'paragraph', content: [text(words)] });
const cell = (words: string): DocumentNode => ({ type: 'tableCell', content: [paragraph(words)] });
const figure = (photo: string, caption: string, alt: string): DocumentNode => ({
  type: 'figure',
  attrs: { photo, alt },
  content: [text(caption)],
});

const node = (id: string, name: string) => ({ id, name, path: id, former: [] });
const island = {
  ...node('bien-dao', 'Bờ cõi biển đảo'),
  subsections: [node('dat-nguoi', 'Miền đất - Con người'), node('bien-cuong', 'Cuộc sống vùng biên')],
};
const society = { ...node('xa-hoi', 'Xã hội'), subsections: [] };
const credit = { photographer: 'Hà Thu', agency: 'TTXVN', issuedBy: '', isArchive: false };

async function prepareDesk(page: Page) {
  const titles = ['Cầu cảng mới đón tàu', 'Lớp học trên đảo'];
  await changeDesk(page, {
    site: { ...unknownSite, name: 'Tạp chí Bốn Phương', baseUrl: '', publisher: 'Nhà xuất bản Bốn Phương' },
    sections: [island, society],
    listRules: firstLists(island.id),
    mostRead: {
      type: 'mostRead',
      title: 'Đọc nhiều',
      subsections: [],
      items: titles.map((title) => ({
        target: { type: 'page', url: `https://bao.example/${title.length}`, title },
        kind: null,
        thumbnail: null,
      })),
    },
  });
}

/** An article with every part of the anatomy, among stories for its lists. */
export async function writeWholeArticle(page: Page) {
  await prepareDesk(page);
  const published = { status: 'published', section: island.id, subsection: 'dat-nguoi' } as const;
  const elsewhere = { status: 'published', section: '' } as const;
  const photo = await addPhoto(page, await makePhoto('tau.jpg'), credit);
  const second = await addPhoto(page, await makePhoto('dao.jpg', { color: '#3a8f5c' }), credit);
  const teased = await addStory(page, {
    ...published,
    headline: 'Ngọn hải đăng trăm tuổi',
    standfirst: 'Người gác đèn kể chuyện những đêm biển động.',
    leadPhoto: second,
  });
  await addStory(page, { ...published, headline: 'Mùa cá về trên vịnh' });
  await addStory(page, { ...elsewhere, section: society.id, headline: 'Chợ phiên họp lại' });
  await addStory(page, { ...elsewhere, kind: 'infographic', headline: 'Hành trình một con tàu' });
  await addStory(page, { ...elsewhere, kind: 'video', headline: 'Bình minh ở cực Đông' });
  await addStory(page, {
    section: society.id,
    kind: 'feature',
    headline: wholeHeadline,
    standfirst: 'Rau xanh, thư nhà và tiếng cười theo sóng ra khơi.',
    bylines: ['Minh An'],
    dateline: 'Khánh Hòa',
    tags: ['biển đảo'],
    related: [{ target: { type: 'article', id: teased }, headline: 'Người gác đèn biển' }],
    body: {
      type: 'doc',
      content: [
        paragraph('Tàu rời cảng lúc rạng sáng.'),
        figure(photo, 'Tàu rời cảng trong nắng sớm.', 'Con tàu trắng bên cầu cảng'),
        { type: 'heading', attrs: { level: 2 }, content: [text('Ba ngày trên sóng')] },
        { type: 'blockquote', content: [paragraph('Biển hôm nay hiền lắm.')] },
        { type: 'pullQuote', content: [text('Đảo là nhà.')] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Hai tấn rau')] }] },
        { type: 'table', content: [{ type: 'tableRow', content: [cell('Chuyến'), cell('Số hàng')] }] },
        { type: 'factBox', content: [paragraph('Đảo cách bờ 250 hải lý.')] },
        { type: 'teaser', attrs: { target: { type: 'article', id: teased } } },
        { type: 'horizontalRule' },
        figure(second, 'Đảo nhìn từ xa.', 'Hòn đảo xanh giữa biển'),
        paragraph('Tàu về cùng nỗi nhớ.'),
      ],
    },
  });
  await openStory(page, wholeHeadline);
}
