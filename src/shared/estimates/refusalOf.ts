import { PlumbError } from '../values/PlumbError.ts';

/** What keeps a claim from being checked, as a sentence for the screen. */
export function refusalOf(error: unknown): string {
  if (error instanceof PlumbError) return error.message;
  throw error;
}
