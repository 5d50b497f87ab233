import { distributions } from '#shared/estimates/distributions.ts';

export interface ParameterField {
  readonly name: string;
  readonly title: string;
  /** `amount`, `share`, `list`, `part` or `parts`: which cells it has. */
  readonly kind: string;
  /** What the schema fills in; NaN where it fills in nothing. */
  readonly preset: number;
}

/** What the form of a distribution asks for, as its schema says; empty for one that is not known. */
export function parameterFields(distribution: string): readonly ParameterField[] {
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
