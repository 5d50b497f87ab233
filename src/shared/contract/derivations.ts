import { z } from 'zod';
import type { OriginKind } from '../sources/findDerivations.ts';
import { idField, nameText, shortText } from './fields.ts';
import { change, read } from './method.ts';
import type { SourceKind } from './sources.ts';

/** A source in few words, for lists and menus. */
export interface NamedSource {
  readonly sourceId: string;
  readonly title: string;
  readonly kind: SourceKind;
}

/** UTF-16 units of the canonical text, end exclusive. */
export interface WordsPlace {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** An origin that the text names, with every place at which it does, in order; at least one. */
export interface OfferedDerivation {
  /** The phrase at the first place. */
  readonly words: string;
  readonly name: string;
  readonly kind: OriginKind;
  readonly places: readonly WordsPlace[];
  /** What the case holds under this name; null where it holds nothing, or more than one and no stub. */
  readonly match: NamedSource | null;
}

export interface Derivation {
  readonly id: string;
  readonly originId: string;
  readonly originTitle: string;
  readonly originKind: SourceKind;
  /** Empty where it was made by hand without words. */
  readonly words: string;
  readonly start: number | null;
  readonly end: number | null;
}

export interface RestingSource extends NamedSource {
  readonly derivationId: string;
  readonly words: string;
}

export interface SourceDerivations {
  /** Found in the text, neither accepted nor dismissed. */
  readonly offered: readonly OfferedDerivation[];
  readonly made: readonly Derivation[];
  readonly restingOnThis: readonly RestingSource[];
  /** Where the chains downward end. Empty where this source is an origin itself. */
  readonly origins: readonly NamedSource[];
  /** Sources that share one of those origins, and so count with this one as one. */
  readonly sharing: readonly NamedSource[];
}

const origin = { originId: idField.optional(), originName: nameText.optional() };
const oneOrigin = (input: { originId?: string | undefined; originName?: string | undefined }): boolean =>
  (input.originId === undefined) !== (input.originName === undefined);
const sayOne = 'Give the source that it rests on, or a name for it, and not both';
const place = { words: shortText, start: z.int().min(0), end: z.int().min(1) };

export interface MadeDerivation {
  readonly derivationId: string;
  readonly originId: string;
}

/** A name that the case does not hold becomes a stub. Errors: `not-found`; `conflict` where two sources would rest on each other. */
export const derivationsContract = {
  'derivations.list': read<SourceDerivations>()(z.strictObject({ sourceId: idField })),
  'derivations.accept': change<MadeDerivation>('Accept derivation')(
    z.strictObject({ sourceId: idField, ...place, ...origin }).refine(oneOrigin, sayOne),
  ),
  'derivations.make': change<MadeDerivation>('Add derivation')(
    z
      .strictObject({
        sourceId: idField,
        ...origin,
        words: shortText.optional(),
        start: z.int().min(0).optional(),
        end: z.int().min(1).optional(),
      })
      .refine(oneOrigin, sayOne),
  ),
  'derivations.dismiss': change<null>('Dismiss derivation')(z.strictObject({ sourceId: idField, ...place })),
  'derivations.correct': change<MadeDerivation>('Change derivation')(
    z.strictObject({ derivationId: idField, ...origin }).refine(oneOrigin, sayOne),
  ),
  'derivations.remove': change<null>('Remove derivation')(z.strictObject({ derivationId: idField })),
  /** Names a source that is not imported yet. A stub of that name is used again. */
  'sources.addStub': change<{ readonly sourceId: string }>('Name source')(z.strictObject({ name: nameText })),
  /** Puts an imported source in a stub's place: what rests on the stub, its notes and its tags move over, the stub goes. */
  'sources.fillStub': change<null>('Fill stub')(z.strictObject({ stubId: idField, sourceId: idField })),
  /** Stubs that carry the publisher or the title of this source. */
  'sources.matchingStubs': read<readonly NamedSource[]>()(z.strictObject({ sourceId: idField })),
};
