import { describe, expect, it } from 'vitest';
import { refuseRequest, type RequestFacts } from './security.ts';

const ownHost = '127.0.0.1:4100';
const visit: RequestFacts = {
  method: 'GET',
  target: '/',
  hosts: [ownHost],
  origin: undefined,
  site: 'none',
  remoteAddress: '127.0.0.1',
};
const call: RequestFacts = {
  ...visit,
  method: 'POST',
  target: '/call',
  origin: `http://${ownHost}`,
  site: 'same-origin',
};

describe('which requests are let through', () => {
  it('lets the window and a script on this machine through', () => {
    expect(refuseRequest(visit, ownHost)).toBeNull();
    expect(refuseRequest(call, ownHost)).toBeNull();
    expect(refuseRequest({ ...visit, site: undefined }, ownHost)).toBeNull();
  });

  it.each([
    'localhost:4100',
    '127.0.0.1',
    '127.0.0.1:4101',
    'rebound.example:4100',
    '127.0.0.1:4100.',
    '[::1]:4100',
    '',
  ])('refuses the host "%s", also one that a hostile name server points here', (host) =>
    expect(refuseRequest({ ...visit, hosts: [host] }, ownHost)?.status).toBe(403),
  );

  it('refuses no host and two hosts', () => {
    expect(refuseRequest({ ...visit, hosts: [] }, ownHost)?.status).toBe(403);
    expect(refuseRequest({ ...visit, hosts: [ownHost, ownHost] }, ownHost)?.status).toBe(403);
  });

  it.each([
    'null',
    'http://localhost:4100',
    'https://127.0.0.1:4100',
    'http://127.0.0.1:4101',
    'http://127.0.0.1:4100/',
    'https://example.org',
  ])('refuses the origin %s on reading and on sending', (origin) => {
    expect(refuseRequest({ ...visit, origin }, ownHost)?.status).toBe(403);
    expect(refuseRequest({ ...call, origin }, ownHost)?.status).toBe(403);
  });

  it('refuses to be sent something by a page that does not say who it is', () => {
    expect(refuseRequest({ ...call, origin: undefined }, ownHost)?.status).toBe(403);
  });

  it.each(['cross-site', 'same-site', 'same-origin,cross-site'])('refuses a request that a %s page makes', (site) => {
    expect(refuseRequest({ ...visit, site }, ownHost)?.status).toBe(403);
  });

  it.each(['192.168.1.5', '10.127.0.1', '::ffff:8.8.8.8', '127.0.0.1.example', undefined])(
    'refuses the sender %s',
    (remoteAddress) => {
      expect(refuseRequest({ ...visit, remoteAddress }, ownHost)?.status).toBe(403);
    },
  );

  it.each(['http://127.0.0.1:4100/', '//example.org/', '*', 'example.org:443'])('refuses the target %s', (target) => {
    expect(refuseRequest({ ...visit, target }, ownHost)?.status).toBe(400);
  });

  it.each(['OPTIONS', 'PUT', 'DELETE', 'TRACE', 'CONNECT', 'HEAD', 'get'])('refuses the method %s', (method) => {
    expect(refuseRequest({ ...call, method }, ownHost)?.status).toBe(405);
  });
});
