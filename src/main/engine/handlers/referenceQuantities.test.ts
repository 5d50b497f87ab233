import { describe, expect, it } from 'vitest';
import { parseUnit } from '#shared/estimates/parseUnit.ts';
import type { ReferenceFields } from '#shared/references/referenceFields.ts';
import { libraryOf } from '#shared/references/referenceQuantity.ts';
import { openTestCase, reopen, resources, temporaryFolder, writeFile } from '../testing/openTestCase.ts';
import { readStartSet } from '../referencing/readQuantities.ts';
import { verifyCase } from '../store/verifyCase.ts';

const shell: ReferenceFields = {
  name: '152 mm shell with its crate',
  value: 52,
  low: 48,
  high: 60,
  unit: 'kg/shell',
  source: 'Weighed at the port',
  note: '',
};
const header = 'key,name,value,low,high,unit,source,note\n';

describe('reference quantities of a case', () => {
  // Bug: the library is written beside the journal, so that undo passes it by or a reopened case does not verify.
  it('are changed, undone, and verified after reopening', async () => {
    const one = openTestCase({ passphrase: 'harbour' });
    const { quantityId } = one.change('referenceQuantities.add', { startKey: null, fields: shell });
    one.change('referenceQuantities.edit', { quantityId, fields: { ...shell, value: 53.25 } });
    one.change('referenceQuantities.hide', { startKey: 'projectile-122' });
    one.change('referenceQuantities.hide', { startKey: 'projectile-122' });
    one.change('referenceQuantities.remove', { quantityId });
    one.change('journal.undo', {});
    const again = reopen(one);
    expect(again.read('referenceQuantities.list', {})).toEqual({
      own: [{ ...shell, value: 53.25, id: quantityId, startKey: null }],
      hiddenKeys: ['projectile-122'],
    });
    again.change('referenceQuantities.show', { startKey: 'projectile-122' });
    expect(again.read('referenceQuantities.list', {}).hiddenKeys).toEqual([]);
    const { checks } = await verifyCase(again.database, new AbortController().signal, () => undefined);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  });

  // Bug: two entries of one name, of which a search shows one twice.
  // Bug: the contract does not read units, so one that no formula can read is kept.
  it('refuse a unit that can not be read', () => {
    const { change } = openTestCase();
    const wrong = { ...shell, unit: 'kg//shell' };
    const refused = expect.objectContaining({ code: 'invalid-input' });
    expect(() => change('referenceQuantities.add', { startKey: null, fields: wrong })).toThrow(refused);
    const { quantityId } = change('referenceQuantities.add', { startKey: null, fields: shell });
    expect(() => change('referenceQuantities.edit', { quantityId, fields: wrong })).toThrow(refused);
  });

  it('refuse a name that is taken, and a second entry in one shipped place', () => {
    const one = openTestCase();
    one.change('referenceQuantities.add', { startKey: 'projectile-152', fields: shell });
    const named = (name: string, startKey: string | null) => () =>
      one.change('referenceQuantities.add', { startKey, fields: { ...shell, name } });
    expect(named(shell.name.toUpperCase(), null)).toThrow(expect.objectContaining({ code: 'conflict' }));
    expect(named('Another', 'projectile-152')).toThrow(/stands in its place already/);
    expect(() => one.change('referenceQuantities.remove', { quantityId: 'gone' })).toThrow(/no longer in the case/);
  });
});

