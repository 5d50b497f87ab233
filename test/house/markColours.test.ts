import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tagInks } from '#shared/annotated/markTints.ts';
import { tagColours } from '#shared/contract/tags.ts';

// Bug: a tag has one colour on the screen and another on paper.
it('prints marks in the codebook’s colours of the light screen', () => {
  const tokens = readFileSync(new URL('../../src/renderer/design/tokens.css', import.meta.url), 'utf8');
  for (const colour of tagColours) expect(tokens).toContain(`--tag-${colour}: light-dark(${tagInks[colour]},`);
});
