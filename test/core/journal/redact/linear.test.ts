import { describe, expect, it } from 'vitest';
import { rules } from '../../../../main/core/journal/redact/patterns.ts';
import { MARK } from '../../../../main/core/journal/redact/redactor.ts';
import { BASE64_RUN, HEX_RUN } from '../../../../main/core/journal/redact/unwrap.ts';
import { DUMP, FOLDED, GUTTER, WRAP } from '../../../../main/core/journal/redact/views.ts';
import { stepsOf } from './steps.ts';

/** Beginnings, separators and near misses of every rule: what a hostile text would be made of. */
const PIECES = [
  'eyJ',
  'eyJaaaaaa.',
  'IQoJ',
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN ',
  'Private-Lines: 1 ',
  'password:',
  'password is ',
  'パスワードは',
  '--password ',
  '://a:',
  'a://',
  'http',
  'mfa ',
  'A',
  '0',
  'a/',
  'secret',
  'secretkey=  ',
  'session token = ',
  'X-Amz-Signature=',
  'Authorization: Bearer ',
  'AWS4-HMAC-SHA256 Credential=a, SignedHeaders=',
  'ghp_',
  '=',
  '%',
  '%41',
  '\\u0041',
  '&#x41;',
  ' ',
  '\n',
  'a\n',
  'a \n ',
  '\\',
  '"',
  '-u a:',
  'mysql ',
  'mysql-a -p',
  ' -p',
  'login a ',
  'cookie: a',
  'otpauth://',
  'otpauth://?secret=',
  'token:',
  'api_key',
  'hooks.slack.com/services/',
  'AccountKey=',
  'sig=',
  '[REDACTED:',
  '_',
  'a.',
  'ABSK',
];

const SHORT = 1024;
const LONG = 4096;

const expressions: readonly (readonly [string, RegExp])[] = [
  ...rules.map(({ id, find }, index) => [`${id} (rule ${index})`, find] as const),
  ['folded reading', FOLDED],
  ['joined reading', WRAP],
  ['line numbers', GUTTER],
  ['lines of a dump', DUMP],
  ['base64 runs', BASE64_RUN],
  ['hex runs', HEX_RUN],
  ['marks', MARK],
];

const text = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

describe('fault 32: the work grows as the text does', () => {
  it.each(expressions)('%s', (_, find) => {
    for (const piece of PIECES) {
      const few = stepsOf(find, text(piece, SHORT));
      const many = stepsOf(find, text(piece, LONG));
      const ratio = many / few;
      expect(ratio, `${JSON.stringify(piece)}: ${few} steps, then ${many}`).toBeLessThan(5);
    }
  });

  it('tells a slow expression when it sees one', () => {
    const slow = /(?:a|b)*c/g;
    // Each letter is a few calls deep in the counting engine: longer texts outgrow its stack at times.
    const ratio = stepsOf(slow, text('a', LONG / 8)) / stepsOf(slow, text('a', SHORT / 8));
    expect(ratio).toBeGreaterThan(10);
  });
});
