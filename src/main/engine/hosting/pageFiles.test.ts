import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPageFile } from './pageFiles.ts';

describe('finding the built file behind an address', () => {
  it('gives the start page for the bare address', () => {
    expect(findPageFile('/out', '/')).toEqual({
      path: join('/out', 'index.html'),
      mediaType: 'text/html; charset=utf-8',
    });
  });

  it('gives files in folders with the type that a strict browser asks of scripts', () => {
    expect(findPageFile('/out', '/assets/index-a1.js')).toEqual({
      path: join('/out', 'assets', 'index-a1.js'),
      mediaType: 'text/javascript; charset=utf-8',
    });
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/..\\package.json',
    '/%5c..%5cpackage.json',
    '/c:/windows/win.json',
    '/.env.json',
    '//etc/hosts.json',
    '/index.html%00.js',
    '/%ff.js',
    '/assets/',
    '/index.html:stream.js',
    '/secret.plumb',
    '',
  ])('refuses %s', (path) => {
    expect(findPageFile('/out', path)).toBeNull();
  });
});
