import { describe, expect, it } from 'vitest';
import { rowName } from '../../../../../renderer/photos/board/rowName';
import type { Translate } from '../../../../../renderer/strings';
import { noCredit } from '../../../../../shared/article/photo';
import { translate } from '../../../../../shared/strings/strings';
import { figure, gallery, rowsOf, video } from './rows';

const vi: Translate = (key, ...values) => translate('vi', key, ...values);
const en: Translate = (key, ...values) => translate('en', key, ...values);

describe('a row of the photo board', () => {
  const rows = rowsOf([figure(1), video(null), gallery(figure(null))], { 1: noCredit, 2: noCredit }, 2);

  it('is called as the checks call its photo, whatever stands before it', () => {
    expect(rows.map((row) => rowName(row, vi))).toEqual(['Ảnh đại diện', 'Ảnh 1', 'Video 1', 'Ảnh 2']);
    expect(rows.map((row) => rowName(row, en))).toEqual(['Lead photo', 'Photo 1', 'Video 1', 'Photo 2']);
  });
});
