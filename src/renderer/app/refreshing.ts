/** When what is on screen is asked again. */
export interface Refreshing {
  /** Something in the case changed, by whomever. */
  readonly changed: () => void;
  /** A change of this window's own was answered: its words are on screen without a wait, whatever else goes on. */
  readonly ownChange: () => void;
  /** Asks again now; resolves when everything on screen is fresh. */
  readonly now: () => Promise<void>;
  readonly stop: () => void;
}

/** Time as a window has it, in milliseconds; each call returns how to take it back. */
export interface Moments {
  readonly now: () => number;
  readonly later: (run: () => void, milliseconds: number) => () => void;
  readonly nextFrame: (run: () => void) => () => void;
}

/** Shorter than anyone waits, and long enough that thousands of imports do not refetch thousands of lists thousands of times. */
const shortestRest = 250;
/** A read that takes longer holds up none of the others' refreshing. */
const longestAsking = 2_000;
/** Over loopback, the event of an own change may come after its answer. */
const eventDelay = 1_000;

/**
 * The first change after a quiet time and this window's own ones are asked for in the next frame; while changes keep coming,
 * asking rests for 250 ms, or for twice as long as the last asking took.
 */
export function createRefreshing(askAgain: () => Promise<unknown>, moments: Moments): Refreshing {
  let takeBack: (() => void) | null = null;
  let isUrgent = false;
  let asking = 0;
  let changedMeanwhile = false;
  let restsUntil = 0;
  let ownUntil = 0;

  const ask = async (): Promise<void> => {
    takeBack = null;
    isUrgent = false;
    changedMeanwhile = false;
    asking += 1;
    const began = moments.now();
    restsUntil = began + shortestRest;
    try {
      await Promise.race([askAgain(), new Promise<void>((resolve) => moments.later(resolve, longestAsking))]);
    } finally {
      asking -= 1;
      const ended = moments.now();
      restsUntil = Math.max(restsUntil, ended + 2 * (ended - began));
      if (changedMeanwhile && asking === 0) afterRest();
    }
  };
  const atOnce = (): void => {
    if (isUrgent) return;
    takeBack?.();
    isUrgent = true;
    takeBack = moments.nextFrame(() => void ask());
  };
  const afterRest = (): void => {
    if (takeBack !== null) return;
    const rest = restsUntil - moments.now();
    if (rest <= 0) atOnce();
    else takeBack = moments.later(atOnce, rest);
  };
  return {
    changed() {
      if (moments.now() < ownUntil) {
        ownUntil = 0;
        atOnce();
      } else if (asking > 0) changedMeanwhile = true;
      else afterRest();
    },
    ownChange() {
      if (takeBack !== null || changedMeanwhile) atOnce();
      else ownUntil = moments.now() + eventDelay;
    },
    now() {
      takeBack?.();
      return ask();
    },
    stop() {
      takeBack?.();
      takeBack = null;
      isUrgent = false;
      changedMeanwhile = false;
    },
  };
}

/** A window's own clock and frames. */
export const windowMoments: Moments = {
  now: () => performance.now(),
  later(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  nextFrame(run) {
    const frame = requestAnimationFrame(run);
    return () => cancelAnimationFrame(frame);
  },
};
