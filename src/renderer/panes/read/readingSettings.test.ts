import { expect, it } from 'vitest';
import { parseSettings } from './readingSettings.ts';

it('keeps a choice that was stored', () => {
  expect(parseSettings('{"size":4,"wide":true}')).toEqual({ size: 4, wide: true });
});

it('falls back to 17 px in a narrow column on anything else, so that a damaged store never hides the text', () => {
  const usual = { size: 2, wide: false };
  for (const stored of [null, '', '{', 'null', '[]', '{"size":-1}', '{"size":99}', '{"size":"4"}', '{"size":1.5}'])
    expect(parseSettings(stored)).toEqual(usual);
});
