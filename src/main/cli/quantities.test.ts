import { describe, expect, it } from 'vitest';
import { plumbReading } from './testing/callPlumb.ts';

describe('plumb quantities', () => {
  it('answers each sentence at its own place', async () => {
    // Bug: a sentence without quantities is dropped, so that all later answers belong to another sentence.
    const sentences = [
      { text: 'Nothing.' },
      { text: 'Nearly 16,000 containers left.' },
      { text: 'It fell from $5 to $3.' },
    ];
    const { code, out } = await plumbReading(JSON.stringify(sentences), 'quantities');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      { quantities: [] },
      { quantities: [{ value: 16_000, unit: 'containers', change: '~' }] },
      { quantities: [{ value: [5, 3], unit: 'dollar', change: '=' }] },
    ]);
  });

  it.each([
    ['{"text":', /no JSON/],
    ['{"text": "5 tons"}', /no JSON array/],
    ['[{"text": "5 tons"}, {"texts": "5"}]', /Entry 2 .*"text"/],
    ['[7]', /Entry 1 /],
    ['[{"text": null}]', /Entry 1 .*"text"/],
  ])('refuses %s with 65 and says which entry', async (input, message) => {
    // Bug: a wrong file ends as a failure inside of the program, without a word on where it is wrong.
    const { code, out, error } = await plumbReading(input, 'quantities');
    expect([code, out]).toEqual([65, '']);
    expect(error).toMatch(message);
  });
});
