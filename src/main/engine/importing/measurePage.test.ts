import { expect, it } from 'vitest';
import { isWithinLimits, measurePage, pageLimits } from './measurePage.ts';

it('counts open elements, not those that HTML lets a page leave open', () => {
  const page = `<ul>${'<li>word'.repeat(50)}</ul>${'<p>word'.repeat(50)}<div><div><b>deep</b></div></div><br><img>`;
  expect(measurePage(page).depth).toBe(3);
});

it('counts attributes of one element and passes over what stands in scripts', () => {
  const page = '<script>if (a <b c="1" d e f g> 2) x()</script><p one two="2" three>word</p><p four>word</p>';
  expect(measurePage(page)).toMatchObject({ attributes: 3, tags: 6 });
});

it.each([
  ['depth', '<div>'.repeat(pageLimits.depth + 1)],
  ['tags', '<br>'.repeat(pageLimits.tags + 1)],
  ['attributes', `<p ${'a '.repeat(pageLimits.attributes + 1)}>`],
  ['text', `<p>${'a'.repeat(pageLimits.longestText + 1)}`],
])('finds a page beyond the limit of its %s', (_, page) => {
  expect(isWithinLimits(measurePage('<p>word</p>'))).toBe(true);
  expect(isWithinLimits(measurePage(page))).toBe(false);
});
