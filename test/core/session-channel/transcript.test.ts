import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTranscript } from '../../../main/core/session-channel/transcript.ts';

const AT = '2026-01-01T00:00:00.000Z';
const made = () => createTranscript(() => Date.parse(AT));

it('keeps both directions with their times, Japanese too', () => {
  const transcript = made();
  transcript.shown('$ ');
  transcript.typed('echo 障害\r');
  transcript.shown('echo 障害\r\n障害\r\n$ ');
  expect(transcript.take('end')).toBe(
    `${AT} > echo 障害\n${AT} < $ echo 障害\n${AT} < 障害\n${AT} < $ \n`,
  );
});

it('never keeps what the server did not show, such as a password', () => {
  const transcript = made();
  transcript.shown('Password: ');
  transcript.typed('hunter2\r');
  transcript.shown('\r\npasswd: updated\r\n$ ');
  const text = transcript.take('end');
  expect(text).not.toContain('hunter2');
  expect(text).toContain('> (7 characters the server did not show)');
});

it('leaves control sequences out, so that they cannot split a word or hide one', () => {
  const transcript = made();
  transcript.shown('AKIA\u001b[31mIOSF\u001b[0mODNN\u001b]0;title\u0007x\b \b7\u001b(B\u0000\r\n');
  expect(transcript.take('now')).toBe(`${AT} < AKIAIOSFODNN7\n`);
});

it('shows each overwriting of a line', () => {
  const transcript = made();
  transcript.shown('10%\r50%\r100%\r\n');
  expect(transcript.take('now')).toBe(`${AT} < 10%\n${AT} < 50%\n${AT} < 100%\n`);
});

it('says which keys broke a command off', () => {
  const transcript = made();
  transcript.typed('sleep 9\u0003');
  expect(transcript.take('end')).toContain('> ^C');
});

it('is the same however the output was cut into pieces, and has no control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
      const [whole, pieces] = [made(), made()];
      const cut = text.length === 0 ? 0 : at % text.length;
      whole.shown(text);
      pieces.shown(text.slice(0, cut));
      pieces.shown(text.slice(cut));
      const kept = whole.take('end');
      expect(pieces.take('end')).toBe(kept);
      expect(kept).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }),
  );
});
