import type { Transport } from '#shared/contract/transport.ts';
import { createLoopbackTransport } from './loopbackTransport.ts';

/** Electron's preload offers a transport; without it the page came from the loopback host. */
export function chooseTransport(window: Window): Transport {
  return window.plumb ?? createLoopbackTransport(window.fetch.bind(window), (url) => new EventSource(url));
}
