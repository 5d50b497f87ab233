import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { readPdf } from './readPdf.ts';
import { selectWords } from './selectWords.ts';
import { shipmentsTable } from './shipments.ts';
import { expect, test } from './workbench.ts';

const article = join(import.meta.dirname, 'fixtures/northern-harbour-desk.txt');
const headline = 'Freight ledgers point to a large inflow of ammunition by sea and rail';

test('from a saved article and a table to a printed report, and every number leads back', async ({
  page,
  places,
  workbench,
}) => {
  test.setTimeout(240_000);
  const table = join(places.root, 'shipments.csv');
  await writeFile(table, shipmentsTable());

  await test.step('make a case and import', async () => {
    await page.getByRole('button', { name: 'New case' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Harbour');
    await page.getByRole('button', { name: 'Create case' }).click();
    await expect(page.getByText('not encrypted')).toBeVisible();
    await page.getByTestId('import-input').setInputFiles([table]);
    await expect(page.getByRole('navigation', { name: 'Library' }).getByText('124 rows')).toBeVisible();
    await page.getByTestId('import-input').setInputFiles([article]);
    await page
      .getByRole('navigation', { name: 'Library' })
      .getByRole('button', { name: new RegExp(headline) })
      .click();
    await expect(page.getByRole('heading', { name: headline })).toBeVisible();
  });

  await test.step('read it: head and body are told from the furniture', async () => {
    const main = page.getByRole('main');
    await expect(main.getByText('The Northern Harbour desk', { exact: false }).first()).toBeVisible();
    await expect(main.getByText('23 June 2024').first()).toBeVisible();
    await expect(main.getByText('Freight ledgers seen by the Washington Post')).toBeVisible();
    await expect(main.getByText('Become a member today')).toBeHidden();
    await expect(main.getByText('SHA-256').first()).toBeVisible();
  });

  await test.step('mark the claims and make them data points', async () => {
    await makePoint(page, '74,000 metric tons of explosives', {
      what: 'Explosives moved from two eastern ports',
      value: '74000',
      unit: 't',
      period: '2023-08/2024-01',
    });
    await makePoint(page, '1.6 million artillery shells', {
      what: 'Artillery shells that may have been received',
      value: '1600000',
      unit: 'shell',
      period: '2023-08/2024-01',
    });
    await makePoint(page, 'on June 19, the two governments had signed a treaty', {
      what: 'Treaty of mutual help signed',
      value: '',
      unit: '',
      period: '2024-06-19',
    });
  });

  await test.step('the way back stands in Links', async () => {
    const links = page.getByRole('complementary', { name: 'Links' });
    await openPoint(page, 'Explosives moved from two eastern ports');
    await expect(links.getByText('“74,000 metric tons of explosives”').first()).toBeVisible();
    await expect(links.getByText(headline).first()).toBeVisible();
    await expect(links.getByText(/SHA-256 [0-9a-f]{12}/)).toBeVisible();
    await expect(links.getByText('unchanged since import')).toBeVisible();
  });

  await test.step('a bad date is refused at its field, and nothing is lost', async () => {
    const links = page.getByRole('complementary', { name: 'Links' });
    await links.getByLabel('Period').fill('2024-13');
    await links.getByRole('button', { name: /Save/ }).click();
    await expect(links.getByText(/"2024-13" is not a date/)).toBeVisible();
    await links.getByRole('button', { name: 'Revert' }).click();
    await expect(links.getByLabel('Period')).toHaveValue('2023-08/2024-01');
  });

  await test.step('undo and redo reach over panes', async () => {
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await expect(timelineMark(page, 'Treaty of mutual help signed')).toBeVisible();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(timelineMark(page, 'Treaty of mutual help signed')).toHaveCount(0);
    await page.getByRole('button', { name: /^Redo/ }).click();
    await expect(timelineMark(page, 'Treaty of mutual help signed')).toBeVisible();
  });

  await test.step('the timeline opens the passage', async () => {
    await expect(timelineMark(page, headline)).toBeVisible();
    await timelineMark(page, 'Treaty of mutual help signed').click();
    await expect(page.getByRole('tab', { name: 'Read', selected: true })).toBeVisible();
    await expect(page.getByText('on June 19, the two governments had signed a treaty').first()).toBeInViewport();
  });

  await test.step('estimate the shells', async () => {
    await page.getByRole('tab', { name: 'Estimate' }).click();
    await page.getByRole('button', { name: 'New estimate' }).click();
    await fillEstimate(page);
    const result = page.getByRole('region', { name: 'Result' });
    await expect(
      result.getByText(/Between 1\.2 and 1\.9 million shells, most likely about 1\.5 million/).first(),
    ).toBeVisible();
    await page.getByRole('button', { name: /^Run/ }).click();
    await expect(result.getByText(/fresh/).first()).toBeVisible();
    await expect(result.getByRole('img', { name: /^Histogram/ })).toBeVisible();
  });

  await test.step('check the total against the rows', async () => {
    await page.getByRole('tab', { name: 'Data' }).click();
    await page.getByRole('navigation', { name: 'Library' }).getByText('shipments', { exact: true }).click();
    await addFilter(page, 'cargo', { Value: 'explosives' });
    await addFilter(page, 'port', { Value: 'Vostok, Dunai' });
    await addFilter(page, 'departed', { From: '2023-08', To: '2024-01' });
    await page.getByLabel('Sum of').selectOption({ label: 'Sum of weight_t' });
    await expect(page.getByText(/74,000/).first()).toBeVisible();
    await expect(page.getByText(/74 rows/).first()).toBeVisible();
  });

  await test.step('write the report and print it, twice the same bytes', async () => {
    await page.getByRole('tab', { name: 'Report' }).click();
    await page.getByRole('main').getByRole('button', { name: 'New report' }).first().click();
    await page.getByLabel('Title').fill('What the ledgers weigh');
    await writeReport(page);
    const first = await workbench.takeDownload(() => page.getByRole('button', { name: 'Export PDF' }).click());
    const bytes = await readFile(first);
    const second = await workbench.takeDownload(() => page.getByRole('button', { name: 'Export PDF' }).click());
    expect(await readFile(second)).toEqual(bytes);
    const pdf = await readPdf(bytes);
    expect(pdf.title).toBe('What the ledgers weigh');
    for (const words of [
      'What the ledgers weigh',
      '74,000 t',
      '“74,000 metric tons of explosives”',
      '1.6 million artillery shells',
      headline,
      '23 June 2024',
      'SHA-256',
      'cargo / shell_mass',
    ]) {
      expect(pdf.text).toContain(words);
    }
    expect(pdf.raw).not.toContain(places.root);
  });

  await test.step('a change upstream makes what rests on it stale, in one word', async () => {
    await openPoint(page, 'Explosives moved from two eastern ports');
    const links = page.getByRole('complementary', { name: 'Links' });
    await links.getByLabel('Value').fill('75000');
    await links.getByRole('button', { name: /Save/ }).click();
    await expect(page.getByRole('contentinfo').getByText(/[1-9]\d* stale/)).toBeVisible();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(page.getByRole('contentinfo').getByText(/^0 stale|nothing stale/i)).toBeVisible();
  });
});

interface PointWords {
  readonly what: string;
  readonly value: string;
  readonly unit: string;
  readonly period: string;
}

async function makePoint(page: Page, words: string, point: PointWords): Promise<void> {
  await selectWords(page, words);
  await expect(page.getByRole('button', { name: 'Mark passage' })).toBeVisible();
  await page.keyboard.press('h');
  const links = page.getByRole('complementary', { name: 'Links' });
  await expect(links.getByText(`“${words}”`).first()).toBeVisible();
  await page.keyboard.press('d');
  const form = links.getByRole('form').last();
  if (point.value !== '')
    await expect(form.getByLabel('Value')).toHaveValue(
      new RegExp(`^${point.value}$|^${Number(point.value).toLocaleString('en')}$`),
    );
  await form.getByLabel('What', { exact: true }).fill(point.what);
  await form.getByLabel('Value').fill(point.value);
  await form.getByLabel('Unit', { exact: true }).fill(point.unit);
  await form.getByLabel('Period').fill(point.period);
  if (point.value === '') await form.getByLabel('As written', { exact: true }).fill('');
  await form.getByRole('button', { name: 'Add data point' }).click();
  await expect(page.getByRole('navigation', { name: 'Library' }).getByText(point.what)).toBeVisible();
}

async function openPoint(page: Page, what: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Library' }).getByText(what).click();
}

/** A mark's own box has no width; its title is what is seen and clicked. */
function timelineMark(page: Page, title: string): Locator {
  return page
    .getByRole('listbox', { name: 'Articles and data points over time' })
    .getByRole('option')
    .getByText(title, { exact: true });
}

async function fillEstimate(page: Page): Promise<void> {
  const sheet = page.getByRole('treegrid', { name: 'Lines' });
  const open = sheet.getByRole('group');
  // The first line of a new sheet is open.
  await open.getByLabel('Name').fill('cargo');
  await open.getByLabel('Name').press('Enter');
  await open.getByLabel('Kind').selectOption('dataPoint');
  await open.getByRole('combobox', { name: 'Data point' }).fill('74,000 explosives moved');
  await page.getByRole('option', { name: '74,000 t · Explosives moved from two eastern ports' }).click();
  await page.getByRole('button', { name: 'Add line' }).click();
  await open.getByLabel('Name').fill('shell_mass');
  await open.getByLabel('Name').press('Enter');
  await open.getByLabel('Kind').selectOption({ label: 'Lognormal' });
  await open.getByLabel('Low').fill('40');
  await open.getByLabel('High').fill('60');
  await open.getByLabel('Unit').fill('kg/shell');
  await page.getByLabel('Formula').fill('cargo / shell_mass');
  await page.getByLabel('Result unit').fill('shell');
  await page.getByLabel('Result unit').blur();
}

async function addFilter(page: Page, column: string, values: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: 'Add filter' }).click();
  const form = page.getByRole('dialog', { name: 'Add filter' });
  await form.getByLabel('Column').selectOption({ label: column });
  const conditions = await form.getByLabel('Condition').locator('option').allTextContents();
  const wanted = 'From' in values ? 'between' : values['Value']?.includes(',') ? 'is one of' : 'is';
  const label = conditions.find((text) => text.startsWith(wanted)) ?? wanted;
  await form.getByLabel('Condition').selectOption({ label });
  for (const [name, value] of Object.entries(values)) await form.getByLabel(name, { exact: false }).last().fill(value);
  await form.getByRole('button', { name: /Add|Apply/ }).click();
}

async function writeReport(page: Page): Promise<void> {
  const editor = page.locator('.ProseMirror');
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('The ledgers name ');
  await insert(page, 'Explosives moved');
  await page.keyboard.type(' of explosives. At 40 to 60 kg a shell that is ');
  await insert(page, 'Estimate');
  await page.keyboard.type('.');
  await page.keyboard.press('Enter');
  await insert(page, '1.6 million artillery', 'Quoted passages');
}

/** Takes the first choice of the insert menu that has these words. */
async function insert(page: Page, words: string, group?: string): Promise<void> {
  await page.keyboard.type('/');
  const search = page.getByLabel('Find what to insert');
  await search.fill(words);
  const groups = page.getByRole('listbox').last().locator('.mantine-Combobox-group');
  const options = group === undefined ? groups : groups.filter({ hasText: group });
  const choice = options.getByRole('option').first();
  await choice.click();
  await expect(search).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Report text' })).toBeFocused();
}
