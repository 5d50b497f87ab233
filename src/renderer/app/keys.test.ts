import { describe, expect, it } from 'vitest';
import { isTextField, matches } from './keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('matches', () => {
  it('keeps a single letter apart from the same letter with Ctrl', () => {
    expect(matches('H', { ...plain, key: 'h' })).toBe(true);
    expect(matches('H', { ...plain, key: 'h', ctrlKey: true })).toBe(false);
    expect(matches('H', { ...plain, key: 'H', shiftKey: true })).toBe(false);
  });

  it('keeps redo apart from undo, and takes Cmd for Ctrl', () => {
    const redo = { ...plain, key: 'Z', metaKey: true, shiftKey: true };
    expect(matches('Ctrl+Shift+Z', redo)).toBe(true);
    expect(matches('Ctrl+Z', redo)).toBe(false);
  });

  // Bug: going back with Shift+Tab goes on instead.
  it('keeps Tab apart from Shift+Tab', () => {
    expect(matches('Tab', { ...plain, key: 'Tab' })).toBe(true);
    expect(matches('Tab', { ...plain, key: 'Tab', shiftKey: true })).toBe(false);
    expect(matches('Shift+Tab', { ...plain, key: 'Tab', shiftKey: true })).toBe(true);
  });

  // Bug: AltGr, which is Ctrl with Alt, sets off what Ctrl alone does while a sign is typed.
  it('keeps Ctrl+Alt apart from Ctrl', () => {
    const pressed = { ...plain, key: 'm', ctrlKey: true, altKey: true };
    expect(matches('Ctrl+Alt+M', pressed)).toBe(true);
    expect(matches('Ctrl+M', pressed)).toBe(false);
    expect(matches('Ctrl+Alt+M', { ...pressed, altKey: false })).toBe(false);
  });

  it('takes ? and / whether or not the keyboard needs Shift for them', () => {
    expect(matches('?', { ...plain, key: '?', shiftKey: true })).toBe(true);
    expect(matches('/', { ...plain, key: '/', shiftKey: true })).toBe(true);
  });
});

describe('isTextField', () => {
  it('knows what text is typed into', () => {
    document.body.innerHTML =
      '<input id="t"><input id="c" type="checkbox"><textarea id="a"></textarea><button id="b"></button>';
    const answers = [...document.body.children].map(isTextField);
    expect(answers).toEqual([true, false, true, false]);
  });
});
