import { describe, expect, it } from 'vitest';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fieldErrors } from './fieldErrors.ts';

describe('fieldErrors', () => {
  it('puts each problem at the field at the end of its path', () => {
    const error = new PlumbError('invalid-input', 'quantity.low: too high.', {
      problems: [
        { field: 'quantity.low', message: 'The lower bound is above the upper bound' },
        { field: 'what', message: 'A name is needed' },
      ],
    });
    expect(fieldErrors(error)).toEqual({
      fields: { low: 'The lower bound is above the upper bound', what: 'A name is needed' },
      form: null,
    });
  });

  it('puts a failure of a kind at the field that the form names for it', () => {
    const error = new PlumbError('wrong-passphrase', 'This passphrase does not open ports.plumb.');
    expect(fieldErrors(error, { 'wrong-passphrase': 'passphrase' }).fields).toEqual({ passphrase: error.message });
  });

  it('keeps what belongs to no field at the form, and prefers the field that the engine names', () => {
    expect(fieldErrors(new PlumbError('internal', 'Stopped.'))).toEqual({ fields: {}, form: 'Stopped.' });
    const named = new PlumbError('invalid-date', '"x" is not a date.', { field: 'period' });
    expect(fieldErrors(named, { 'invalid-date': 'publishedOn' }).fields).toEqual({ period: named.message });
  });
});
