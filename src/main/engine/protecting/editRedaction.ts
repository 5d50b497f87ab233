import { nameFinder } from '#shared/protecting/findNames.ts';
import { foldedName } from '#shared/protecting/foldWords.ts';
import type { KnownNames, RedactedThing, Redaction } from '#shared/protecting/redaction.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { getSource } from '../store/queries/sources.ts';
import { presentNames } from './knownNames.ts';

/** Throws `conflict` where the report withholds the thing already, `invalid-input` where a stand-in gives a name away. */
export function refuseWithheld(redactions: readonly Redaction[], thing: RedactedThing, known: KnownNames): void {
  const other = redactions.find((redaction) => keyOf(redaction.thing) === keyOf(thing));
  if (other !== undefined)
    throw new PlumbError('conflict', `“${other.known.title}” is withheld in this report already.`);
  refuseTelling([...redactions, { thing, known }]);
}

/** What stands for a name goes out as it is: it may have none of the names in it that are withheld. */
function refuseTelling(redactions: readonly Pick<Redaction, 'thing' | 'known'>[]): void {
  const finder = nameFinder(redactions.flatMap(({ known }) => known.names.map((words) => ({ words, about: words }))));
  for (const { thing } of redactions) {
    if (thing.kind !== 'name' || thing.standIn === null) continue;
    const [found] = finder.find(thing.standIn);
    if (found === undefined) continue;
    const message = `“${thing.standIn}” is to stand for a name, and has “${found.about}” in it, which is withheld.`;
    throw new PlumbError('invalid-input', message, { field: 'standIn' });
  }
}

function keyOf(thing: RedactedThing): string {
  if (thing.kind === 'name') return `name ${foldedName(thing.words)}`;
  if (thing.kind === 'passage') return `passage ${thing.passageId}`;
  return thing.kind === 'source' ? `source ${thing.sourceId}` : `column ${thing.column} ${thing.sourceId}`;
}

/** The redaction with another stand-in, or with its publisher kept or not. Errors: `invalid-input` as for withholding. */
export function editRedaction(
  database: ReadableDatabase,
  redactions: readonly Redaction[],
  { id, thing, known }: Redaction,
  edit: { readonly keepPublisher?: boolean | undefined; readonly standIn?: string | null | undefined },
): { readonly thing: RedactedThing; readonly known: KnownNames } {
  if (thing.kind === 'name' && edit.standIn !== undefined) {
    const edited = { ...thing, standIn: edit.standIn };
    refuseTelling([...redactions.filter((other) => other.id !== id), { thing: edited, known }]);
    return { thing: edited, known };
  }
  if (thing.kind !== 'source' || edit.keepPublisher === undefined) return { thing, known };
  const edited = { ...thing, keepPublisher: edit.keepPublisher };
  const present = presentNames(database, edited);
  if (present === null) return { thing: edited, known };
  const { publisher } = getSource(database, thing.sourceId);
  // What it was called before stays withheld; only the publisher is let go.
  const names = known.names.filter((name) => name !== publisher);
  return { thing: edited, known: { ...known, names: [...new Set([...names, ...present.names])] } };
}
