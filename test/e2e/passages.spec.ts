import { join } from 'node:path';
import { makeCase } from './openCase.ts';
import { expectAccessible } from './expectAccessible.ts';
import { fixtures, importFile } from './readerSteps.ts';
import { selectWords } from './selectWords.ts';
import { expect, test } from './workbench.ts';

test('a passage is marked and tagged in two strokes each, found in the table, moved on the board, and its tag merged', async ({
  page,
}) => {
  await makeCase(page, 'Locks');
  await importFile(page, join(fixtures, 'lock-gates.html'), 'Lock gates stayed shut');
  const article = page.getByRole('article');
  await selectWords(page, 'The gates of the upper lock stayed shut');
  await page.keyboard.press('h');
  await expect(article.locator('mark')).toHaveText('The gates of the upper lock stayed shut');
  const field = page.getByRole('group', { name: 'Tags of the passage' }).getByRole('combobox');
  await page.keyboard.press('g');
  await expect(field).toBeFocused();
  await page.keyboard.type('gates');
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
  await expect(article.locator('mark')).toHaveAttribute('data-colour', 'amber');
  await selectWords(page, '1,910');
  await page.keyboard.press('Shift+H');
  await expect(field).toBeFocused();
  await page.keyboard.type('tons');
  await page.keyboard.press('Enter');
  await expect(article.locator('mark[data-colour="blue"]')).toHaveText('1,910');

  await page.keyboard.press('6');
  const grid = page.getByRole('grid', { name: 'Passages' });
  const status = page.getByRole('region', { name: 'Passages', exact: true }).getByText(/^\d+ passages?/);
  await expect(status).toHaveText('2 passages');
  await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: 'gates 1' }).click();
  await expect(status).toHaveText('1 passage');
  await expect(page.getByText('tagged gates')).toBeVisible();
  await expect(grid.getByText('The gates of the upper lock stayed shut')).toBeVisible();
  await expectAccessible(page, 'the table of passages');
  await page.getByRole('button', { name: 'Clear filters' }).click();

  await page.keyboard.press('v');
  const column = (name: string) => page.getByRole('listbox', { name: `Passages: ${name}` });
  await column('gates').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(column('tons').getByRole('option')).toHaveCount(2);
  await expect(column('tons')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(column('gates').getByRole('option')).toHaveCount(1);
  await expectAccessible(page, 'the board of passages');

  await page.keyboard.press('v');
  for (const name of ['gates', 'tons']) await page.getByRole('checkbox', { name: `Choose the tag ${name}` }).check();
  await expectAccessible(page, 'the codebook');
  await page.getByRole('combobox', { name: 'The tag that stays' }).selectOption({ label: 'tons' });
  await page.getByRole('button', { name: 'Merge tags' }).click();
  const codebook = page.getByRole('table', { name: 'Codebook' });
  await expect(codebook.getByRole('row')).toHaveCount(2);
  await expect(codebook.getByRole('button', { name: '2', exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(codebook.getByRole('row')).toHaveCount(3);
});
