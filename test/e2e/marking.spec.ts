import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeCase } from './openCase.ts';
import { bulletin, importFile, importPdf } from './readerSteps.ts';
import { expect, test } from './workbench.ts';

const log = `# Quay log of the salt boats

Two women 👷🏽‍♀️ weighed the 石炭 at noon.

| Cargo | Weight |
| ----- | ------ |
| Salt  | 41 t   |
| Zinc  | 12 t   |

كتب الحارس ملاحظة and the cafe\u0301 closed.
`;

/** From the first word on, with the keyboard alone, until these words are chosen too. */
async function markUpTo(page: Page, words: string): Promise<void> {
  await page.getByRole('group', { name: /^Text\./ }).focus();
  await page.keyboard.press('ArrowRight');
  const chosen = () => page.evaluate(() => document.getSelection()?.toString() ?? '');
  for (let presses = 0; presses < 120 && !(await chosen()).includes(words); presses += 1)
    await page.keyboard.press('Shift+ArrowRight');
  expect(await chosen()).toContain(words);
  await page.keyboard.press('h');
}

test('a passage is marked by keyboard across paragraphs, a table and scripts, and across the pages of a PDF', async ({
  page,
  places,
}) => {
  const path = join(places.root, 'quay.md');
  await writeFile(path, log);
  await makeCase(page, 'Edges');
  await importFile(page, path, 'Quay log of the salt boats');
  await markUpTo(page, 'closed');
  const marked = page.getByRole('article').locator('mark');
  await expect(marked.first()).toBeVisible();
  const text = (await marked.allTextContents()).join('\n');
  for (const words of ['Quay log', '👷🏽‍♀️ weighed the 石炭', '41 t', 'Zinc', 'كتب الحارس', 'cafe\u0301 closed'])
    expect(text).toContain(words);

  await importPdf(page, places, bulletin);
  await markUpTo(page, 'tolls were');
  await expect(marked.filter({ hasText: 'The tolls were' })).toBeVisible();
  await expect(marked.filter({ hasText: '41 barges' })).toBeVisible();

  await page.keyboard.press('6');
  const grid = page.getByRole('grid', { name: 'Passages' });
  await expect(
    grid.getByText(/Two women 👷🏽‍♀️ weighed the 石炭 at noon\.\s+Cargo \| Weight\s+Salt \| 41 t/),
  ).toBeVisible();
  await expect(grid.getByText('page 1')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(grid.getByText('page 1')).toHaveCount(0);
});
