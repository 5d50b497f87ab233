import { describe, expect, it } from 'vitest';
import { browserCommand } from './openBrowser.ts';

describe('opening the browser', () => {
  it('stays away where there is no display', () => {
    expect(browserCommand({ platform: 'linux', environment: { DISPLAY: '' } }, 'http://a')).toBeNull();
  });

  it('knows the command of each machine, none of which passes through a shell', () => {
    expect(browserCommand({ platform: 'linux', environment: { WAYLAND_DISPLAY: 'w-0' } }, 'http://a')).toEqual([
      'xdg-open',
      'http://a',
    ]);
    expect(browserCommand({ platform: 'darwin', environment: {} }, 'http://a')).toEqual(['open', 'http://a']);
    expect(browserCommand({ platform: 'win32', environment: {} }, 'http://a')?.[0]).toBe('rundll32');
  });
});
