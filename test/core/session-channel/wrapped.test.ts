import { expect, it } from 'vitest';
import { createTranscript } from '../../../main/core/session-channel/transcript.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createRedactor } from '../../../main/core/journal/redact/redactor.ts';

const AT = '2026-01-01T00:00:00.000Z';
const SECRET = 'correct-horse-battery-staple-0123456789';

function made() {
  const redactor = createRedactor(createNodeHash(), new Uint8Array(32));
  redactor.protect([SECRET]);
  const transcript = createTranscript(() => Date.parse(AT), {
    mask: (text) => redactor.all(text, { count: 0, rules: new Set() }),
    look: (text) => redactor.look(text),
  });
  transcript.width(80);
  return transcript;
}

/** As a shell echoes a line past the 80th column. */
const echoed = (line: string): string => `${line.slice(0, 80)} \r${line.slice(80)}`;

it('joins a line the shell wrapped at the edge, masks it, and finds the echo of what was typed', () => {
  const transcript = made();
  const typed = `echo ${'x'.repeat(40)} --password-of=${SECRET} --again`;
  transcript.typed(`${typed}\r`);
  transcript.shown(`${echoed(`$ ${typed}`)}\r\n`);
  const text = transcript.take('end');
  expect(text).not.toContain('did not show');
  expect(text.split('\n')).toHaveLength(3);
  expect(text.replaceAll(/[\s<>]/g, '')).not.toContain(SECRET.slice(0, 20));
  expect(text).not.toContain(SECRET.slice(-20));
});

it('joins wide letters too, which leave the last column empty', () => {
  const transcript = made();
  transcript.shown(`$ x${'障'.repeat(38)} \r害あり\r\n`);
  expect(transcript.take('end')).toBe(`${AT} < $ x${'障'.repeat(38)}害あり\n`);
});

it('masks a secret over several lines as one line, and keeps the time of each other line', () => {
  const transcript = made();
  const key = [
    '-----BEGIN PRIVATE KEY-----',
    'bm90IGEga2V5IGF0IGFsbA==',
    '-----END PRIVATE KEY-----',
  ];
  transcript.shown(
    ['before', ...key, 'after', SECRET.slice(0, 20), SECRET.slice(20), ''].join('\n'),
  );
  const text = transcript.take('end');
  const tag = String.raw`\[REDACTED:[a-z-]+:[0-9a-f]{8}\]`;
  expect(text.replaceAll(`${AT} < `, '')).toMatch(new RegExp(`^before\n${tag}\nafter\n${tag}\n$`));
});

it('still shows an overwriting that ends short of the edge', () => {
  const transcript = made();
  transcript.shown('50% \r100%\r\n');
  expect(transcript.take('end')).toBe(`${AT} < 50% \n${AT} < 100%\n`);
});
