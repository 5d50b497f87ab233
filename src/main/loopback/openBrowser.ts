import { spawn } from 'node:child_process';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The command that opens an address in this machine's browser; null where there is no display to open it on. */
export function browserCommand(machine: Machine, address: string): readonly [string, ...string[]] | null {
  if (machine.platform === 'darwin') return ['open', address];
  if (machine.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  const { DISPLAY, WAYLAND_DISPLAY } = machine.environment;
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open', address] : null;
}

/** Opens it where that is possible; the printed address serves where it is not. */
export function openBrowser(machine: Machine, address: string): void {
  const command = browserCommand(machine, address);
  if (command === null) return;
  const [program, ...rest] = command;
  const child = spawn(program, rest, { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}
