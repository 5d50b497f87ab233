/** Chooses a run, or lets go of it; a third takes the place of the one that was chosen first. */
export function chooseRun(chosen: readonly string[], id: string): readonly string[] {
  return chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen.slice(-1), id];
}

/** The two chosen runs, the earlier first; null unless there are two. `runs` are the newest first. */
export function pairOf<Run extends { readonly id: string }>(
  runs: readonly Run[],
  chosen: readonly string[],
): readonly [Run, Run] | null {
  const [later, earlier, ...others] = runs.filter(({ id }) => chosen.includes(id));
  return later === undefined || earlier === undefined || others.length > 0 ? null : [earlier, later];
}
