import type { Page } from '@playwright/test';
import { closeCase, makeCase, openSample, runCommand } from './openCase.ts';
import { expect, test } from './workbench.ts';

const panes = ['Read', 'Data', 'Timeline', 'Estimate', 'Report'];

/** What the palette must name with its key, wherever one stands in the workbench. */
const everywhere = [
  ['Go to Read', '1'],
  ['Go to Report', '5'],
  ['Import files…', 'I'],
  ['Import folder…', 'Shift+I'],
  ['Save a copy…', 'Ctrl+Shift+S'],
  ['Verify case', 'V'],
  ['Set the name in the journal…', 'J'],
  ['Close case', 'Shift+Q'],
  ['Add data point', 'Shift+D'],
  ['New estimate', 'Shift+E'],
  ['New report', 'Shift+R'],
  ['Show or fold library', 'B'],
  ['Show or fold links', 'L'],
  ['All keys', '?'],
] as const;

test('the palette names every action with its key, and the keys lead where they say', async ({ page }) => {
  test.setTimeout(120_000);
  await openSample(page);
  await test.step('panes', async () => {
    for (const [index, pane] of panes.entries()) {
      await page.keyboard.press(String(index + 1));
      await expect(page.getByRole('tab', { name: pane, selected: true })).toBeVisible();
    }
  });
  await test.step('palette', async () => {
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Search or command' });
    const search = dialog.getByRole('textbox');
    for (const [label, key] of everywhere) {
      await search.fill(label);
      const action = dialog.getByRole('button', { name: label }).first();
      await expect(action, label).toContainText(key);
    }
    await search.fill('');
    const actions = await dialog.getByRole('button').allInnerTexts();
    expect(actions.filter((words) => words.trim() === '')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
  await test.step('sheet of keys', async () => {
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    await expect(sheet.getByText('Go to Timeline')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });
  await test.step('dialogs', async () => {
    await page.keyboard.press('j');
    const name = page.getByRole('dialog', { name: 'Name in the journal' });
    await expect(name.getByLabel('Name')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(name).toBeHidden();
    await page.keyboard.press('v');
    await expect(page.getByRole('dialog', { name: 'The case verifies' })).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'The case verifies' })).toBeHidden();
    await page.keyboard.press('Control+Shift+S');
    await expect(page.getByRole('dialog', { name: 'Save a copy' }).getByLabel('File')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Save a copy' })).toBeHidden();
  });
  await test.step('close', async () => {
    await page.keyboard.press('Shift+Q');
    await expect(page.getByRole('button', { name: 'New case' })).toBeVisible();
  });
});

test('words become a data point with a comment, without a mouse', async ({ page }) => {
  test.setTimeout(120_000);
  await openSample(page);
  const links = page.getByRole('complementary', { name: 'Links' });
  await page.keyboard.press('1');
  const text = page.getByRole('group', { name: /^Text\. Arrow keys choose words/ });
  await expect(text).toBeVisible();
  await tabTo(page, /^Text\. Arrow keys/);
  await page.keyboard.press('ArrowRight');
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('Shift+ArrowRight');
  const words = await page.evaluate(() => document.getSelection()?.toString().trim() ?? '');
  expect(words.split(/\s+/).length).toBeGreaterThan(2);
  await page.keyboard.press('h');
  await expect(links.getByText(`“${words}”`).first()).toBeVisible();
  await expect(links.getByLabel('Comment')).toBeVisible();
  await page.keyboard.press('Shift+C');
  await expect(links.getByLabel('Comment')).toBeFocused();
  await page.keyboard.type('Where the count begins');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('main').getByText('Where the count begins')).toBeVisible();
  await page.keyboard.press('d');
  const form = links.getByRole('form', { name: 'New data point' });
  await expect(form.getByLabel('What', { exact: true })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Begun by the keyboard');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(form.getByLabel('Value')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Library' }).getByText('Begun by the keyboard')).toBeVisible();
});

test('Escape leaves a draft, and gives back what a field held', async ({ page }) => {
  await makeCase(page, 'Drafts');
  await page.keyboard.press('Shift+D');
  const form = page.getByRole('form', { name: 'New data point' });
  await expect(form.getByLabel('What', { exact: true })).toBeFocused();
  await page.keyboard.type('Never mind');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(page.getByText('Never mind')).toHaveCount(0);
});

test('every stop of the Tab key shows where it is', async ({ page }) => {
  test.setTimeout(120_000);
  await openSample(page);
  await page.keyboard.press('4');
  await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
  const hidden: string[] = [];
  for (let stop = 0; stop < 45; stop += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(readFocus);
    if (found !== null && !found.ringed) hidden.push(found.name);
  }
  expect([...new Set(hidden)]).toEqual([]);
});

test('columns fold in a wide window and slide over the work in a narrow one', async ({ page }) => {
  await openSample(page);
  const library = page.getByRole('navigation', { name: 'Library' });
  const links = page.getByRole('complementary', { name: 'Links' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('l');
  await expect(links).toBeHidden();
  await page.keyboard.press('b');
  await expect(library).toBeHidden();
  await page.keyboard.press('b');
  await expect(library).toBeVisible();
  await library.getByRole('button', { name: /Explosives moved inland/ }).click();
  // Drawn, though folded; a locator by role would not see it.
  await expect(page.locator('[data-steps] button').first()).toBeAttached();
  await page.keyboard.press('t');
  await expect(links).toBeVisible();
  await expect(links.locator('[data-steps] button').first()).toBeFocused();
  await page.setViewportSize({ width: 820, height: 800 });
  await expect(links).toBeHidden();
  await expect(library).toBeHidden();
  await page.getByRole('button', { name: 'Show library' }).click();
  await expect(library).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(library).toBeHidden();
  await page.getByRole('button', { name: 'Show links' }).click();
  await expect(links).toBeVisible();
  await links.getByRole('button', { name: 'Close links' }).click();
  await expect(links).toBeHidden();
  for (const pane of panes) {
    await page.getByRole('tab', { name: pane }).click();
    await expect(page.getByRole('tabpanel', { name: pane })).toBeVisible();
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, `${pane} wider than the window`).toBeLessThanOrEqual(0);
  }
});

test('a command that is run from the palette by its name does what it says', async ({ page }) => {
  await makeCase(page, 'Commands');
  await runCommand(page, 'New estimate');
  await expect(page.getByRole('tab', { name: 'Estimate', selected: true })).toBeVisible();
  await expect(page.getByLabel('Name of the estimate')).toBeVisible();
  await runCommand(page, 'New report');
  await expect(page.getByLabel('Title')).toBeVisible();
  await closeCase(page);
});

const mostStops = 80;

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(readFocus);
    if (found !== null && name.test(found.name)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

/** Runs in the page: what has the focus, and whether an outline, a ring or a border of the accent shows it. */
function readFocus(): { readonly name: string; readonly ringed: boolean } | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
  const input = element.closest('.mantine-Input-wrapper');
  return {
    name: element.getAttribute('aria-label') ?? element.outerHTML.slice(0, 120),
    ringed: outlined || input !== null,
  };
}
