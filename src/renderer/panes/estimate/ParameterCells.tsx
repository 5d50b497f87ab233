import { useMemo } from 'react';
import { distributions } from '#shared/estimates/distributions.ts';
import type { Parameters } from '#shared/estimates/parameters.ts';
import { NumberCell, TextCell } from './Cell.tsx';
import styles from './Cell.module.css';

interface ParameterCellsProps {
  readonly distribution: string;
  readonly parameters: Parameters;
  readonly problemFor: (field: string) => string | null;
  readonly onChange: (parameters: Parameters) => void;
}

/** What a distribution's schema asks for, a cell each. */
export function ParameterCells({ distribution, parameters, problemFor, onChange }: ParameterCellsProps) {
  const fields = useMemo(() => parameterFields(distribution), [distribution]);
  const change = (field: string, value: number | string) => {
    const { [field]: _, ...others } = parameters;
    onChange(Number.isNaN(value) ? others : { ...others, [field]: value });
  };
  return fields.map(({ name, title, kind, preset }) => {
    const value = parameters[name];
    return kind === 'list' ? (
      <TextCell
        key={name}
        label={title}
        value={typeof value === 'string' ? value : ''}
        error={problemFor(name)}
        onChange={(typed) => change(name, typed)}
        className={styles.wide}
      />
    ) : (
      <NumberCell
        key={name}
        label={title}
        value={typeof value === 'number' ? value : preset}
        error={problemFor(name)}
        onChange={(typed) => change(name, typed)}
        className={kind === 'share' ? styles.share : styles.amount}
      />
    );
  });
}

interface ParameterField {
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  /** What the schema fills in; NaN where it fills in nothing. */
  readonly preset: number;
}

function parameterFields(distribution: string): readonly ParameterField[] {
  const schema = distributions.find(({ name }) => name === distribution)?.schema;
  if (schema === undefined) return [];
  return Object.entries(schema.shape).map(([name, field]) => {
    const meta = field.meta() ?? {};
    const preset: unknown = field.safeParse(undefined).data;
    return {
      name,
      title: typeof meta.title === 'string' ? meta.title : name,
      kind: typeof meta['kind'] === 'string' ? meta['kind'] : 'amount',
      preset: typeof preset === 'number' ? preset : Number.NaN,
    };
  });
}
