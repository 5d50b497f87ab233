import type { MessagePort } from 'node:worker_threads';
import type { Reply } from '#shared/contract/transport.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { errorReply, okReply, unwrapReply } from '../desk/replies.ts';
import type { EngineSteps, Publication, StepName } from '../importing/steps.ts';
import type { StepReply, StepRequest } from './messages.ts';

/**
 * The writing thread's end: answers a work thread's steps one after the other. What a work thread staged and neither
 * published nor discarded before its line closed, because it failed, is discarded.
 */
export function serveSteps(port: MessagePort, allSteps: EngineSteps): void {
  const staged = new Set<string>();
  const steps = followStaged(allSteps, staged);
  port.on('close', () => {
    // The connection may be closed already; the next opening then sweeps what is left.
    for (const captureId of staged) void allSteps.discard(captureId).catch(() => undefined);
  });
  port.on('message', (request: StepRequest) => {
    const step = steps[request.step] as (...inputs: readonly unknown[]) => Promise<unknown>;
    void step(...request.inputs)
      .then(okReply, errorReply)
      .then((reply) => port.postMessage({ id: request.id, reply } satisfies StepReply));
  });
}

function followStaged(steps: EngineSteps, staged: Set<string>): EngineSteps {
  return {
    ...steps,
    async stageCapture(capture) {
      staged.add(capture.captureId);
      await steps.stageCapture(capture);
    },
    async stageSmall(capture, bytes, text) {
      staged.add(capture.captureId);
      await steps.stageSmall(capture, bytes, text);
    },
    async publish(publication) {
      const published = await steps.publish(publication);
      for (const captureId of capturesOf(publication)) staged.delete(captureId);
      return published;
    },
    async replaceText(replacement) {
      const replaced = await steps.replaceText(replacement);
      if (replacement.publication !== null) staged.delete(replacement.publication.captureId);
      return replaced;
    },
    async discard(captureId) {
      await steps.discard(captureId);
      staged.delete(captureId);
    },
  };
}

function capturesOf({ captureId, parts }: Publication): string[] {
  return [captureId, ...parts.flatMap((part) => capturesOf(part.publication))];
}

function writerEnded(): PlumbError {
  return new PlumbError(
    'internal',
    'The thread that writes to this case stopped. Open the case again and start the job again.',
  );
}

/** The work thread's end: each step is a promise that settles when the writing thread has committed it. */
export function callSteps(port: MessagePort): EngineSteps {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  let next = 1;
  let closed = false;
  port.on('close', () => {
    closed = true;
    for (const settle of waiting.values()) settle(errorReply(writerEnded()));
    waiting.clear();
  });
  port.on('message', ({ id, reply }: StepReply) => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  });
  const send = async (step: StepName, inputs: readonly unknown[]): Promise<unknown> => {
    if (closed) throw writerEnded();
    const id = next++;
    const reply = await new Promise<Reply<unknown>>((resolve) => {
      waiting.set(id, resolve);
      port.postMessage({ id, step, inputs } satisfies StepRequest);
    });
    return unwrapReply(reply);
  };
  const step =
    (name: StepName) =>
    (...inputs: readonly unknown[]) =>
      send(name, inputs);
  // What comes back is what the step of that name returned on the other side.
  return {
    stageCapture: step('stageCapture') as EngineSteps['stageCapture'],
    stageChunk: step('stageChunk') as EngineSteps['stageChunk'],
    stageText: step('stageText') as EngineSteps['stageText'],
    stageSmall: step('stageSmall') as EngineSteps['stageSmall'],
    stageColumns: step('stageColumns') as EngineSteps['stageColumns'],
    stageRows: step('stageRows') as EngineSteps['stageRows'],
    publish: step('publish') as EngineSteps['publish'],
    discard: step('discard') as EngineSteps['discard'],
    saveExport: step('saveExport') as EngineSteps['saveExport'],
    keepPicture: step('keepPicture') as EngineSteps['keepPicture'],
    saveRun: step('saveRun') as EngineSteps['saveRun'],
    replaceText: step('replaceText') as EngineSteps['replaceText'],
    addAnnotations: step('addAnnotations') as EngineSteps['addAnnotations'],
    addQuantities: step('addQuantities') as EngineSteps['addQuantities'],
  };
}
