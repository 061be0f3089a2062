import { expect, it } from 'vitest';
import { createTranscript } from '../../../main/core/session-channel/transcript.ts';

/** What a shell and a person send, as `>` typed and `<` shown; the transcript without its times. */
function kept(...said: readonly (readonly ['<' | '>', string])[]): string {
  const transcript = createTranscript(() => 0);
  transcript.width(80);
  for (const [direction, text] of said) {
    if (direction === '>') transcript.typed(text);
    else transcript.shown(text);
  }
  return transcript.take('end').replaceAll('1970-01-01T00:00:00.000Z ', '');
}

it('a command mended in its middle is the one that was run', () => {
  const said = kept(
    ['<', '$ '],
    ['>', 'rm /data'],
    ['<', 'rm /data'],
    ['>', '\u001b[D'.repeat(5)],
    ['<', '\b'.repeat(5)],
    ['>', '/'],
    ['<', '\u001b[C/data\b\b\b\b\b'],
    ['>', 'm'],
    ['<', 'm/data\b\b\b\b\b'],
    ['>', '\r'],
    ['<', '\r\n'],
  );
  expect(said).toBe('> rm /m/data\n< $ rm /m/data\n');
});

it('what was made a comment at the last moment is told as one', () => {
  const said = kept(
    ['<', '$ '],
    ['>', 'delete-db'],
    ['<', 'delete-db'],
    ['>', '\u0001#\r'],
    ['<', '\r\u001b[C\u001b[C\u001b[1@#\r\n'],
  );
  expect(said).toBe('> #delete-db\n< $ #delete-db\n');
});

it('a command called back or completed is told as the server shows it', () => {
  const called = kept(['<', '$ '], ['>', '\u001b[A\r'], ['<', 'halt\r\n']);
  expect(called).toBe('> halt\n< $ halt\n');
  const completed = kept(['<', '$ '], ['>', 'ls /va\t\r'], ['<', 'ls /var/\r\n']);
  expect(completed).toBe('> ls /var/\n< $ ls /var/\n');
});

it('a password stays out, with whatever keys it was typed', () => {
  const said = kept(
    ['<', 'Password: '],
    ['>', 'hunter9\u001b[D2\t\r'],
    ['<', '\r\nPassword: changed\r\n'],
  );
  expect(said).not.toContain('hunter');
  expect(said).toContain('> (8 characters the server did not show)');
});

it.each([
  ['a cursor moved back over it', `HIDDEN${'\b'.repeat(8)}`, ['HIDDEN']],
  ['erased letter by letter', `HIDDEN${'\b \b'.repeat(6)}`, ['HIDDEN (erased)', '']],
  ['erased at once', 'HIDDEN\u001b[2K\rok', ['HIDDEN (erased)', 'ok']],
  ['overwritten', 'HIDDEN\u001b[1Gbetter', ['HIDDEN', 'better']],
  ['a title that ends with ST', '\u001b]0;x\u009cHIDDEN\u0007', ['HIDDEN']],
  ['a title that is broken off', '\u001b]0;x\u0018HIDDEN\u0007', ['HIDDEN']],
  ['one letter mended', 'lss\b \b -l', ['ls -l']],
  ['a wide letter mended', '障害x\b\u001b[K\b\b\u001b[K', ['障害x (erased)', '障']],
])('what the server showed stands there: %s', (_, shown, lines) => {
  expect(kept(['<', `${shown}\n`])).toBe(lines.map((line) => `< ${line}\n`).join(''));
});

it.each([
  '\u009b0m',
  '\u001bP1$r0m\u001b\\',
  '\u001b_x\u001b\\',
  '\u009dx\u009c',
  '\u001b]0;x\u0007',
])('a sequence that is shown nowhere parts no word: %j', (sequence) => {
  expect(kept(['<', `AKIA${sequence}IOSFODNN7\n`])).toBe('< AKIAIOSFODNN7\n');
});

it('a row that is moved about without end costs little and stays small', () => {
  for (const piece of ['\u001b[999Cx', '\by', '\r\u001b[1024@a', '\u001b[Dab\u001b[2P']) {
    const said = kept(['<', `${'x'.repeat(100)}${piece.repeat(20_000)}\n`]);
    expect(said.length).toBeLessThan(1_000_000);
  }
});
