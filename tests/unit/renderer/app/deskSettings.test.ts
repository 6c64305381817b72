import { describe, expect, it } from 'vitest';
import { firstDeskSettings } from '../../../../electron/library/deskSettings';
import { changedCodes, cellOf, rowsFor } from '../../../../renderer/app/deskChecks/checkRows';
import {
  draftOf,
  faultsOfDraft,
  formatsOfDesk,
  usualFormats,
  withDraft,
} from '../../../../renderer/app/site/siteDraft';
import { checkCodes } from '../../../../shared/article/checkCodes';
import { withLevel } from '../../../../shared/article/weighChecks';
import { checkSentence } from '../../../../shared/strings/checks';
import { siteFaultText } from '../../../../shared/strings/site';

describe('the table of checks', () => {
  it('finds a check by what it says, with or without marks, in both languages', () => {
    expect(rowsFor({ text: 'chua co sapo', onlyChanged: null }, 'vi')).toEqual(['standfirstMissing']);
    expect(rowsFor({ text: 'tracking', onlyChanged: null }, 'en')).toEqual(['linkTracking']);
    expect(rowsFor({ text: '', onlyChanged: null }, 'vi')).toEqual(checkCodes);
  });

  it('says every check without a blank', () => {
    for (const code of checkCodes) {
      for (const language of ['vi', 'en'] as const) expect(checkSentence(code, language)).not.toMatch(/[{}]/);
    }
  });

  it('shows what the desk says, and what holds while it says nothing', () => {
    const all = withLevel([], { code: 'bylineMissing', kind: null }, 'error');
    const both = withLevel(all, { code: 'bylineMissing', kind: 'video' }, 'off');
    expect(cellOf('bylineMissing', 'news', [])).toEqual({ own: undefined, otherwise: 'warning' });
    expect(cellOf('bylineMissing', null, [])).toEqual({ own: undefined, otherwise: null });
    expect(cellOf('standfirstTooLong', null, [])).toEqual({ own: undefined, otherwise: 'warning' });
    expect(cellOf('bylineMissing', 'video', both)).toEqual({ own: 'off', otherwise: 'error' });
    expect(changedCodes(both)).toEqual(['bylineMissing']);
    expect(withLevel(both, { code: 'bylineMissing', kind: 'video' }, null)).toEqual(all);
  });

  it('does not count what may not be changed, nor what it does not know', () => {
    const held = withLevel([], { code: 'embargoRunning', kind: null }, 'off');
    expect(changedCodes(withLevel(held, { code: 'ofLater', kind: null }, 'off'))).toEqual([]);
  });
});

describe('the desk’s site', () => {
  const settings = {
    ...firstDeskSettings,
    site: { ...firstDeskSettings.site, logo: 'b'.repeat(32), name: 'Báo Ảnh' },
  };

  it('goes into the form and comes out as it was', () => {
    expect(withDraft(settings, draftOf(settings))).toEqual({
      ...settings,
      exports: { ...settings.exports, formats: usualFormats },
    });
  });

  it('is tidied: no spaces around, no slash at an end', () => {
    const draft = {
      ...draftOf(settings),
      baseUrl: ' https://bao.example/ ',
      urlPattern: ' /{slug}/ ',
      widths: '',
    };
    const { site, exports } = withDraft(settings, draft);
    expect(site).toMatchObject({ baseUrl: 'https://bao.example', urlPattern: '{slug}' });
    expect(exports.widths).toEqual([480, 800, 1200, 1600]);
  });

  it('tells what is wrong while it is typed, in whole sentences', () => {
    const draft = {
      ...draftOf(settings),
      baseUrl: 'bao',
      urlPattern: '{muc}',
      licencePage: 'x',
      widths: 'to',
    };
    const faults = [...faultsOfDraft(draft).values()];
    expect(faults).toHaveLength(4);
    for (const fault of faults) expect(siteFaultText(fault, 'vi')).toMatch(/^[^{]*(\{\w+\}[^{]*)*\.$/);
    expect(siteFaultText({ code: 'partUnknown', value: '{muc}' }, 'vi')).toContain('{slug}');
  });

  it('has its formats ticked first, and forgets those of another version', () => {
    expect(formatsOfDesk([])).toEqual(usualFormats);
    expect(formatsOfDesk(['text', 'ofLater'])).toEqual(expect.arrayContaining(['html', 'text']));
    expect(formatsOfDesk(['text', 'ofLater'])).not.toContain('ofLater');
  });
});
