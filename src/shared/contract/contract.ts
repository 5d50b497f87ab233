import type { z } from 'zod';
import { annotatedContract } from './annotated.ts';
import { casesContract } from './cases.ts';
import { claimsContract } from './claims.ts';
import { dataPointsContract } from './dataPoints.ts';
import { datasetsContract } from './datasets.ts';
import { derivationsContract } from './derivations.ts';
import { estimatesContract } from './estimates.ts';
import { exchangeContract } from './exchange.ts';
import { journalContract } from './journal.ts';
import { layoutContract } from './layout.ts';
import { linksContract } from './links.ts';
import type { Method, MethodKind } from './method.ts';
import { commentsContract } from './comments.ts';
import { templatesContract } from './templates.ts';
import { spellingContract } from './spelling.ts';
import { notesContract } from './notes.ts';
import { passagesContract } from './passages.ts';
import { picturesContract } from './pictures.ts';
import { pointTableContract } from './pointTable.ts';
import { protectingContract } from './protecting.ts';
import { referenceQuantitiesContract } from './referenceQuantities.ts';
import { reportsContract } from './reports.ts';
import { searchContract } from './search.ts';
import { sourcesContract } from './sources.ts';
import { suggestionsContract } from './suggestions.ts';
import { tagsContract } from './tags.ts';
import { timelineContract } from './timeline.ts';
import { viewsContract } from './views.ts';

/** Everything that a renderer, a script or a test can ask of the engine. */
export const contract = {
  ...casesContract,
  ...sourcesContract,
  ...datasetsContract,
  ...derivationsContract,
  ...passagesContract,
  ...commentsContract,
  ...templatesContract,
  ...spellingContract,
  ...notesContract,
  ...tagsContract,
  ...dataPointsContract,
  ...pointTableContract,
  ...suggestionsContract,
  ...claimsContract,
  ...estimatesContract,
  ...referenceQuantitiesContract,
  ...timelineContract,
  ...layoutContract,
  ...linksContract,
  ...reportsContract,
  ...protectingContract,
  ...picturesContract,
  ...journalContract,
  ...searchContract,
  ...viewsContract,
  ...exchangeContract,
  ...annotatedContract,
};

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type MethodsOfKind<Kind extends MethodKind> = {
  [Name in MethodName]: Contract[Name] extends Method<Kind, z.ZodType, unknown> ? Name : never;
}[MethodName];

/** What a caller passes. */
export type InputOf<Name extends MethodName> = z.input<Contract[Name]['input']>;
/** What a handler receives, after parsing. */
export type ParsedOf<Name extends MethodName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends MethodName> =
  Contract[Name] extends Method<MethodKind, z.ZodType, infer Output> ? Output : never;

export function isMethodName(name: unknown): name is MethodName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
