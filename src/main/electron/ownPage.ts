export const scheme = 'plumb';
export const startPage = `${scheme}://app/index.html`;

/** Whether an address lies at the application's own origin. (`URL.origin` says "null" for every scheme of one's own.) */
export function isOwnAddress(address: string): boolean {
  const url = readAddress(address);
  return (
    url !== null && url.protocol === `${scheme}:` && url.host === 'app' && url.username === '' && url.password === ''
  );
}

/** Whether a request may leave the window at all: its own origin, and what needs no machine. */
export function isOfflineAddress(address: string): boolean {
  return isOwnAddress(address) || /^(?:blob|data|devtools):/.test(address);
}

/** What is known of the frame that sent a message; `parent` is null for the top one. */
export interface SendingFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** Only the start page, in the window's top frame, may ask anything of the engine. */
export function isTrustedSender(frame: SendingFrame | null): boolean {
  if (frame === null || frame.parent !== null || !isOwnAddress(frame.url)) return false;
  return readAddress(frame.url)?.pathname === '/index.html';
}

function readAddress(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
