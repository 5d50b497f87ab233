import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelLanguages } from '#shared/reports/reportSettings.ts';
import { blocksOf, fillTestCase } from '../testing/fillTestCase.ts';
import { openTestCase, writeFile } from '../testing/openTestCase.ts';

const words = [
  'نقلت السفن أكثر من 74,000 طن بين آب 2023 وكانون الثاني 2024، وفق تقرير Reuters (ص. 14).',
  'האוניות הובילו יותר מ־74,000 טון, לפי הדו״ח (Reuters, עמ׳ 14).',
  '据路透社报道，2023年8月，船只运送了74,000多吨。',
];

// Bug: verifying reads the numbers of a German file as English ones and calls it altered.
describe('a file with labels of its own language and words of other scripts', () => {
  it.each(labelLanguages)('in %s holds, with the case and without it', async (language) => {
    const one = openTestCase();
    const ids = await fillTestCase(one);
    const { reportId } = one.change('reports.create', {
      title: 'Quay',
      blocks: [
        ...blocksOf(ids).map((block) => ({ ...block, id: `own-${block.id}` })),
        ...words.map((text, at) => ({
          id: `w${at}`,
          content: { kind: 'paragraph' as const, inline: [{ kind: 'text' as const, text }] },
        })),
      ],
    });
    await one.work('reports.export', { job: 'e', reportId, standard: 'a-3a', paper: 'a4', form: 'pdf', language });
    const handle = writeFile(dirname(one.key.path), 'report.pdf', one.held.at(-1)?.bytes ?? new Uint8Array());
    for (const withCase of [false, true]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { holds, checks } = await one.work('reports.verify', { job: 'v', handle, withCase });
      expect([holds, checks.filter((check) => !check.holds).map(({ detail }) => detail)]).toEqual([true, []]);
      expect(checks.find(({ what }) => what === 'Words on the pages')?.detail).not.toContain('not compared');
    }
  });
});
