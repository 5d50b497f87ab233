import { describe, expect, it } from 'vitest';
import { openSession } from './session.ts';

const secrets = { code: 'c'.repeat(43), token: 't'.repeat(43) };

describe('a session', () => {
  it('is bought with the code once', () => {
    const session = openSession(secrets, 4100);
    expect(session.exchange(secrets.code)).toBe(`plumbline-4100=${secrets.token}; Path=/; HttpOnly; SameSite=Strict`);
    expect(session.exchange(secrets.code)).toBeNull();
  });

  it('is not used up by a wrong code of any length', () => {
    const session = openSession(secrets, 4100);
    for (const code of ['', 'c', 'c'.repeat(42), 'c'.repeat(44), secrets.token])
      expect(session.exchange(code)).toBeNull();
    expect(session.exchange(secrets.code)).not.toBeNull();
  });

  it('is held by its own cookie only', () => {
    const session = openSession(secrets, 4100);
    expect(session.holds(`theme=dark; plumbline-4100=${secrets.token}`)).toBe(true);
    expect(session.holds(`plumbline-4101=${secrets.token}`)).toBe(false);
    expect(session.holds(`xplumbline-4100=${secrets.token}`)).toBe(false);
    expect(session.holds(`plumbline-4100=${secrets.token}x`)).toBe(false);
    expect(session.holds('plumbline-4100=')).toBe(false);
    expect(session.holds(undefined)).toBe(false);
  });
});
