import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAutosave } from './autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('many edits within the delay are saved once, as the last of them', async () => {
  const saved: string[] = [];
  const autosave = createAutosave(async (value: string) => saved.push(value), 400);
  for (const value of ['a', 'ab', 'abc']) autosave.schedule(value);
  expect(autosave.state()).toBe('unsaved');
  await vi.advanceTimersByTimeAsync(400);
  expect(saved).toEqual(['abc']);
  expect(autosave.state()).toBe('saved');
});

test('an edit made while a save is under way is saved after it, not beside it', async () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const autosave = createAutosave((value: string) => {
    begun.push(value);
    return new Promise<void>((resolve) => ends.push(resolve));
  }, 400);
  autosave.schedule('one');
  const first = autosave.flush();
  autosave.schedule('two');
  await vi.advanceTimersByTimeAsync(400);
  expect(begun).toEqual(['one']);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(begun).toEqual(['one', 'two']);
  ends[1]?.();
  await first;
  expect(autosave.state()).toBe('saved');
});

test('what could not be saved is kept, and the next flush tries it again', async () => {
  const saved: string[] = [];
  let broken = true;
  const autosave = createAutosave(async (value: string) => {
    if (broken) throw new Error('The disk is full');
    saved.push(value);
  }, 400);
  autosave.schedule('one');
  await autosave.flush();
  expect([autosave.state(), saved]).toEqual(['failed', []]);
  broken = false;
  await autosave.flush();
  expect([autosave.state(), saved]).toEqual(['saved', ['one']]);
});
