/** The Admiralty code's letters for a source: A completely reliable, F cannot be judged. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];
