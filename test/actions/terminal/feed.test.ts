import { expect, it } from 'vitest';
import { createFeed } from '../../../main/actions/terminal/feed.ts';

function bench() {
  const sent: Uint8Array[] = [];
  const crowded: boolean[] = [];
  const feed = createFeed({
    send: (bytes) => void sent.push(bytes),
    crowded: (now) => void crowded.push(now),
  });
  return { feed, sent, crowded };
}

const KIB = (count: number): Uint8Array => new Uint8Array(count * 1_024);

it('sends what comes at once when nothing is under way, and gathers what comes meanwhile', () => {
  const { feed, sent } = bench();
  feed.watch();
  feed.push(Uint8Array.of(1));
  feed.push(Uint8Array.of(2));
  feed.push(Uint8Array.of(3));
  expect(sent).toEqual([Uint8Array.of(1)]);
  feed.taken(1);
  expect(sent[1]).toEqual(Uint8Array.of(2, 3));
});

it('is crowded when the window does not keep up, and loses nothing', () => {
  const { feed, sent, crowded } = bench();
  feed.watch();
  for (let n = 0; n < 1_000; n += 1) feed.push(KIB(1));
  expect(crowded).toEqual([true]);
  let bytes = 0;
  while (bytes < 1_000 * 1_024) {
    const next = sent.shift();
    if (!next) break;
    bytes += next.length;
    feed.taken(next.length);
  }
  expect(bytes).toBe(1_000 * 1_024);
  expect(crowded).toEqual([true, false]);
});

it('gives a screen that comes back the newest output, and is not crowded without a screen', () => {
  const { feed, sent, crowded } = bench();
  for (let n = 0; n < 1_000; n += 1) feed.push(Uint8Array.from({ length: 1_024 }, () => n % 256));
  expect(sent).toEqual([]);
  expect(crowded).toEqual([]);
  const replay = feed.watch();
  expect(replay.length).toBe(128 * 1_024);
  expect(replay.at(-1)).toBe(999 % 256);
});
