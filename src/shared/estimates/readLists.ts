/** Numbers as they are typed: `40, 43.5; 47`, or one a line. What is no text passes, for the schema to judge. */
export function readValues(typed: unknown): unknown {
  return typeof typed === 'string' ? splitList(typed).map(readNumber) : typed;
}

/** Values with their weights as they are typed: `40: 2, 60: 1`; a value without one weighs 1. */
export function readPoints(typed: unknown): unknown {
  if (typeof typed !== 'string') return typed;
  return splitList(typed).map((entry) => {
    const [value = '', weight = '1'] = entry.split(':');
    return { value: readNumber(value), weight: readNumber(weight) };
  });
}

function splitList(typed: string): readonly string[] {
  return typed.split(/[,;\n]/).filter((entry) => entry.trim() !== '');
}

/** What is no number stays text, which the schema names by its entry. */
function readNumber(typed: string): number | string {
  const trimmed = typed.trim();
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}
