import { z } from 'zod';
import type { Reply } from '#shared/contract/transport.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';

export function okReply<Output>(data: Output): Reply<Output> {
  return { ok: true, data };
}

/** Errors meant for people keep their words; of any other only its kind is told, since its text may quote the case. */
export function errorReply(error: unknown): Reply<never> {
  if (error instanceof PlumbError) {
    return { ok: false, error: { code: error.code, message: error.message, details: error.details } };
  }
  if (error instanceof z.ZodError) return invalidInput(error);
  if (error instanceof Error && error.name === 'AbortError') {
    return { ok: false, error: { code: 'cancelled', message: 'Cancelled. Nothing was changed.', details: null } };
  }
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  const known = code === null ? undefined : driverErrors.find(({ begins }) => code.startsWith(begins));
  if (known !== undefined) return { ok: false, error: { code: known.code, message: known.message, details: null } };
  const message = `An error inside Plumbline stopped this (${code ?? name}). Nothing was changed.`;
  return { ok: false, error: { code: 'internal', message, details: null } };
}

const driverErrors = [
  { begins: 'SQLITE_FULL', code: 'refused', message: 'The disk is full. Nothing was changed.' },
  {
    begins: 'SQLITE_BUSY',
    code: 'conflict',
    message: 'Another program is writing to this case. Nothing was changed; try again.',
  },
  {
    begins: 'SQLITE_CORRUPT',
    code: 'damaged-case',
    message: 'A part of the case file can not be read. Verify the case, and open a copy of it.',
  },
  {
    begins: 'SQLITE_NOTADB',
    code: 'damaged-case',
    message: 'A part of the case file can not be read. Verify the case, and open a copy of it.',
  },
] as const;

function invalidInput(error: z.ZodError): Reply<never> {
  const problems = error.issues.map((issue) => ({ field: issue.path.map(String).join('.'), message: issue.message }));
  const [first] = problems;
  const message =
    first === undefined
      ? 'The input is not valid.'
      : `${first.field === '' ? '' : `${first.field}: `}${first.message}.`;
  return { ok: false, error: { code: 'invalid-input', message: message.replace(/\.\.$/, '.'), details: { problems } } };
}

/** The value of a reply, or its error thrown again. */
export function unwrapReply<Output>(reply: Reply<Output>): Output {
  if (reply.ok) return reply.data;
  throw new PlumbError(reply.error.code, reply.error.message, reply.error.details);
}
