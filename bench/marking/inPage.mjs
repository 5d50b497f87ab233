/** Runs in the page: what the measurements call there. Nothing of the outside is reached from it. */
export function installMeasures() {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const message = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', resolve, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  // A message that is sent within a frame is taken when that frame has been painted.
  const afterPaint = async () => {
    await nextFrame();
    await message();
  };
  const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  /** Milliseconds from `act` to the frame in which `isSo` first held; null where it never did. */
  const paintedAfter = async (act, isSo) => {
    await nextFrame();
    const began = performance.now();
    act();
    // What the act does before its frame is painted has been done when this goes on; the frame is this one then, not the next.
    await Promise.resolve();
    if (isSo()) {
      await message();
      return performance.now() - began;
    }
    while (!isSo()) {
      if (performance.now() - began > 5_000) return null;
      await message();
    }
    await afterPaint();
    return performance.now() - began;
  };

  /** Gaps between frames, in milliseconds, while an element scrolls by so many pixels a frame. */
  globalThis.scrollFrames = async (selector, frames, step) => {
    const scroller = document.querySelector(selector);
    const gaps = [];
    let last = await nextFrame();
    for (let at = 0; at < frames; at += 1) {
      if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2) scroller.scrollTop = 0;
      scroller.scrollTop += step;
      const now = await nextFrame();
      gaps.push(now - last);
      last = now;
    }
    return gaps;
  };

  const inView = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top > 120 && bottom < window.innerHeight - 60;
  };

  /** Clicks marks in view, another one each time, until each is drawn as the selected one. */
  globalThis.clickMarks = async (count) => {
    const taken = [];
    const marks = [...document.querySelectorAll('mark[data-passages]')].filter(inView);
    for (let at = 0; at < count; at += 1) {
      const mark = marks[(at * 7) % marks.length];
      const before = mark.dataset.selected;
      if (before === 'true') continue;
      taken.push(
        await paintedAfter(
          () => mark.click(),
          () => mark.isConnected && mark.dataset.selected === 'true',
        ),
      );
      await rest(250);
    }
    return taken;
  };

  const chooseWords = (at) => {
    const text = document.querySelector('[role="group"][aria-label^="Text"]');
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const ranges = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.length < 12 || node.parentElement.closest('[data-start]') === null) continue;
      const range = document.createRange();
      range.setStart(node, 0);
      range.setEnd(node, Math.min(node.length, 12 + at));
      if (inView(range)) ranges.push(range);
    }
    return ranges[(at * 5) % ranges.length];
  };

  /** Selects words in view and presses H: until the words look marked, and until the passage itself is drawn. */
  globalThis.markWords = async (count) => {
    const looks = [];
    const drawn = [];
    for (let at = 0; at < count; at += 1) {
      const range = chooseWords(at);
      const selection = document.getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      await rest(150);
      const known = new Set(
        [...document.querySelectorAll('mark[data-selected="true"]')].map((each) => each.dataset.passages),
      );
      const press = () =>
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true, cancelable: true }));
      const began = performance.now();
      looks.push(await paintedAfter(press, () => (CSS.highlights.get('reader-marking')?.size ?? 0) > 0));
      const isNew = () =>
        [...document.querySelectorAll('mark[data-selected="true"]')].some((each) => !known.has(each.dataset.passages));
      while (!isNew() && performance.now() - began < 5_000) await nextFrame();
      await afterPaint();
      drawn.push(performance.now() - began);
      await rest(600);
    }
    return { looks, drawn };
  };

  /** Presses a key on the focused list, until another line is drawn as the one that the keys act on. */
  globalThis.stepLines = async (count) => {
    const taken = [];
    const active = () => document.querySelector('[data-line][data-active]')?.id ?? '';
    for (let at = 0; at < count; at += 1) {
      const before = active();
      taken.push(
        await paintedAfter(
          () =>
            document.activeElement.dispatchEvent(
              new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }),
            ),
          () => active() !== before,
        ),
      );
      await rest(150);
    }
    return taken;
  };
}
