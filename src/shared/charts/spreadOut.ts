export interface Wanted {
  /** Where its middle would stand best. */
  readonly middle: number;
  readonly height: number;
}

interface Pile {
  readonly count: number;
  /** Of the first one's top edge: the mean of what each would like. */
  readonly top: number;
  readonly height: number;
}

/**
 * Middles of things in this order, none over another, as near as can be to where they would stand best (the method of least squares
 * by pooling neighbours, Ayer et al. 1955), none above `from`. In pixels.
 */
export function spreadOut(things: readonly Wanted[], gap: number, from: number): readonly number[] {
  const piles: Pile[] = [];
  for (const { middle, height } of things) {
    let pile: Pile = { count: 1, top: Math.max(from, middle - height / 2), height: height + gap };
    for (let last = piles.at(-1); last !== undefined && last.top + last.height > pile.top; last = piles.at(-1)) {
      piles.pop();
      const count = last.count + pile.count;
      const top = (last.top * last.count + (pile.top - last.height) * pile.count) / count;
      pile = { count, top: Math.max(from, top), height: last.height + pile.height };
    }
    piles.push(pile);
  }
  let index = 0;
  return piles.flatMap(({ count, top }) => {
    let edge = top;
    return things.slice(index, (index += count)).map(({ height }) => {
      const middle = edge + height / 2;
      edge += height + gap;
      return middle;
    });
  });
}
