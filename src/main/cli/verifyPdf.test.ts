import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, writeFile } from '#engine/testing/openTestCase.ts';
import { writePdf } from '#engine/testing/writePdf.ts';
import { plumb } from './testing/callPlumb.ts';

let shared = '';
let sample = '';

beforeAll(async () => {
  shared = mkdtempSync(join(tmpdir(), 'plumb-test-'));
  sample = join(shared, 'sample.plumb');
  const { code, error } = await plumb('sample', sample);
  if (code !== 0) throw new Error(error);
}, 120_000);
afterAll(() => rmSync(shared, { recursive: true, force: true }));

describe('plumb verify REPORT.pdf', () => {
  // Bug: a report of the sample does not hold against the sample, or one byte more goes unnoticed.
  it('ends with 0 only where all holds, with the case and without', async () => {
    const pdf = join(temporaryFolder(), 'report.pdf');
    expect((await plumb('report', sample, '-o', pdf)).code).toBe(0);
    const alone = await plumb('verify', pdf);
    expect([alone.code, alone.error]).toEqual([0, '']);
    expect(alone.out).toMatch(/^“From tons to shells/u);
    expect(alone.out).toMatch(/All \d+ checks hold \(against itself, without a case\)\.$/u);
    const whole = await plumb('verify', pdf, '--case', sample, '--json');
    expect(whole.code).toBe(0);
    expect(JSON.parse(whole.out)).toMatchObject({ holds: true, withCase: true });
    writeFileSync(pdf, Buffer.concat([readFileSync(pdf), Buffer.from('\n')]));
    const altered = await plumb('verify', pdf, '--case', sample);
    expect(altered.code).toBe(1);
    expect(altered.out).toMatch(/DOES NOT HOLD {2}This file: .*\n1 of \d+ checks does not hold/u);
  });

  // Bug: two files are told to be the same because they are of one report, or a foreign file ends as a difference.
  it('beside --compare tells what changed between two files, and ends with 0 only where nothing did', async () => {
    const folder = temporaryFolder();
    const [before, after, foreign] = ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => join(folder, name));
    const own = join(folder, 'own.plumb');
    copyFileSync(sample, own);
    expect((await plumb('report', own, '-o', before ?? '')).code).toBe(0);
    expect(await plumb('report', '--compare', before ?? '', before ?? '')).toMatchObject({
      ...{ code: 0, out: 'Nothing changed between the two.' },
    });
    expect((await plumb('report', own, '-o', after ?? '', '--version', 'public', '--anyway')).code).toBe(0);
    const compared = await plumb('report', '--compare', before ?? '', after ?? '', '--json');
    expect(JSON.parse(compared.out)).toHaveProperty('text');
    writeFileSync(foreign ?? '', writePdf([[]]));
    expect((await plumb('report', '--compare', before ?? '', foreign ?? '')).code).toBe(65);
    expect((await plumb('report', '--compare', before ?? '')).code).toBe(64);
  });

  // Bug: a PDF that is no report, or is not there, ends as if it had been looked at.
  it('ends with 65 for a PDF of another origin, and for one that is not there', async () => {
    const folder = temporaryFolder();
    const foreign = writeFile(folder, 'other.pdf', writePdf([[]]));
    expect(await plumb('verify', foreign)).toMatchObject({
      code: 65,
      error: expect.stringContaining('This PDF holds no evidence manifest.'),
    });
    expect((await plumb('verify', join(folder, 'gone.pdf'), '--case', sample)).code).toBe(65);
  });

  // Bug: a file that is named as a report and is none is told to be a damaged case.
  it('says of a file that is only named as a report that it is none', async () => {
    const named = writeFile(temporaryFolder(), 'named.pdf', 'no PDF');
    expect(await plumb('verify', named)).toMatchObject({ code: 65, error: expect.stringContaining('is not a PDF') });
  });
});
