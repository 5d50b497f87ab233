/** Frozen into every run; grows whenever the same seed would give other numbers. */
export const engineVersion = '2';
