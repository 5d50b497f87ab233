// Reads at a steady pace whatever the answers do: each is timed from when it was due, so a late answer delays no other and hides none.

const everyMilliseconds = 50;

/** Sends each of `reads` ([name, method, input]) 20 times a second, evenly staggered. `stop` resolves to milliseconds by name. */
export function sendReads(ask, reads) {
  const taken = new Map(reads.map(([name]) => [name, []]));
  const under = new Set();
  const step = everyMilliseconds / reads.length;
  const began = performance.now();
  let sent = 0;
  const send = () => {
    for (let due = began + sent * step; due <= performance.now(); due += step) {
      const [name, method, input] = reads[sent % reads.length];
      sent += 1;
      const answer = ask(method, input).then(() => void taken.get(name).push(performance.now() - due));
      under.add(answer);
      void answer.finally(() => under.delete(answer));
    }
  };
  const timer = setInterval(send, 2);
  return async () => {
    clearInterval(timer);
    await Promise.all(under);
    return Object.fromEntries(taken);
  };
}

export function percentile(values, part) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0;
}
