import { describe, expect, it } from 'vitest';
import { creditOf, figure, gallery, paragraph, photoId, rowsOf, video } from './rows';
import { noCredit } from '../../../../../shared/article/photo';

const all = { 1: creditOf('Một'), 2: creditOf('Hai'), 3: noCredit, 4: creditOf('Bốn') };

describe('the rows of the photo board', () => {
  it('are all photos in page order: figures, those of galleries, posters', () => {
    const rows = rowsOf(
      [video(4), paragraph, figure(1), gallery(figure(2), figure(3)), video(null), figure(null)],
      all,
    );
    expect(rows.map(({ key }) => key)).toEqual([
      'video 0',
      'figure 0',
      'figure 1',
      'figure 2',
      'video 1',
      'figure 3',
    ]);
    expect(rows.map(({ isInGallery }) => isInGallery)).toEqual([false, false, true, true, false, false]);
    expect(rows.map(({ photo }) => photo?.id ?? null)).toEqual([
      photoId(4),
      photoId(1),
      photoId(2),
      photoId(3),
      null,
      null,
    ]);
  });

  it('begin with a lead photo that stands nowhere else, which has no caption and no alt text', () => {
    const [lead, ...others] = rowsOf([figure(1)], all, 2);
    expect(lead).toMatchObject({
      key: 'lead',
      isLead: true,
      caption: null,
      alt: null,
      credit: creditOf('Hai'),
    });
    expect(others.map(({ isLead }) => isLead)).toEqual([false]);
    expect(rowsOf([figure(1), figure(2)], all, 2).map(({ key, isLead }) => [key, isLead])).toEqual([
      ['figure 0', false],
      ['figure 1', true],
    ]);
    expect(rowsOf([video(2)], all, 2).map(({ isLead }) => isLead)).toEqual([true]);
  });

  it('take the credit of a figure from its photo and that of a video from the video', () => {
    const rows = rowsOf([figure(1), video(2, creditOf('Quay phim')), figure(null)], all);
    expect(rows.map(({ credit }) => credit)).toEqual([creditOf('Một'), creditOf('Quay phim'), null]);
  });

  it('are none without photos, and none for a lead photo nobody knows', () => {
    expect(rowsOf([paragraph], {}, 9)).toEqual([]);
  });
});