describe('a CSV file of reference quantities', () => {
  // Bug: the rows before a bad one are imported, and nobody knows which.
  it('is taken whole or not at all, and names the bad rows by their numbers', async () => {
    const one = openTestCase();
    const rows = [
      ',Sack of rice,50,,,kg/sack,Trader,',
      ',Sack of flour,fifty,,,kg/sack,Trader,',
      ',Crate,10,12,20,kg/crate,Trader,',
      ',Barrel,160,,,kg/ton,Trader,',
      ',Bottle,1,,,L/bottle,,',
      ',sack of RICE,25,,,kg/sack,Trader,',
    ];
    const handle = writeFile(temporaryFolder(), 'own.csv', header + rows.join('\n'));
    await expect(one.work('referenceQuantities.importCsv', { job: 'j', handle })).rejects.toThrow(
      expect.objectContaining({ code: 'invalid-input', details: { rows: [3, 4, 5, 6, 7] } }),
    );
    const message = await one.work('referenceQuantities.importCsv', { job: 'j', handle }).catch(String);
    expect(message).toMatch(
      /Row 3: its value “fifty” is not a number such as 1500\.5\.\nRow 4: The value is below its range\./,
    );
    expect(message).toMatch(/Row 6: A source is needed.*\nRow 7: row 2 has the same name/);
    expect(one.read('referenceQuantities.list', {}).own).toEqual([]);
  });

  // Bug: exporting and importing again doubles every entry.
  it('comes back the same, changes what has the same name, and adds the rest in one undoable change', async () => {
    const one = openTestCase();
    one.change('referenceQuantities.add', { startKey: null, fields: shell });
    one.change('referenceQuantities.hide', { startKey: 'carat' });
    const start = await readStartSet(resources);
    const { count } = await one.work('referenceQuantities.exportCsv', { job: 'j' });
    expect(count).toBe(start.length);
    const folder = temporaryFolder();
    const handle = writeFile(folder, 'same.csv', one.held[0]?.bytes ?? '');
    const add = (path: string) => one.work('referenceQuantities.importCsv', { job: 'j', handle: path });
    expect(await add(handle)).toEqual({ added: 0, changed: 0, same: count });
    const changed = [
      `,152 MM SHELL with its crate,53,,,kg/shell,Weighed again,`,
      `troy-ounce,Troy ounce,31.1,,,g/troy ounce,Dealer,rounded`,
      `,"Sack, of rice","1,050.5",,,g/sack,Trader,"two\nlines"`,
    ];
    expect(await add(writeFile(folder, 'more.csv', header + changed.join('\n')))).toEqual({
      ...{ added: 2, changed: 1, same: 0 },
    });
    const { own, hiddenKeys } = one.read('referenceQuantities.list', {});
    expect(own.map(({ name, value, startKey }) => [name, value, startKey])).toEqual([
      ['152 MM SHELL with its crate', 53, null],
      ['Sack, of rice', 1050.5, null],
      ['Troy ounce', 31.1, 'troy-ounce'],
    ]);
    const library = libraryOf(start, own, hiddenKeys);
    expect(library.filter(({ startKey }) => startKey === 'troy-ounce')).toMatchObject([{ name: 'Troy ounce' }]);
    expect(library.find(({ startKey }) => startKey === 'carat')?.hidden).toBe(true);
    one.change('journal.undo', {});
    expect(one.read('referenceQuantities.list', {}).own.map(({ value }) => value)).toEqual([52]);
  });

  it('without its needed columns says which are missing', async () => {
    const one = openTestCase();
    const handle = writeFile(temporaryFolder(), 'own.csv', 'name;amount\nSack;50\n');
    await expect(one.work('referenceQuantities.importCsv', { job: 'j', handle })).rejects.toThrow(
      /no column unit, source/,
    );
  });
});

// Bug: a shipped entry without a source, with a unit that no formula reads, or with a key used twice.
it('ships a start set whose every entry has a source and a unit that can be read', async () => {
  const start = await readStartSet(resources);
  expect(start.length).toBeGreaterThan(35);
  expect(new Set(start.map(({ key }) => key)).size).toBe(start.length);
  for (const { key, unit, source } of start) {
    expect(key).toMatch(/^[a-z][a-z\d-]+$/);
    expect(source.length).toBeGreaterThan(9);
    expect(parseUnit(unit).text).not.toBe('');
  }
  const value = (key: string) => start.find((entry) => entry.key === key)?.value;
  expect([value('projectile-152'), value('projectile-122'), value('barrel-litres')]).toEqual([
    43.56, 21.76, 158.987294928,
  ]);
});
