import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Places } from './workbench.ts';
import { writePdf } from './writePdf.ts';

export const fixtures = join(import.meta.dirname, 'fixtures');

export async function importFile(page: Page, path: string, title: string): Promise<void> {
  await page.getByTestId('import-input').setInputFiles([path]);
  const line = page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: title }).first();
  await expect(line).toBeVisible({ timeout: 30_000 });
  await line.click();
  await expect(page.getByRole('article').getByRole('heading', { name: title }).first()).toBeVisible();
}

/** What the highlights of a name hold, in the order of the document. */
export function highlighted(page: Page, name: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get(wanted) ?? [])];
    return ranges.map((range) => (range instanceof Range ? range.toString() : ''));
  }, name);
}

export const bulletin: readonly (readonly string[])[] = [
  [
    'Bulletin of the upper canal',
    '',
    'In the first week of the month the keepers counted 41 barges at the upper lock, of which',
    'eleven waited for more than a day. Nobody was told the reason, and the log of the second',
    'night has been torn out of the book.',
  ],
  [
    'The tolls were raised by a third. Masters of small boats say that a load of gravel no',
    'longer pays for the passage, and that four of them have sold their boats to the com-',
    'pany that runs the quay.',
  ],
  ['A crane was taken down in two days, although the town had asked for it to be kept.'],
];

export async function importPdf(page: Page, places: Places, pages: readonly (readonly string[])[]): Promise<void> {
  const path = join(places.root, 'bulletin.pdf');
  await writeFile(path, writePdf(pages));
  await page.getByTestId('import-input').setInputFiles([path]);
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /ulletin/ })
    .first()
    .click();
  await expect(page.getByRole('article').getByRole('heading', { level: 2 }).first()).toBeVisible();
}

export function canvasIsDrawn(page: Page, number: number): Promise<boolean> {
  return page.locator(`[data-page="${number}"] canvas`).evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return false;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return pixels.some((value, index) => index % 4 === 0 && value < 100);
  });
}
