import { expect, it } from 'vitest';
import { tagColours } from '../contract/tags.ts';
import { tintOf } from './markTints.ts';

it('grows deeper with each passage and stays light enough to read dark letters on', () => {
  for (const one of tagColours)
    for (const other of tagColours) {
      const light = [tintOf([one]), tintOf([one, other]), tintOf([one, other, one]), tintOf(Array(9).fill(other))].map(
        luminance,
      );
      expect(light[1]).toBeLessThan(light[0] ?? 0);
      // WCAG 2.2, 1.4.3: contrast with the page's ink, luma(15%).
      for (const each of light) expect((each + 0.05) / (luminance('#262626') + 0.05)).toBeGreaterThan(4.5);
    }
});

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
