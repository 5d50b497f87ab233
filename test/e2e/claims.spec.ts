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
  // Two articles that rest on one newspaper agree, and are counted once.
  await claims.getByRole('list', { name: 'Claims' }).getByText('in two outlets').click();
  await expect(claims).toContainText('2 outlets rest on one origin, and are counted once');
  await expect(claims.getByRole('list', { name: 'Who rests on whom' }).getByRole('button')).toContainText([
    'Open Source Centre',
  ]);
});
