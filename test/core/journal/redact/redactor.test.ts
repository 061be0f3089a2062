import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../../main/core/journal/redact/redactor.ts';
import { hash } from '../../../fakes/log-disk.ts';

const KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzxw3q9T0Ab';
const TOKEN = `IQoJb3JpZ2luX2VjE${'aB3+/'.repeat(40)}==`;
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtaWthIn0.c2lnbmF0dXJlLW9mLXRoaXM';
const PEM =
  '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk\n-----END OPENSSH PRIVATE KEY-----';

function redact(text: string, secrets: readonly string[] = []) {
  const redactor = createRedactor(hash, new Uint8Array(32).fill(5));
  redactor.protect(secrets);
  const tally = { count: 0, rules: new Set<string>() };
  return { text: redactor.all(text, tally), tally, redactor };
}

/** The ways a secret gets into a text without being itself. */
const disguises: Record<string, (secret: string) => string> = {
  plain: (secret) => secret,
  'in a sentence': (secret) => `key was ${secret}, now rotated`,
  'as JSON': (secret) => JSON.stringify({ a: secret }),
  'URL-encoded': (secret) => `?k=${encodeURIComponent(secret)}&x`,
  'URL-encoded in lower case': (secret) =>
    encodeURIComponent(secret).replace(/%../g, (escape) => escape.toLowerCase()),
  hex: (secret) => Buffer.from(secret).toString('hex'),
  'upper-case hex': (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
  base64: (secret) => Buffer.from(secret).toString('base64'),
  base64url: (secret) => Buffer.from(secret).toString('base64url'),
  'base64 behind one byte': (secret) => Buffer.from(`x${secret}y`).toString('base64'),
  'base64 behind two bytes': (secret) => Buffer.from(`xy${secret}`).toString('base64'),
  'basic authentication': (secret) => Buffer.from(`mika:${secret}`).toString('base64'),
};

describe('a known secret', () => {
  const secretText = fc
    .stringMatching(/^[A-Za-z0-9+/=!"%&\\ ]{12,60}$/)
    .filter((one) => one.trim().length > 11);

  it.each(Object.entries(disguises))('never gets through %s', (_, disguise) => {
    fc.assert(
      fc.property(secretText, fc.string(), fc.string(), (secret, before, after) => {
        const disguised = disguise(secret);
        const { text, tally, redactor } = redact(`${before} ${disguised} ${after}`, [secret]);
        expect(text).not.toContain(disguised);
        expect(redactor.leaks(text)).toBe(false);
        expect(tally.count).toBeGreaterThan(0);
      }),
    );
  });

  it('gets the same mark wherever it stands, in this log only', () => {
    const mark = /\[REDACTED:protected:([0-9a-f]{8})\]/g;
    const { text } = redact('one hunter22 two hunter22', ['hunter22']);
    const marks = [...text.matchAll(mark)].map(([, id]) => id);
    expect(marks).toHaveLength(2);
    expect(new Set(marks).size).toBe(1);
    const other = createRedactor(hash, new Uint8Array(32).fill(6));
    other.protect(['hunter22']);
    const elsewhere = other.all('hunter22', { count: 0, rules: new Set() });
    expect(elsewhere).not.toContain(marks[0] ?? '');
  });

  it('is not looked for when it is too short to tell from other text', () => {
    expect(redact('a plain abc', ['abc', '']).text).toBe('a plain abc');
  });
});

describe('a known secret in the shapes tools and people give it', () => {
  const bytes = Buffer.from(KEY).toString('hex').match(/../g) ?? [];
  const half = [KEY.slice(0, 20), KEY.slice(20)] as const;
  const rows = [0, 16, 32].map((at) => ({
    at: at.toString(16).padStart(8, '0'),
    hex: bytes.slice(at, at + 16),
    seen: KEY.slice(at, at + 16),
  }));
  const escaped = (each: (code: number) => string): string =>
    [...KEY].map((one) => each(one.charCodeAt(0))).join('');

  it.each([
    [
      'hexdump -C',
      rows
        .map(({ at, hex, seen }) => {
          const bytesOf = `${hex.slice(0, 8).join(' ')}  ${hex.slice(8).join(' ')}`.trim();
          return `${at}  ${bytesOf.padEnd(48)}  |${seen}|`;
        })
        .join('\n'),
    ],
    [
      'xxd',
      rows
        .map(
          ({ at, hex, seen }) =>
            `${at}: ${(hex.join('').match(/.{1,4}/g) ?? []).join(' ')}  ${seen}`,
        )
        .join('\n'),
    ],
    ['od -tx1', rows.map(({ at, hex }) => `${at} ${hex.join(' ')}`).join('\n')],
    ['line numbers', half.join('\n2: ')],
    ['line numbers of cat -n', half.join('\n     2\t')],
    ['\\x escapes', escaped((code) => `\\x${code.toString(16)}`)],
    ['entities', escaped((code) => `&#X${code.toString(16).toUpperCase()};`)],
    ['grapheme joiners', [...KEY].join('\u034f')],
    ['variation selectors', [...KEY].join('\ufe0f')],
    ['tag characters', [...KEY].join('\u{e0061}')],
    ['Mongolian separators', [...KEY].join('\u180e')],
    ['a mark that somebody typed', half.join('[REDACTED:a:00000000]')],
  ])('%s', (_, shape) => {
    const { text, tally } = redact(`before\n${shape}\nafter`, [KEY]);
    expect([...tally.rules]).toContain('protected');
    for (const piece of [...half, rows[2]?.seen ?? '', rows[2]?.hex.join(' ') ?? '']) {
      expect(text).not.toContain(piece);
    }
    expect(text).toMatch(/^before\n/);
    expect(text).toMatch(/\nafter$/);
  });

  it.each([
    ['accents behind their letters', 'pässwörd-für-müller', 'pässwörd-für-müller'.normalize('NFD')],
    ['accents in their letters', 'ひがし'.normalize('NFD') + 'pass', 'ひがしpass'],
    ['a code in two halves', '123456', '123 456'],
    ['a code with a dash', '123456', '123-456'],
    ['a code in one piece', '123 456', '123456'],
    ['a printed code without dashes', 'ABCD-EFGH-JKMN-PQRS', 'ABCDEFGHJKMNPQRS'],
    ['a printed code in lower case', 'ABCD-EFGH-JKMN-PQRS', 'abcd-efgh-jkmn-pqrs'],
    ['a printed code in other groups', 'ABCD-EFGH-JKMN-PQRS', 'abcdef ghjkmn pqrs'],
    ['words begun with capitals', 'quiet otter lamp harbour', 'Quiet Otter Lamp Harbour'],
    ['bold letters of mathematics', 'hunter2hunter2', '\u{1d421}unter2hunter2'],
  ])('%s', (_, secret, shape) => {
    const { text } = redact(`it is ${shape}, really`, [secret]);
    expect(text).toMatch(/^it is \[REDACTED:protected:[0-9a-f]{8}\]\p{Mn}*, really$/u);
  });

  it.each(['\n', '\n[REDACTED:a:00000000]'])('behind letters that become several, by %j', (gap) => {
    const growing = fc.constantFrom('…', '℃', '½', '한', 'ﷺ', 'é', 'x');
    const text = fc.array(growing, { minLength: 1, maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: KEY.length - 1 }), (before, after, at) => {
        const split = KEY.slice(0, at) + gap + KEY.slice(at);
        const { text: masked } = redact(`${before} ${split} ${after}`, [KEY]);
        expect(masked).toMatch(/^[^[]* \[REDACTED:protected:[0-9a-f]{8}\][^[]*$/);
        expect(masked.startsWith(`${before} [`) && masked.endsWith(`] ${after}`)).toBe(true);
      }),
    );
  });

  it('leaves alone what only resembles it', () => {
    const others = [
      'the numbers 1123456, 123456a and 123 4567',
      '2: note\n3: next',
      '00000000  ff d8 ff e0 00 10 4a 46  49 46 00 01 01 00 00 01  |......JFIF......|',
      '[REDACTED:a:00000000] stays',
    ];
    for (const text of others) expect(redact(text, [KEY, '123456', 'hunter22']).text).toBe(text);
  });
});

describe('what looks like a secret', () => {
  it.each([
    ['session-token', TOKEN],
    ['session-token', `AWS_SESSION_TOKEN=${TOKEN}`],
    ['jwt', `Authorization: Bearer ${JWT}`],
    ['private-key', `here:\n${PEM}\nend`],
    ['private-key', PEM.slice(0, -20)],
    ['bare-secret-key', `AKIAIOSFODNN7EXAMPLE ${KEY}`],
    ['bare-secret-key', KEY],
    ['secret-key', `{"SecretAccessKey": "${KEY}"}`],
    ['secret-key', `aws_secret_access_key = ${KEY}`],
    ['secret-key', `{\\"secretAccessKey\\":\\"${KEY}\\"}`],
    ['presigned-url', 'https://x.s3.amazonaws.com/a?X-Amz-Signature=0f3d9a8b7c6d5e4f'],
    [
      'presigned-url',
      'https://signin.aws.amazon.com/federation?Action=login&SigninToken=abcdEFGH123',
    ],
    ['password', 'password: hunter2'],
    ['password', 'パスワード：ひみつ123'],
    ['url-password', 'https://mika:hunter2@proxy.example'],
    ['mfa-code', 'the MFA code was 123456'],
    ['mfa-code', 'token code: 654321'],
    ['github-token', `ghp_${'a1B2'.repeat(9)}`],
    ['slack-token', 'xoxb-123456789012-abcdefghij'],
    ['stripe-key', `sk_live_${'a1B2c3D4'.repeat(3)}`],
    ['bedrock-key', `ABSK${'a1B2'.repeat(12)}`],
    ['age-key', `AGE-SECRET-KEY-1${'QPZRY9X8'.repeat(7)}`],
  ])('%s is masked in %s', (rule, text) => {
    const { text: masked, tally } = redact(text);
    expect([...tally.rules]).toContain(rule);
    expect(masked).toContain(`[REDACTED:${rule}:`);
  });

  it.each([
    'disabled access key AKIAIOSFODNN7EXAMPLE of user mika',
    'arn:aws:sts::111122223333:assumed-role/BreakglassReadOnly/mika',
    'commit 3f786850e387550fdab836ed7e6dc881de23001b',
    '550e8400-e29b-41d4-a716-446655440000',
    'sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'account 111122223333, port 443, 2026-11-23T13:10:24.123Z',
    'AROAEXAMPLEEXAMPLEEX:mika signed in from 203.0.113.7',
    'SSO のサインイン画面が表示されません。',
    'i-0123456789abcdef0 Success in 1234 ms',
    'https://signin.aws.amazon.com/switchrole?roleName=Breakglass&account=111122223333',
    '/home/mika/projects/breakglass/main/core/journal',
  ])('evidence stays: %s', (text) => {
    expect(redact(text).text).toBe(text);
  });

  it('masking again changes nothing', () => {
    const all = [KEY, TOKEN, JWT, PEM, 'password: hunter2 and secret=abc', 'mfa 123456'].join('\n');
    const once = redact(all, ['hunter2']).text;
    expect(redact(once).text).toBe(once);
  });
});
