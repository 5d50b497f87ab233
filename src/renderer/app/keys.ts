/** One key of a shortcut, such as `Ctrl+Shift+Z`, `H` or `?`. Cmd counts as Ctrl. */
export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export function parseShortcut(shortcut: string): Key {
  const parts = shortcut.split('+');
  return {
    key: (parts.at(-1) ?? '').toLowerCase(),
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
}

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Shift is only compared for letters, Tab, F keys and with Ctrl: `?` needs Shift on many keyboards and none on others. */
export function matches(shortcut: string, pressed: Pressed): boolean {
  const wanted = parseShortcut(shortcut);
  if (pressed.altKey !== wanted.alt || (pressed.ctrlKey || pressed.metaKey) !== wanted.ctrl) return false;
  if (pressed.key.toLowerCase() !== wanted.key) return false;
  const comparesShift = wanted.ctrl || /^(?:[a-z]|tab|f\d+)$/.test(wanted.key);
  return !comparesShift || pressed.shiftKey === wanted.shift;
}

const textInputs = new Set(['text', 'search', 'password', 'number', 'date', 'email', 'url', 'tel']);

/** Whether typing there writes text, so that single keys and undo belong to the field. */
export function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLInputElement) return textInputs.has(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}
