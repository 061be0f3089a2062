/** Chance that comes out the same for the same seed: numbers from 0 to below 1. */
export function randomFrom(seed: number): () => number {
  let state = seed & 0x7fffffff;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
