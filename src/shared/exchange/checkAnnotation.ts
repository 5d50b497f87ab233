import { z } from 'zod';

/**
 * What an annotation MUST be by the W3C Web Annotation Data Model (Recommendation, 23 February 2017), in as far as this can
 * be told from JSON alone. Properties that the model does not name are allowed.
 */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

const iri = z.string().regex(/^[a-z][a-z\d+.-]*:\S+$/iu, 'is no IRI');
const oneOrMore = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.array(schema).min(1)]);
const types = oneOrMore(z.string().min(1));
const dateTime = z
  .string()
  .regex(/^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u, 'is no xsd:dateTime with a time zone')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'is no date of the calendar');
const count = z.int('is no whole number').min(0, 'is below 0');
const text = z.string('is no text');

const hasType = (value: { readonly type?: unknown }, name: string): boolean =>
  value.type === name || (Array.isArray(value.type) && value.type.includes(name));

/** The selectors' own properties, by the name of their type. */
const selectorFields: Readonly<Record<string, z.ZodType>> = {
  TextQuoteSelector: z.object({ exact: text, prefix: text.optional(), suffix: text.optional() }),
  TextPositionSelector: z.object({ start: count, end: count }),
  DataPositionSelector: z.object({ start: count, end: count }),
  FragmentSelector: z.object({ value: text, conformsTo: iri.optional() }),
  CssSelector: z.object({ value: text }),
  XPathSelector: z.object({ value: text }),
  SvgSelector: z.object({ value: text.optional() }),
  RangeSelector: z.object({ startSelector: z.looseObject({}), endSelector: z.looseObject({}) }),
};

const selector = z.union([
  iri,
  z.looseObject({ type: types.optional() }).superRefine((value, context) => {
    for (const [name, fields] of Object.entries(selectorFields)) {
      if (!hasType(value, name)) continue;
      for (const issue of fields.safeParse(value).error?.issues ?? [])
        context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
    }
    if (hasType(value, 'TextPositionSelector') && Number(value['end']) < Number(value['start']))
      context.addIssue({ code: 'custom', path: ['end'], message: 'comes before the start' });
  }),
]);

const resource = z.looseObject({ id: iri.optional(), type: types.optional() });
/** A part of a resource: exactly one source, and what selects the part. */
const specific = z.looseObject({
  id: iri.optional(),
  type: types.optional(),
  source: z.union([iri, resource]),
  selector: oneOrMore(selector).optional(),
});
const chosen = z.looseObject({ type: types, items: z.array(z.unknown()).min(1) });
const external = z.looseObject({ id: iri, type: types.optional() });
const textual = z.looseObject({
  type: types.optional(),
  value: text,
  format: oneOrMore(text).optional(),
  language: oneOrMore(text).optional(),
  purpose: oneOrMore(text).optional(),
});

const body = z.union(
  [iri, textual, specific, external, chosen],
  'is neither an IRI, a text, nor a resource with a source',
);
const target = z.union([iri, specific, external, chosen], 'is neither an IRI nor a resource with a source');

export const annotationSchema = z
  .looseObject({
    id: iri,
    type: types,
    body: z.union([body, z.array(body)]).optional(),
    bodyValue: text.optional(),
    target: oneOrMore(target),
    created: dateTime.optional(),
    modified: dateTime.optional(),
    motivation: oneOrMore(text).optional(),
  })
  .superRefine((value, context) => {
    if (!hasType(value, 'Annotation'))
      context.addIssue({ code: 'custom', path: ['type'], message: 'has no "Annotation" in it' });
    if (value.body !== undefined && value.bodyValue !== undefined)
      context.addIssue({ code: 'custom', path: ['bodyValue'], message: 'stands beside a body' });
  });

export type Annotation = z.infer<typeof annotationSchema>;

/** What is wrong with it, each with the field such as `target.selector.0.start`; empty where nothing is. */
export function checkAnnotation(value: unknown): { readonly field: string; readonly message: string }[] {
  const parsed = annotationSchema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap(deepest).map(({ path, message }) => ({
    field: path.map(String).join('.'),
    message: message.startsWith('Invalid input: expected') ? message.replace('Invalid input: ', '') : message,
  }));
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Of a union, the issues of the branch that came furthest, so that the field itself is named. */
function deepest(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.map((issues) =>
    issues.flatMap(deepest).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((inner) => inner.path.length));
  const furthest = branches.toSorted((one, other) => depth(other) - depth(one))[0];
  return furthest === undefined || depth(furthest) <= issue.path.length ? [issue] : furthest;
}
