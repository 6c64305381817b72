import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Article, DocumentNode } from '../../../../shared/article/article';
import type { PageInput } from '../../../../shared/article/page';
import { renderNinjs } from '../../../../shared/export/ninjs';
import { renderFragment, renderPage } from '../../../../shared/export/page';
import { readPlace, writePlace } from '../../../../shared/export/place';
import { renderText } from '../../../../shared/export/text';
import * as p from '../article/pages';
import { bundle, media, newsPage, preview, renditionsOf } from './samples';

const address = 'https://video.example/cho-noi?bai=1&gio=5';
const gallery = p.gallery(
  p.figure(p.id(1), 'Ghe rời bến.', 'Ghe gỗ giữa sương'),
  p.figure(p.id(2), 'Chợ họp.', 'Nhiều ghe đậu sát nhau'),
  p.figure(p.id(3), '', 'Đèn biển'),
);
const pageWith = (change: Partial<Article>): PageInput => ({
  ...newsPage,
  article: { ...newsPage.article, ...change },
});
const bodyOf = (...blocks: readonly DocumentNode[]) => pageWith({ body: p.body(...blocks) });
const fragment = (input: PageInput, options = bundle) => renderFragment(input, media, options);
const linkedDataOf = (page: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}') as {
    readonly video?: readonly Readonly<Record<string, unknown>>[];
  };

describe('a gallery', () => {
  it('is a strip that a keyboard scrolls, with a number for every photo', () => {
    const page = fragment(bodyOf(gallery));
    expect(page).toContain('role="group" tabindex="0" aria-label="Bộ ảnh, 3 ảnh"');
    for (const number of [1, 2, 3]) {
      expect(page).toContain(`<figure id="photo-${number}">`);
      expect(page).toContain(`<a href="#photo-${number}" aria-label="Ảnh ${number}">${number}</a>`);
      expect(page).toContain(`<span class="gallery-count">${number}/3</span>`);
    }
    expect(page).not.toContain('<script');
  });

  it('of one photo is that photo', () => {
    const single = p.figure(p.id(1), 'Ghe rời bến.', 'Ghe gỗ giữa sương');
    expect(fragment(bodyOf(p.gallery(single)))).toBe(fragment(bodyOf(single)));
  });

  it('leaves out what has neither a picture nor words, and counts the rest', () => {
    const page = fragment(bodyOf(p.gallery(p.figure(null, '', ''), ...(gallery.content ?? []))));
    expect(page).toContain('<span class="gallery-count">1/3</span>');
    expect(page).not.toContain('>4</a>');
  });

  it('names each photo’s place in a preview', () => {
    const page = fragment(bodyOf(p.figure(p.id(4), '', ''), gallery), preview);
    expect(page).toContain('data-place="figure:3:photo"');
    expect(page).toContain('data-place="figure:1:caption"');
  });

  it('puts every caption with its credit into the wire text', () => {
    expect(renderText(bodyOf(gallery))).toContain(
      '[Ghe rời bến. Ảnh: Lan Anh/TTXVN]\n\n[Chợ họp. Ảnh: Lan Anh/TTXVN]\n\n[Ảnh: Lan Anh/TTXVN]',
    );
  });
});

