import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowedLink } from '../../../../shared/article/links';
import { readOutsidePage, typedPage } from '../../../../renderer/app/picker/outsidePage';

describe('an outside page typed by hand', () => {
  it('is taken with its address and title', () => {
    expect(
      readOutsidePage('related', { url: ' https://bao.example/tin ', title: ' Tít của trang ' }),
    ).toEqual({
      status: 'page',
      target: { type: 'page', url: 'https://bao.example/tin', title: 'Tít của trang' },
    });
  });

  it.each([
    'bao.example/tin',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '//bao.example/tin',
    'https://ai:mat-khau@bao.example',
    'https://bao.example/có dấu cách',
    'article:00000000000000000000000000000000',
    '',
  ])('is refused with the address %j', (url) => {
    expect(readOutsidePage('teaser', { url, title: 'Tít' })).toEqual({ status: 'refused', because: 'url' });
  });

  it('takes its source, its summary and its picture along, and leaves out what is empty', () => {
    const page = {
      url: 'https://bao.example/tin',
      title: 'Tít',
      source: ' Báo Bạn ',
      summary: ' ',
      photo: 'a'.repeat(32),
    };
    const read = readOutsidePage('teaser', page);
    expect(read).toEqual({
      status: 'page',
      target: {
        type: 'page',
        url: page.url,
        title: 'Tít',
        source: 'Báo Bạn',
        photo: page.photo,
      },
    });
    expect(read.status === 'page' && typedPage(read.target)).toEqual({
      ...page,
      source: 'Báo Bạn',
      summary: '',
    });
  });

  it('needs a title as a story, and none as a link in the text', () => {
    const typed = { url: 'https://bao.example', title: '  ' };
    expect(readOutsidePage('related', typed)).toEqual({ status: 'refused', because: 'title' });
    expect(readOutsidePage('link', typed).status).toBe('page');
  });

  it('may be a mail address only as a link in the text', () => {
    const typed = { url: 'mailto:toasoan@bao.example', title: 'Gửi tòa soạn' };
    expect(readOutsidePage('link', typed).status).toBe('page');
    expect(readOutsidePage('related', typed).status).toBe('refused');
  });

  it('never lets an address through that the one policy forbids', () => {
    const addresses = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string().map((text) => `https://${text}`),
    );
    fc.assert(
      fc.property(addresses, fc.constantFrom('related', 'teaser', 'link'), (url, use) => {
        const page = readOutsidePage(use, { url, title: 'Tít' });
        expect(page.status === 'refused' || isAllowedLink(page.target.url)).toBe(true);
      }),
    );
  });
});
