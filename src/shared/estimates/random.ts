/** A stream of draws that depends on its seed and its name only. */
export interface Random {
  /** Fills out[0..count) with uniform draws, strictly between 0 and 1, of 52 random bits each. */
  fillUniform(out: Float64Array, count: number): void;
}

/**
 * xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47, 2021), its
 * 128 bits of state set by MurmurHash3 of seed and stream name: adding a line changes no other line's draws. Only whole
 * numbers of 32 bits and one exact scaling are used, so the bits are the same on every machine (see elementary.ts).
 * `seed` is a whole number from 0 to 2^53 - 1.
 */
export function createRandom(seed: number, stream: string): Random {
  const text = `${seed}/${stream}`;
  let s0 = hashText(text, 0);
  let s1 = hashText(text, 1);
  let s2 = hashText(text, 2);
  // The state of all zeros never leaves zero.
  let s3 = hashText(text, 3) | ((s0 | s1 | s2) === 0 ? 1 : 0);

  return {
    fillUniform(out, count) {
      // Locals, because variables of an enclosing function are slow in a loop.
      let [a, b, c, d] = [s0, s1, s2, s3];
      for (let index = 0; index < count; index += 1) {
        let x = Math.imul(b, 5);
        const high = Math.imul((x << 7) | (x >>> 25), 9);
        let t = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = (d << 11) | (d >>> 21);

        x = Math.imul(b, 5);
        const low = Math.imul((x << 7) | (x >>> 25), 9);
        t = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = (d << 11) | (d >>> 21);

        // The half keeps the draw off 0 and 1, where quantiles are infinite.
        out[index] = ((high >>> 6) * 67_108_864 + (low >>> 6) + 0.5) * 2.220446049250313e-16;
      }
      [s0, s1, s2, s3] = [a, b, c, d];
    },
  };
}

/** MurmurHash3_x86_32 (Appleby, public domain) over UTF-16 units, one 32-bit block each. */
function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    let block = Math.imul(text.charCodeAt(index), 0xcc9e2d51);
    block = Math.imul((block << 15) | (block >>> 17), 0x1b873593);
    hash ^= block;
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length * 4;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
