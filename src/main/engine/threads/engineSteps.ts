import type { Events } from '#shared/contract/transport.ts';
import type { EngineSteps } from '../importing/steps.ts';
import type { Change, ChangePorts } from '../store/Change.ts';
import { type Committed, commitChange } from '../store/commit.ts';
import type { WritableDatabase } from '../store/Database.ts';
import { addQuantities } from '../store/addQuantities.ts';
import { addAnnotations } from '../store/addAnnotations.ts';
import { keepPicture } from '../store/keepPicture.ts';
import { publish } from '../store/publish.ts';
import { replaceText } from '../store/replaceText.ts';
import { saveExport } from '../store/saveExport.ts';
import { saveRun } from '../store/saveRun.ts';
import * as staging from '../store/staging.ts';

/** Tells listeners what a change touched. */
export type Announce = (payload: Events['changed']) => void;

/** One transaction with its journal entry; listeners hear of it. */
export function commit<Result>(
  database: WritableDatabase,
  ports: ChangePorts,
  announce: Announce,
  label: string,
  body: (change: Change) => Result,
): Result {
  return announced(commitChange(database, label, ports, body), announce);
}

/** Tells what was committed, and gives its result. */
export function announced<Result>({ result, tables, sequence }: Committed<Result>, announce: Announce): Result {
  if (tables.length > 0) announce({ tables, sequence });
  return result;
}

/** The steps of long work on the writing connection, each a short transaction. */
export function engineSteps(database: WritableDatabase, ports: ChangePorts, announce: Announce): EngineSteps {
  return {
    stageCapture: async (capture) => staging.stageCapture(database, capture),
    stageChunk: async (captureId, position, bytes) => staging.stageChunk(database, captureId, position, bytes),
    stageText: async (text) => staging.stageText(database, text),
    stageSmall: async (capture, bytes, text) => staging.stageSmall(database, capture, bytes, text),
    stageColumns: async (captureId, columns) => staging.stageColumns(database, captureId, columns),
    stageRows: async (captureId, from, rows) => staging.stageRows(database, captureId, from, rows),
    discard: async (captureId) => staging.discardStaged(database, captureId),
    publish: async (publication) =>
      publish(database, (label, body) => commit(database, ports, announce, label, body), publication),
    replaceText: async (replacement) =>
      commit(database, ports, announce, 'Replace capture', (change) => replaceText(database, change, replacement)),
    addAnnotations: async (plan) =>
      commit(database, ports, announce, 'Import annotations', (change) => addAnnotations(change, plan)),
    addQuantities: async (rows) =>
      commit(database, ports, announce, 'Import reference quantities', (change) => addQuantities(change, rows)),
    saveRun: async (run) => commit(database, ports, announce, 'Run estimate', (change) => saveRun(change, run)),
    keepPicture: async (picture) => void announced(keepPicture(database, ports, picture), announce),
    saveExport: async (kept) => void announced(saveExport(database, ports, kept), announce),
  };
}
