import { expect, it } from 'vitest';
import { createFeed } from '../../../main/actions/terminal/feed.ts';
import { PART } from '../../../main/actions/terminal/keep-transcript.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createRedactor } from '../../../main/core/journal/redact/redactor.ts';
import { createTranscript } from '../../../main/core/session-channel/transcript.ts';

const MIB = 1_024 * 1_024;
const FLOOD = 50 * MIB;
const MESSAGE = 16 * 1_024;

it('never has more on the way than the window keeps up with, for 50 MB and a slow window', () => {
  const under: number[] = [];
  let [held, sent, drawn, most, mostWaiting] = [false, 0, 0, 0, 0];
  const feed = createFeed({
    send: (bytes) => {
      sent += bytes.length;
      under.push(bytes.length);
      most = Math.max(most, sent - drawn);
    },
    crowded: (crowded) => {
      held = crowded;
    },
  });
  feed.watch();
  let pushed = 0;
  while (drawn < FLOOD) {
    // The server sends four messages while the window draws one piece, until it is told to wait.
    for (let n = 0; n < 4 && !held && pushed < FLOOD; n += 1) {
      feed.push(new Uint8Array(MESSAGE));
      pushed += MESSAGE;
    }
    mostWaiting = Math.max(mostWaiting, pushed - sent);
    const piece = under.shift() ?? 0;
    drawn += piece;
    feed.taken(piece);
  }
  expect([pushed, sent]).toEqual([FLOOD, FLOOD]);
  expect(most).toBeLessThanOrEqual(192 * 1_024);
  expect(mostWaiting).toBeLessThanOrEqual(512 * 1_024 + 4 * MESSAGE);
});

it.each([
  ['an endless line', 'x'.repeat(MESSAGE)],
  ['empty lines', '\r\n'.repeat(MESSAGE / 2)],
  ['a key that never ends', `-----BEGIN PRIVATE KEY-----${'\r\n'.repeat(MESSAGE / 2 - 14)}`],
  ['bells', '\u0007'.repeat(MESSAGE)],
  ['a title that never ends', `\u001b]0;${'t'.repeat(MESSAGE)}`],
  ['one line drawn over again', `${'y'.repeat(40)}\r`.repeat(MESSAGE / 41)],
])('keeps no more of a transcript than a part and what was not looked at: %s', (_, message) => {
  const redactor = createRedactor(createNodeHash(), new Uint8Array(32));
  const transcript = createTranscript(() => 0, {
    mask: (text) => redactor.all(text, { count: 0, rules: new Set() }),
    look: (text, only) => redactor.look(text, only),
  });
  let most = 0;
  for (let size = 0; size < 640 * 1_024; size += MESSAGE) {
    transcript.shown(message);
    most = Math.max(most, transcript.length);
    if (transcript.length >= PART) transcript.take('full');
  }
  expect(most).toBeLessThanOrEqual(PART + 20 * MESSAGE);
  transcript.take('end');
  expect(transcript.length).toBe(0);
});
