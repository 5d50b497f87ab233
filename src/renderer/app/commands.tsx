import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { isTextField, matches } from './keys.ts';
import { useSide } from './side.tsx';

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

interface Registered extends Command {
  /** Whether it belongs to the side that is not the active one: it acts only where no other command answers. */
  readonly standsBack: () => boolean;
}

interface Registry {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => readonly Registered[];
  readonly put: (command: Registered) => () => void;
}

function createRegistry(): Registry {
  let commands: readonly Registered[] = [];
  const listeners = new Set<() => void>();
  const set = (next: readonly Registered[]) => {
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

function obey(commands: readonly Registered[], event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const typing = isTextField(document.activeElement);
  const inDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
  // The newest registration wins, so that a pane can take a key over while it shows.
  const command = byWeight(commands).findLast(
    ({ shortcut, when }) => shortcut !== undefined && matches(shortcut, event) && (when === undefined || when()),
  );
  if (command?.shortcut === undefined || inDialog) return;
  const belongsToText = command.yieldsToText === true || !/Ctrl|F\d/.test(command.shortcut);
  if (typing && belongsToText) return;
  event.preventDefault();
  command.run();
}

/** Lightest first: the commands of the side that is not active, then all others, each in the order in which they came. */
function byWeight(commands: readonly Registered[]): readonly Registered[] {
  const back = commands.filter(({ standsBack }) => standsBack());
  return back.length === 0 ? commands : [...back, ...commands.filter((each) => !back.includes(each))];
}

/** Offers an action for as long as the component shows. */
export function useCommand(command: Command): void {
  const registry = useRegistry();
  const side = useSide();
  const latest = useRef({ command, side });
  useEffect(() => {
    latest.current = { command, side };
  });
  const { id, label, shortcut, group, enabled = true, yieldsToText = false } = command;
  useEffect(() => {
    if (!enabled) return undefined;
    const when = () => latest.current.command.when?.() ?? true;
    const standsBack = () => latest.current.side?.active === false;
    const run = () => latest.current.command.run();
    const entry = { id, label, group, yieldsToText, when, standsBack, run };
    return registry.put(shortcut === undefined ? entry : { ...entry, shortcut });
  }, [registry, id, label, shortcut, group, enabled, yieldsToText]);
}

const none: readonly Registered[] = [];
const noCommands = () => none;
const subscribeToNothing = () => () => undefined;

/** Runs an action of another part of the window by its id; nothing where it is not offered. */
export function useRunCommand(): (id: string) => void {
  const registry = useRegistry();
  return useCallback(
    (id) =>
      byWeight(registry.snapshot())
        .findLast((command) => command.id === id)
        ?.run(),
    [registry],
  );
}

/** Everything that can be done now, each id once: the active side's, and the newest of it. Nothing, and no drawing anew, while not asked. */
export function useCommands(asked: boolean): readonly Command[] {
  const registry = useRegistry();
  const commands = useSyncExternalStore(
    asked ? registry.subscribe : subscribeToNothing,
    asked ? registry.snapshot : noCommands,
  );
  // Which side is active changes without the list, so this is worked out anew whenever it is drawn.
  return [...new Map(byWeight(commands).map((command) => [command.id, command])).values()];
}
