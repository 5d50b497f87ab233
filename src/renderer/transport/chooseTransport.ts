import type { Transport } from '#shared/contract/transport.ts';
import { createLoopbackTransport } from './loopbackTransport.ts';

/** Electron's preload offers a transport; without it the page came from the loopback host. */
export function chooseTransport(window: Window): Transport {
  return window.plumb ?? createLoopbackTransport(lastingFetch(window), (url) => new EventSource(url));
}

/** What is sent while the page is left (the last edit) outlives it; browsers allow that for small requests only. */
function lastingFetch(window: Window): typeof globalThis.fetch {
  let leaving = false;
  window.addEventListener('pagehide', () => {
    leaving = true;
  });
  window.addEventListener('pageshow', () => {
    leaving = false;
  });
  return (input, init) => window.fetch(input, leaving ? { ...init, keepalive: true } : init);
}
