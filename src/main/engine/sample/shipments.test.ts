import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { claimedShipments, sampleColumns, sampleShipments } from './shipments.ts';

type Row = Record<(typeof sampleColumns)[number], string>;

const table = new URL('../../../../resources/sample/shipments.csv', import.meta.url);
const rows = parse<Row>(sampleShipments(), { columns: true });
const ports: readonly string[] = claimedShipments.ports;
const explosives = rows.filter((row) => row.cargo === claimedShipments.cargo);

function inPeriod(row: Row): boolean {
  return row.departed >= claimedShipments.from && row.departed <= claimedShipments.to;
}

function tenths(row: Row): bigint {
  return BigInt(row.weight_t.replace('.', ''));
}

function total(kept: readonly Row[]): bigint {
  return kept.reduce((sum, row) => sum + tenths(row), 0n);
}

describe('the sample shipments table', () => {
  // Bug: weights summed as floats, or the remainder spread over too few rows.
  it('sums explosives from the two ports in the period to exactly 74,000.0 t', () => {
    const claimed = explosives.filter((row) => ports.includes(row.origin_port) && inPeriod(row));
    expect(total(claimed)).toBe(740_000n);
    expect(new Set(claimed.map((row) => row.origin_port))).toEqual(new Set(ports));
    expect(new Set(claimed.map((row) => row.departed.slice(0, 7)))).toEqual(
      new Set(['2023-08', '2023-09', '2023-10', '2023-11', '2023-12', '2024-01']),
    );
  });

  // Bug: a filter that forgets one condition still gives the claimed total, so the check proves nothing.
  it('gives another total when any one condition is dropped', () => {
    expect(total(rows.filter((row) => ports.includes(row.origin_port) && inPeriod(row)))).not.toBe(740_000n);
    expect(total(explosives.filter((row) => ports.includes(row.origin_port)))).not.toBe(740_000n);
    expect(total(explosives.filter(inPeriod))).not.toBe(740_000n);
  });

  // Bug: `2023-08/2024-01` read as two instants, or an exclusive end, goes unnoticed.
  it('holds explosives from the two ports on both edges of the period and one day beyond each', () => {
    const days = new Set(explosives.filter((row) => ports.includes(row.origin_port)).map((row) => row.departed));
    for (const day of ['2023-07-31', '2023-08-01', '2024-01-31', '2024-02-01']) expect(days).toContain(day);
  });

  // Bug: a view that shows a few rows or columns of the table hides that they are synthetic.
  it('names every row as synthetic in its record column and its identifier', () => {
    expect(rows).toHaveLength(3_000);
    for (const [index, row] of rows.entries()) {
      expect(row.record).toBe('synthetic');
      expect(row.shipment_id).toBe(`SYN-${String(index + 1).padStart(5, '0')}`);
    }
  });

  // Bug: a weight of zero, a second decimal or a missing wagon after the remainder is spread.
  it('writes weights above zero with one decimal, and wagons that could carry them', () => {
    for (const row of rows) {
      expect(row.weight_t).toMatch(/^[1-9]\d*\.\d$/);
      expect(Number(row.weight_t) / Number(row.wagons)).toBeLessThanOrEqual(64);
    }
  });

  // Bug: generator and shipped file drift apart.
  it('is byte for byte resources/sample/shipments.csv', () => {
    expect(readFileSync(table).equals(Buffer.from(sampleShipments(), 'utf8'))).toBe(true);
  });
});
