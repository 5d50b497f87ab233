/** Loads at the first call; all calls after it settle in the order in which they were made. */
export function loadOnce<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | null = null;
  return () => (loading ??= load());
}
