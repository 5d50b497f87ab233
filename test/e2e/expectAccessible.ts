import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './workbench.ts';

/** Nothing serious or critical by axe's rules; a failure names the place and goes on. */
export async function expectAccessible(page: Page, place: string): Promise<void> {
  // A menu that is still fading in has no contrast yet.
  await page.waitForTimeout(250);
  // Electron has no page to open beside this one, which axe would else use to put its findings together.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary}`),
    );
  expect.soft(grave, place).toEqual([]);
}
