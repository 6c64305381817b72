import { describe, expect, it } from 'vitest';
import {
  externalAddress,
  isOwnPage,
  isOwnRequest,
  isPrintRequest,
  mediaRequest,
  pageFile,
  printAddress,
  printTypes,
} from '../../../electron/addresses';
import { wholePhoto } from '../../../shared/article/framing';

const id = '0123456789abcdef0123456789abcdef';

describe('own pages', () => {
  it('are told by parsed scheme and host, not by a prefix', () => {
    expect(isOwnPage('app://toasoan/index.html')).toBe(true);
    for (const url of [
      'app://toasoan.evil.example/index.html',
      'app://other/index.html',
      'https://toasoan/index.html',
      'app-media://toasoan/',
      'app://toasoan@evil.example/',
      'nonsense',
      '',
    ]) {
      expect(isOwnPage(url), url).toBe(false);
    }
  });

  it('are files named by letters, digits, dots and dashes only', () => {
    expect(pageFile('app://toasoan/index.html')).toBe('index.html');
    expect(pageFile('app://toasoan/assets/index-Ab_1.js')).toBe('assets/index-Ab_1.js');
    for (const path of [
      '/../../etc/passwd.html',
      '/%2e%2e/secret.html',
      '/..%2fsecret.html',
      '/..%5csecret.html',
      '/a\\..\\b.html',
      '/c:/windows/win.html',
      '/a%00.html',
      '/.hidden.html',
      '/a..b.html',
      '/',
      '/index.exe',
      '/index',
    ]) {
      const file = pageFile(`app://toasoan${path}`);
      expect(file === undefined || !file.includes('..'), path).toBe(true);
      expect(file === undefined || /^[\w/-]+\.\w+$/.test(file), path).toBe(true);
    }
    expect(pageFile('app://toasoan/..%2fsecret.html')).toBeUndefined();
    expect(pageFile('app://toasoan/a%00.html')).toBeUndefined();
  });
});

describe('requests', () => {
  it('are ours, or blocked', () => {
    for (const url of [
      'app://toasoan/assets/a.js',
      `app-media://photo/${id}`,
      'blob:app://toasoan/3f0f',
      'devtools://devtools/bundled/inspector.html',
    ]) {
      expect(isOwnRequest(url), url).toBe(true);
    }
    for (const url of [
      'https://example.com/',
      'http://localhost/',
      'file:///etc/passwd',
      'blob:https://example.com/1',
      'data:text/html,x',
      'ws://toasoan/',
      '//example.com/x.png',
    ]) {
      expect(isOwnRequest(url), url).toBe(false);
    }
  });

  it('for a photo name an id and what to see of it, nothing else', () => {
    const view = { size: 'thumbnail', turning: null, cut: wholePhoto };
    expect(mediaRequest(`app-media://photo/${id}?size=thumbnail`)).toEqual({ id, view });
    expect(mediaRequest(`app-media://photo/${id}`)).toEqual({ id, view: { ...view, size: 'screen' } });
    expect(mediaRequest(`app-media://photo/${id}?turn=3m&cut=0.5,0,0.25,1`)).toEqual({
      id,
      view: {
        size: 'screen',
        turning: { quarterTurns: 3, isMirrored: true },
        cut: { x: 0.5, y: 0, width: 0.25, height: 1 },
      },
    });
    for (const url of [
      `app-media://file/${id}`,
      `app-media://photo/${id}/x`,
      'app-media://photo/../media/aa',
      `app-media://photo/${id.toUpperCase()}`,
      'app-media://photo/',
      ...[
        ...[
          'size=',
          'size=huge',
          'size=constructor',
          'turn=4',
          'turn=-1',
          'turn=01',
          'turn=m',
          'turn=1mm',
          'turn=',
        ],
        ...['cut=', 'cut=0,0,1', 'cut=0,0,1,1,1', 'cut=0,0,0,1', 'cut=0.5,0,0.6,1', 'cut=-0.1,0,1,1'],
        ...['cut=1e-1,0,1,1', 'cut=0,0,1,0.1234567', 'cut=0;0;1;1', 'cut=../,0,1,1', 'cut=NaN,0,1,1'],
      ].map((search) => `app-media://photo/${id}?${search}`),
    ]) {
      expect(mediaRequest(url), url).toBeUndefined();
    }
  });
});

describe('a page that is printed', () => {
  it('asks for nothing but files of its own folder', () => {
    expect(isPrintRequest(printAddress('page-1', 'index.html'))).toBe(true);
    for (const url of [
      'https://example.org/a.css',
      'file:///etc/passwd',
      'app://toasoan/index.html',
      `app-media://photo/${id}`,
      'data:text/html,a',
      'app-print.example.org',
    ]) {
      expect(isPrintRequest(url), url).toBe(false);
    }
    expect(pageFile(printAddress('page-1', 'media/photo-01-480.jpg'), printTypes)).toBe(
      'media/photo-01-480.jpg',
    );
    for (const file of [
      '..%2fsecret.html',
      'a%00.html',
      'report.json',
      'media\\..\\..\\a.css',
      'media/.x.jpg',
    ]) {
      expect(pageFile(printAddress('page-1', file), printTypes), file).toBeUndefined();
    }
  });
});

describe('links to the outside', () => {
  it('open http, https and mailto without user-info', () => {
    expect(externalAddress('https://example.com/a?b=c')?.host).toBe('example.com');
    expect(externalAddress('mailto:desk@example.com')?.href).toBe('mailto:desk@example.com');
    for (const url of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://host/share',
      'https://user:secret@example.com/',
      `https://example.com/${'a'.repeat(2000)}`,
      'ms-settings:',
      'not a url',
    ]) {
      expect(externalAddress(url), url).toBeUndefined();
    }
  });
});
