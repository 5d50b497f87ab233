/** One key for addresses of the same page: without scheme, `www.`, trailing slash, fragment and what trackers add. */
export function addressKey(address: string): string | null {
  // Hypothesis's proxy puts the page's own address behind its own.
  const plain = address.replace(/^https?:\/\/via\.hypothes\.is\/(?=https?:)/iu, '');
  if (!URL.canParse(plain)) return null;
  const { protocol, hostname, port, pathname, searchParams } = new URL(plain);
  if (!/^https?:$/u.test(protocol)) return null;
  const query = [...searchParams].filter(
    ([name]) => !/^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src)$/iu.test(name),
  );
  const written = query.map(([name, value]) => `${name}=${value}`).join('&');
  const path = pathname.replace(/\/+$/u, '');
  return `${hostname.replace(/^www\./u, '')}${port === '' ? '' : `:${port}`}${path}${written === '' ? '' : `?${written}`}`;
}
