import { expect, test } from 'vitest';
import { createAutosave } from './autosave.ts';
import { createUnsavedEdits } from './unsaved.ts';

test('everything that waits is saved before the case closes', async () => {
  const saved: string[] = [];
  const edits = createUnsavedEdits();
  for (const name of ['report', 'estimate']) {
    const autosave = createAutosave(async (value: string) => saved.push(value), 10_000);
    edits.add(autosave);
    autosave.schedule(name);
  }
  expect(await edits.flushAll()).toBe(true);
  expect(saved).toEqual(['report', 'estimate']);
});

test('an edit that cannot be saved is told, so that the case stays open', async () => {
  const edits = createUnsavedEdits();
  const autosave = createAutosave(async () => Promise.reject(new Error('The disk is full')), 10_000);
  edits.add(autosave);
  autosave.schedule('text');
  expect(await edits.flushAll()).toBe(false);
});

test('an edit that has left the screen holds nothing up', async () => {
  const edits = createUnsavedEdits();
  const autosave = createAutosave(async () => Promise.reject(new Error('gone')), 10_000);
  const leave = edits.add(autosave);
  autosave.schedule('text');
  leave();
  expect(await edits.flushAll()).toBe(true);
});
