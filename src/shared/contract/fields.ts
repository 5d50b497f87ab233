import { z } from 'zod';

export const idField = z.string().min(1).max(64);
/** Chosen by the caller, so that it can cancel before the first answer arrives. */
export const jobField = z.string().min(1).max(64);
export const handleField = z.string().min(1).max(128);
export const nothing = z.strictObject({});

const maximumText = 20_000;
export const shortText = z.string().trim().max(1_000);
export const longText = z.string().max(maximumText);
export const nameText = z.string().trim().min(1, 'A name is needed').max(300);

/** A path on this machine, typed or chosen by the user. */
export const pathField = z.string().trim().min(1, 'A path is needed').max(4_096);
/** Absent or empty means that the case is not encrypted. */
export const passphraseField = z.string().max(1_024).optional();
