import { describe, expect, it } from 'vitest';
import { isOfflineAddress, isOwnAddress, isTrustedSender, startPage } from './ownPage.ts';

describe('whom the Electron host listens to', () => {
  it('listens to the top frame of its own page, wherever in it the address points', () => {
    expect(isTrustedSender({ url: startPage, parent: null })).toBe(true);
    expect(isTrustedSender({ url: `${startPage}#passage`, parent: null })).toBe(true);
  });

  it('refuses a frame inside it, and one that is gone', () => {
    expect(isTrustedSender({ url: startPage, parent: {} })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
  });

  it.each([
    'plumb://app.example/index.html',
    'plumb://application/index.html',
    'plumb://user@app/index.html',
    'plumb://app:80/index.html',
    'plumb:app/index.html',
    'plumb://app/files/abc',
    'https://app/index.html',
    'file:///index.html',
    'about:blank',
    '',
  ])('refuses %s', (url) => expect(isTrustedSender({ url, parent: null })).toBe(false));
});

describe('which addresses need no machine', () => {
  it('are those of the application, of its memory and of the developer tools', () => {
    for (const address of [
      startPage,
      'plumb://app/files/abc',
      'blob:plumb://app/1',
      'data:image/png;base64,',
      'devtools://devtools/x',
    ]) {
      expect(isOfflineAddress(address)).toBe(true);
    }
  });

  it.each([
    'http://127.0.0.1/',
    'https://example.org',
    'ws://example.org',
    'file:///etc/passwd',
    'plumb://other/',
    'ftp://a',
    'x',
  ])('are not %s', (address) => {
    expect(isOfflineAddress(address)).toBe(false);
    expect(isOwnAddress(address)).toBe(false);
  });
});
