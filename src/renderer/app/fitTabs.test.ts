import { describe, expect, it } from 'vitest';
import { fitTabs } from './fitTabs.ts';

const widths = [60, 60, 80, 80, 70, 90, 70, 70];
const asked = { widths, menuWidth: 60, always: 5, chosen: 0 };

describe('the tabs that are in sight', () => {
  it('are all of them where there is room, and where nothing is laid out', () => {
    expect(fitTabs({ ...asked, room: 580 })).toHaveLength(8);
    expect(fitTabs({ ...asked, room: 0 })).toHaveLength(8);
  });

  it('are the first that fit beside the menu', () => {
    expect(fitTabs({ ...asked, room: 579 })).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(fitTabs({ ...asked, room: 509 })).toEqual([0, 1, 2, 3, 4, 5]);
  });

  // Bug: the pane that shows has no tab, and nothing says which it is.
  it('hold the chosen one, which takes the place of others', () => {
    expect(fitTabs({ ...asked, room: 509, chosen: 7 })).toEqual([0, 1, 2, 3, 4, 7]);
  });

  it('keep the first five however little room there is', () => {
    expect(fitTabs({ ...asked, room: 100 })).toEqual([0, 1, 2, 3, 4]);
    expect(fitTabs({ ...asked, room: 200, always: 0, chosen: 6 })).toEqual([0, 6]);
  });
});
