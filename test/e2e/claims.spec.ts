import { openSample } from './openCase.ts';
import { expect, test } from './workbench.ts';

test('two articles that contradict each other are found, put in one claim and opened', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('8');
  const claims = page.getByRole('region', { name: 'Claims' });
  await expect(claims).toContainText('Shells in each container');
  await expect(claims).toContainText(/differ by a factor of 1\.\d|[Nn]o (?:value|number)/);
  await expect(claims).toContainText('Lantern Street Bulletin');
  await expect(claims).toContainText('Meridian Dispatch');
  await claims.getByRole('button', { name: 'Accept proposal' }).click();
  await expect(claims).not.toContainText('proposed');
  await page.keyboard.press('Control+z');
  await expect(claims).toContainText('proposed');
});
