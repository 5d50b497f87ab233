import { useState } from 'react';
import { z } from 'zod';
import type { Parameter } from '#shared/estimates/parameters.ts';
import { Cell } from './Cell.tsx';
import cells from './Cell.module.css';
import { useNumbers } from './numbers.tsx';

interface ListCellProps {
  readonly label: string;
  readonly name: string;
  readonly value: Parameter | undefined;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

const manyLines = 60;

/** Numbers in a row, or one a line as they come from a table; values with weights as `43.56: 3`. */
export function ListCell({ label, name, value, error, onChange }: ListCellProps) {
  const { readList, writeList } = useNumbers();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? writeList(listText(value));
  return (
    <Cell label={label} error={error} className={cells.wide}>
      {(attributes) => (
        <textarea
          {...attributes}
          className={`${cells.input} ${cells.list}`}
          rows={shown.length > manyLines ? 3 : 1}
          value={shown}
          placeholder={writeList(name === 'points' ? '43.56: 3, 21.76: 1' : '40, 43.5, 47')}
          spellCheck={false}
          onFocus={() => setTyped(shown)}
          onBlur={() => setTyped(null)}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onChange(readList(event.currentTarget.value));
          }}
        />
      )}
    </Cell>
  );
}

const valuesSchema = z.array(z.number());
const pointsSchema = z.array(z.object({ value: z.number(), weight: z.number() }));

/** What is stored as a list of numbers, as it would have been typed. */
function listText(value: Parameter | undefined): string {
  if (typeof value === 'string') return value;
  const points = pointsSchema.safeParse(value).data;
  if (points !== undefined) return points.map((point) => `${point.value}: ${point.weight}`).join(', ');
  return (valuesSchema.safeParse(value).data ?? []).join(', ');
}
