/** Chance that can be repeated: the same seed gives the same draws (mulberry32). */
export function chanceOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound) => Math.floor(next() * bound);
  return {
    below,
    between: (least, most) => least + next() * (most - least),
    pick: (list) => list[below(list.length)],
    shuffled: (list) => list.map((one) => [next(), one]).sort(([a], [b]) => a - b).map(([, one]) => one),
  };
}
