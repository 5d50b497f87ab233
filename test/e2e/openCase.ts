import { expect, type Page } from '@playwright/test';

/** Building the sample takes seconds on a slow machine. */
const opening = { timeout: 40_000 };

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample case' }).click();
  await expect(page.getByRole('navigation', { name: 'Library' }).getByText('3,000 rows')).toBeVisible(opening);
}

/** Makes a case in the folder for cases, encrypted where a passphrase is given. */
export async function makeCase(page: Page, name: string, passphrase = ''): Promise<void> {
  await page.getByRole('button', { name: 'New case' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  if (passphrase !== '') {
    await page.getByLabel('Passphrase (optional)').fill(passphrase);
    await page.getByLabel('Passphrase again').fill(passphrase);
  }
  await page.getByRole('button', { name: 'Create case' }).click();
  await expectOpen(page, name);
}

export async function expectOpen(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible(opening);
}

/** Fills the form for opening a case and sends it off; what comes of it is the spec's to expect. */
export async function askToOpen(page: Page, path: string, passphrase = ''): Promise<void> {
  const form = page.getByRole('form', { name: 'Open case' });
  if (!(await form.isVisible())) await page.getByRole('button', { name: 'Open case' }).click();
  await form.getByLabel('File').fill(path);
  await form.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await form.getByRole('button', { name: 'Open', exact: true }).click();
}

export async function closeCase(page: Page): Promise<void> {
  await runCommand(page, 'Close case');
  await expect(page.getByRole('heading', { name: 'Plumbline', level: 1 })).toBeVisible(opening);
}

/** Runs an action from the palette, as someone does who knows its name. */
export async function runCommand(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const search = page.getByRole('textbox', { name: 'Search or command' });
  await expect(search).toBeFocused();
  await search.fill(label);
  await page.getByRole('dialog', { name: 'Search or command' }).getByRole('button', { name: label }).first().click();
  await expect(search).toBeHidden();
}

export async function goTo(page: Page, pane: string): Promise<void> {
  const tab = page.getByRole('tab', { name: pane });
  // What the strip has no room for lies in its menu.
  if (await tab.isVisible()) await tab.click();
  else {
    await page.getByRole('button', { name: 'More panes' }).click();
    await page.getByRole('menuitem', { name: pane }).click();
  }
  await expect(page.getByRole('tab', { name: pane, selected: true })).toBeVisible();
}
