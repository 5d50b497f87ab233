import type { Transport } from '#shared/contract/transport.ts';

declare global {
  interface Window {
    /** Set by the Electron preload; absent on the loopback host. */
    readonly plumb?: Transport;
  }
}
