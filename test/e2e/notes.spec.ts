import { expectAccessible } from './expectAccessible.ts';
import { askToOpen, closeCase, expectOpen, openSample, runCommand } from './openCase.ts';
import { expect, test } from './workbench.ts';

test('notes are written on a passage and on the case, found, cited and taken back; panes stay as they were', async ({
  page,
  places,
}) => {
  test.setTimeout(120_000);
  await openSample(page);
  const links = page.getByRole('complementary', { name: 'Links' });
  const main = page.getByRole('main');
  await test.step('on a passage, with a mention', async () => {
    await page.getByRole('button', { name: /Explosives moved inland/ }).click();
    await links.getByRole('list', { name: 'Rests on' }).getByRole('button').first().click();
    await expect(links.getByRole('textbox', { name: 'Comment' })).toBeVisible();
    await page.keyboard.press('n');
    await expect(links.getByRole('textbox', { name: 'New note' })).toBeFocused();
    await page.keyboard.type('Who *signed* for it? See [[Explosives');
    await expect(links.getByRole('option', { name: /Explosives/ }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(links.getByRole('textbox', { name: 'New note' })).toHaveValue(/\]\(plumb:/);
    await page.keyboard.press('Control+Enter');
    await expect(links.getByRole('region', { name: 'Notes' })).toContainText('Who signed for it? See');
  });
  await test.step('side by side with the notes, and on the case', async () => {
    await page.keyboard.press('Control+\\');
    await page.keyboard.press('Shift+N');
    const right = page.getByRole('group', { name: 'Right side' });
    await expect(right.getByRole('option', { name: /Who signed for it/ })).toBeVisible();
    await page.keyboard.press('n');
    await page.keyboard.type('# Zinc ledger\n\n- [ ] ask for it');
    await page.keyboard.press('Control+Enter');
    await expect(right.getByRole('region', { name: 'Open note' })).toContainText('ask for it');
    await expectAccessible(page, 'the reader beside the notes');
    await page.keyboard.press('F6');
    await expect(page.getByRole('group', { name: 'Left side' })).toHaveAttribute('aria-current', 'true');
  });
  await test.step('undone and redone', async () => {
    await page.keyboard.press('Control+z');
    await expect(main.getByRole('option', { name: /Zinc ledger/ })).toBeHidden();
    await page.keyboard.press('Control+Shift+Z');
    await expect(main.getByRole('option', { name: /Zinc ledger/ })).toBeVisible();
  });
  await test.step('as they were, after the case was closed', async () => {
    await closeCase(page);
    await askToOpen(page, `${places.cases}/Plumbline sample.plumb`);
    await expectOpen(page, 'Sample case: tons and shells');
    await expect(page.getByRole('group', { name: 'Left side' }).getByRole('tab', { selected: true })).toHaveText(
      'Read',
    );
    await expect(page.getByRole('group', { name: 'Right side' }).getByRole('tab', { selected: true })).toHaveText(
      'Notes',
    );
  });
  await test.step('found by the search, and cited', async () => {
    await page.keyboard.press('Shift+W');
    await page.keyboard.press('1');
    await page.keyboard.press('/');
    await page.keyboard.type('zinc');
    await expect(page.getByRole('option', { name: /On the case.*Zinc ledger/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(main.getByRole('region', { name: 'Open note' })).toContainText('Zinc ledger');
    await runCommand(page, 'New report');
    await main.locator('.ProseMirror').click();
    await page.keyboard.type('Seen. /');
    await page.getByLabel('Find what to insert').fill('zinc');
    await page.getByRole('option', { name: /Zinc ledger ask for it/ }).click();
    // Its number comes once the report with the footnote is saved.
    await expect(main.locator('.ProseMirror [data-node-view-wrapper]')).toHaveText('1');
    await runCommand(page, 'Go to Notes');
    await main.getByRole('option', { name: /Zinc ledger/ }).click();
    await expect(links.getByRole('region', { name: 'What rests on it' })).toContainText('Seen.');
  });
});
