import { describe, expect, it } from 'vitest';
import { listFigures } from '../../../../renderer/inspector/figures';

describe('the figures of a body', () => {
  it('come in document order, with the caption as plain text', () => {
    const body = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Mở bài' }] },
        {
          type: 'figure',
          attrs: { photo: 'a'.repeat(32), alt: 'Tàu ở cảng' },
          content: [
            { type: 'text', text: 'Tàu ' },
            { type: 'text', text: 'cập cảng', marks: [{ type: 'bold' }] },
          ],
        },
        { type: 'figure', attrs: { photo: null, alt: '' } },
      ],
    };
    expect(listFigures(body)).toEqual([
      { photo: 'a'.repeat(32), alt: 'Tàu ở cảng', caption: 'Tàu cập cảng' },
      { photo: null, alt: '', caption: '' },
    ]);
  });

  it('of a body without figures are none', () => {
    expect(listFigures({ type: 'doc', content: [{ type: 'paragraph' }] })).toEqual([]);
  });
});
