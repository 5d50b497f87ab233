import { describe, expect, it } from 'vitest';
import { readFields, toFields, type PointContent } from './pointFields.ts';

const point: PointContent = {
  what: 'Explosives moved from two ports',
  quantity: { value: 74_000, low: null, high: null, unit: 't', qualifier: 'more than' },
  written: 'more than 74,000 metric tons',
  unitWritten: 'metric tons',
  counted: 'explosives',
  period: '2023-08/2024-01',
  place: null,
  credibility: 3,
  status: 'claimed',
  evidence: [{ passageId: 'p1', stance: 'supports' }],
};

describe('the fields of a data point', () => {
  it('come back unchanged when nothing is edited', () => {
    expect(readFields(toFields(point))).toEqual({ ok: true, content: point });
  });

  it('lose no digit of a small number', () => {
    const small = { ...point, quantity: { value: 0.000_001_25, low: null, high: null, unit: null, qualifier: null } };
    expect(readFields(toFields(small))).toEqual({ ok: true, content: small });
  });

  it('name the field that is no number, and a range upside down', () => {
    const fields = toFields(point);
    expect(readFields({ ...fields, value: 'many' })).toMatchObject({
      ok: false,
      errors: { value: expect.any(String) },
    });
    expect(readFields({ ...fields, low: '6', high: '4' })).toMatchObject({ errors: { low: expect.any(String) } });
    expect(readFields({ ...fields, what: ' ' })).toMatchObject({ errors: { what: expect.any(String) } });
  });

  it('make no quantity of a unit alone', () => {
    expect(readFields({ ...toFields(point), value: '' })).toMatchObject({ content: { quantity: null } });
  });
});
