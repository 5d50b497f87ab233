/** What the checks look at; gathered from a request so that they stay pure. */
export interface RequestFacts {
  readonly method: string;
  /** The request's target as it was sent, such as `/call`. */
  readonly target: string;
  /** Every Host header that was sent. */
  readonly hosts: readonly string[];
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`; absent from clients that are no browser. */
  readonly site: string | undefined;
  readonly remoteAddress: string | undefined;
}

export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** The first reason to refuse a request, before its cookie or body is looked at; `ownHost` is `127.0.0.1:port`. */
export function refuseRequest(facts: RequestFacts, ownHost: string): Refusal | null {
  if (!isLoopback(facts.remoteAddress)) return { status: 403, message: 'Only this machine can use this address.' };
  if (facts.hosts.length !== 1 || facts.hosts[0] !== ownHost) {
    return { status: 403, message: `This workbench answers as ${ownHost} only. Use the printed address.` };
  }
  if (!facts.target.startsWith('/') || facts.target.startsWith('//')) {
    return { status: 400, message: 'The address of a request starts with one slash.' };
  }
  if (facts.method !== 'GET' && facts.method !== 'POST')
    return { status: 405, message: `${facts.method} is not answered here.` };
  if (facts.origin === undefined && facts.method !== 'GET') {
    return { status: 403, message: 'A request that sends something names the page that it comes from (Origin).' };
  }
  if (facts.origin !== undefined && facts.origin !== `http://${ownHost}`) {
    return { status: 403, message: 'Other pages cannot use this workbench.' };
  }
  if (facts.site !== undefined && facts.site !== 'same-origin' && facts.site !== 'none') {
    return {
      status: 403,
      message: "Other pages cannot use this workbench. Copy the printed address into the browser's address bar.",
    };
  }
  return null;
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$|^::1$/.test(address);
}