describe('a video', () => {
  it('of the library plays from its file, which is fetched when the reader presses play', () => {
    expect(fragment(bodyOf(p.video('Chợ nổi.')))).toBe(
      [
        '<figure class="video">',
        '<video src="media/video-01.mp4" controls preload="none" poster="media/1-1200.jpg" width="1200" height="900" aria-label="Ghe đậu kín mặt sông"></video>',
        '<figcaption><span class="caption">Chợ nổi.</span> <span class="credit">Video: Quốc Bảo/TTXVN</span> <time class="duration" datetime="PT3M25S">3:25</time></figcaption>',
        '</figure>\n',
      ].join('\n'),
    );
  });

  it('elsewhere is a plain link around the poster', () => {
    const page = fragment(bodyOf(p.video('', { source: { type: 'address', url: address } })));
    expect(page).toContain('<a class="film" href="https://video.example/cho-noi?bai=1&amp;gio=5">');
    expect(page).toContain('<span class="watch">Xem video</span>');
    expect(page).not.toMatch(/<(?:iframe|video|embed|object)/);
  });

  it.each(['', 'javascript:alert(1)', 'file:///etc/passwd', 'https://'])(
    'whose address is %j shows its poster and leads nowhere',
    (url) => {
      const page = fragment(bodyOf(p.video('', { source: { type: 'address', url } })));
      expect(page).toContain('<picture>');
      expect(page).not.toContain('href');
    },
  );

  it('plays nothing in a preview', () => {
    const page = fragment(bodyOf(p.video('')), { ...preview, filmHref: () => '' });
    expect(page).toContain('<video controls preload="none" poster=');
    expect(page).not.toContain('.mp4');
  });

  it('signs in English too', () => {
    const credit = { photographer: '', agency: '', issuedBy: 'AFP', isArchive: true };
    const english = pageWith({ language: 'en', body: p.body(p.video('', { credit })) });
    expect(fragment(english)).toContain('<span class="credit">File video: via AFP</span>');
  });

  it('is a VideoObject only when all that search engines need is known', () => {
    const read = (input: PageInput) => linkedDataOf(renderPage(input, media, bundle)).video;
    expect(read(bodyOf(p.video('Chợ nổi.')))).toMatchObject([
      { '@type': 'VideoObject', name: 'Chợ nổi.', contentUrl: 'media/video-01.mp4', duration: 'PT3M25S' },
    ]);
    expect(read(bodyOf(p.video('', { photo: null })))).toBeUndefined();
    expect(read(bodyOf(p.video('', { source: { type: 'address', url: address } })))).toBeUndefined();
    expect(read(pageWith({ publishedAt: null, body: p.body(p.video('')) }))).toBeUndefined();
  });

  it('says in the wire text where it is watched and how long it is', () => {
    const elsewhere = p.video('Chợ nổi.', { source: { type: 'address', url: address } });
    expect(renderText(bodyOf(elsewhere))).toContain(
      `[Video: Chợ nổi. (3:25) ${address} Video: Quốc Bảo/TTXVN]`,
    );
  });
});

describe('ninjs', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  const schema = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../fixtures/schemas/${name}`, import.meta.url), 'utf8')) as object;
  ajv.addSchema(schema('GeoJSON-schema.json'));
  const validate = ajv.compile(schema('ninjs-schema_3.1.json'));
  const ninjs = (input: PageInput) => {
    const item = JSON.parse(
      renderNinjs(input, media, {
        ...bundle,
        fileUri: (href) => `https://trang.example/bai/${href}`,
        renditions: renditionsOf,
        revision: 3,
      }),
    ) as { readonly type: string; readonly associations: readonly Readonly<Record<string, unknown>>[] };
    validate(item);
    expect(validate.errors).toBeNull();
    return item;
  };

  it('names every photo of a gallery, and an infographic as a graphic', () => {
    const drawn = p.figure(p.id(4), 'Thủy triều', 'Biểu đồ');
    const { associations } = ninjs(
      bodyOf(gallery, { ...drawn, attrs: { ...drawn.attrs, layout: 'infographic' } }),
    );
    expect(associations.map(({ type }) => type).slice(0, 4)).toEqual([
      'picture',
      'picture',
      'picture',
      'graphic',
    ]);
  });

  it('names a film with its file, its poster and its length', () => {
    const { type, associations } = ninjs(pageWith({ kind: 'video', body: p.body(p.video('Chợ nổi.')) }));
    expect(type).toBe('composite');
    expect(associations[0]).toMatchObject({
      name: 'video-1',
      type: 'video',
      uri: 'https://trang.example/bai/media/video-01.mp4',
      by: 'Quốc Bảo',
      renditions: [
        { name: 'film', contentType: 'video/mp4', sizeInBytes: 4000, duration: 205 },
        { name: expect.stringMatching(/^poster-figure-480/) as unknown },
        {},
        {},
        {},
        {},
        {},
      ],
    });
  });

  it('names a film elsewhere by its address, and one without any not at all', () => {
    const elsewhere = (url: string) =>
      ninjs(bodyOf(p.video('', { source: { type: 'address', url } }))).associations.map(({ uri }) => uri);
    expect(elsewhere(address)).toContain(address);
    expect(elsewhere('').some((uri) => String(uri).includes('video'))).toBe(false);
  });
});

it('finds the way back to every part of a video', () => {
  for (const field of ['source', 'photo', 'caption', 'credit', 'alt'] as const) {
    const place = { type: 'video', index: 2, field } as const;
    expect(readPlace(writePlace(place))).toEqual(place);
  }
  expect(readPlace('video:1:crop')).toBeUndefined();
});
