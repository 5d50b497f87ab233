import { describe, expect, it } from 'vitest';
import { addressKey } from './addressKey.ts';

describe('addressKey', () => {
  // Bug: a page annotated as http with a tracker is taken for another than the one that was saved.
  it.each([
    'http://www.ledger.example/cranes/',
    'https://ledger.example/cranes#top',
    'https://ledger.example/cranes?utm_source=mail&fbclid=1',
    'https://via.hypothes.is/https://ledger.example/cranes',
    'https://LEDGER.example/cranes',
  ])('is one for %s', (address) => {
    expect(addressKey(address)).toBe('ledger.example/cranes');
  });

  // Bug: pages that a query tells apart are one.
  it('keeps queries, paths, ports, and refuses what is no web address', () => {
    expect(addressKey('https://ledger.example/?id=5&utm_medium=x')).toBe('ledger.example?id=5');
    expect(addressKey('https://ledger.example:8443/A')).toBe('ledger.example:8443/A');
    expect([addressKey('urn:x-pdf:1'), addressKey('file:///a.pdf'), addressKey('cranes')]).toEqual([null, null, null]);
  });
});
