import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './workbench.ts';

/** Nothing serious or critical by axe's rules, in the light scheme and in the dark one; a failure names the place and goes on. */
export async function expectAccessible(page: Page, place: string, within = 'html'): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  // A menu that is still fading in has no contrast yet.
  await page.waitForTimeout(250);
  expect.soft(await findGrave(page, within, []), place).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(250);
  // Names, roles and order are the same in both; colours are not.
  expect.soft(await findGrave(page, within, ['color-contrast']), `${place}, in the dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function findGrave(page: Page, within: string, rules: string[]): Promise<string[]> {
  // Electron has no page to open beside this one, which axe would else use to put its findings together.
  const axe = new AxeBuilder({ page }).include(within).setLegacyMode(true);
  const { violations } = await (rules.length === 0 ? axe : axe.withRules(rules)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary}`),
    );
}
