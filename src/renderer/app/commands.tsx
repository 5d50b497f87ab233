import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { isTextField, matches } from './keys.ts';

export interface Command {
  readonly id: string;
  readonly label: string;
  /** `H`, `?`, `Ctrl+Z`, `Ctrl+Shift+Z`. Without Ctrl it acts only where no text is typed. */
  readonly shortcut?: string;
  /** Heading in the palette and on the sheet of keys. */
  readonly group: string;
  readonly run: () => void;
  /** Where false, it is neither offered nor obeyed. */
  readonly enabled?: boolean;
  /** Asked when its key is pressed: false leaves the key to others, and the palette offers the action all the same. */
  readonly when?: () => boolean;
  /** The field's own meaning of the key (undo) wins while text is typed. */
  readonly yieldsToText?: boolean;
}

interface Registry {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => readonly Command[];
  readonly put: (command: Command) => () => void;
}

function createRegistry(): Registry {
  let commands: readonly Command[] = [];
  const listeners = new Set<() => void>();
  const set = (next: readonly Command[]) => {
    commands = next;
    for (const listener of listeners) listener();
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => commands,
    put(command) {
      set([...commands, command]);
      return () => set(commands.filter((each) => each !== command));
    },
  };
}

const RegistryContext = createContext<Registry | null>(null);

function useRegistry(): Registry {
  const registry = useContext(RegistryContext);
  if (registry === null) throw new Error('CommandsProvider is missing above this component');
  return registry;
}

/** One list of actions behind the palette, the keyboard and the sheet of keys. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(createRegistry);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => obey(registry.snapshot(), event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

function obey(commands: readonly Command[], event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const typing = isTextField(document.activeElement);
  const inDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
  // The newest registration wins, so that a pane can take a key over while it shows.
  const command = commands.findLast(
    ({ shortcut, when }) => shortcut !== undefined && matches(shortcut, event) && (when === undefined || when()),
  );
  if (command?.shortcut === undefined || inDialog) return;
  const belongsToText = command.yieldsToText === true || !command.shortcut.includes('Ctrl');
  if (typing && belongsToText) return;
  event.preventDefault();
  command.run();
}

/** Offers an action for as long as the component shows. */
export function useCommand(command: Command): void {
  const registry = useRegistry();
  const latest = useRef(command);
  useEffect(() => {
    latest.current = command;
  });
  const { id, label, shortcut, group, enabled = true, yieldsToText = false } = command;
  useEffect(() => {
    if (!enabled) return undefined;
    const when = () => latest.current.when?.() ?? true;
    const entry = { id, label, group, yieldsToText, when, run: () => latest.current.run() };
    return registry.put(shortcut === undefined ? entry : { ...entry, shortcut });
  }, [registry, id, label, shortcut, group, enabled, yieldsToText]);
}

/** Everything that can be done now, each id once, the newest registration of it. */
export function useCommands(): readonly Command[] {
  const registry = useRegistry();
  const commands = useSyncExternalStore(registry.subscribe, registry.snapshot);
  return useMemo(() => [...new Map(commands.map((command) => [command.id, command])).values()], [commands]);
}
