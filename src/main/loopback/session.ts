import { createHash, timingSafeEqual } from 'node:crypto';

export interface SessionSecrets {
  /** Printed in the address; good for one exchange. */
  readonly code: string;
  /** The cookie's value. */
  readonly token: string;
}

export interface Session {
  /** The `Set-Cookie` header that the one-time code buys; null for a wrong code or a second use. */
  exchange(code: string): string | null;
  /** Whether a `Cookie` header carries this session. */
  holds(cookies: string | undefined): boolean;
}

/** Browsers share cookies between the ports of one host, so the port is part of the cookie's name. */
export function openSession(secrets: SessionSecrets, port: number): Session {
  const name = `plumbline-${port}`;
  let used = false;
  return {
    exchange(code) {
      const right = isSame(code, secrets.code);
      if (used || !right) return null;
      used = true;
      return `${name}=${secrets.token}; Path=/; HttpOnly; SameSite=Strict`;
    },
    holds: (cookies) => cookieNamed(cookies ?? '', name).some((value) => isSame(value, secrets.token)),
  };
}

function cookieNamed(cookies: string, name: string): string[] {
  return cookies
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
}

/** Compares digests, which are equally long, in constant time. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
