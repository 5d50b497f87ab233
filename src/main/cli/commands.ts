import type { Command } from './Command.ts';

/** By name, in the order of the overview. Only the one that is called is loaded: `report` needs nothing of what reads files. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['read', async () => (await import('./read.ts')).read],
  ['quantities', async () => (await import('./quantities.ts')).quantities],
  ['new', async () => (await import('./newCase.ts')).newCase],
  ['import', async () => (await import('./importFiles.ts')).importFiles],
  ['sample', async () => (await import('./sample.ts')).sample],
  ['estimate', async () => (await import('./estimate.ts')).estimate],
  ['report', async () => (await import('./report.ts')).report],
  ['print', async () => (await import('./print.ts')).print],
  ['verify', async () => (await import('./verify.ts')).verify],
  ['query', async () => (await import('./query.ts')).query],
  ['annotations', async () => (await import('./annotations.ts')).annotations],
  ['references', async () => (await import('./references.ts')).references],
]);
