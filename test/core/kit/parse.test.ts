import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseKit } from '../../../main/core/kit/parse.ts';
import { bytesOf, EXAMPLE_KIT } from './example-kit.ts';

const parse = (text: string) => parseKit('kit.yaml', bytesOf(text));
const changed = (from: string, to: string): string => {
  expect(EXAMPLE_KIT).toContain(from);
  return EXAMPLE_KIT.replace(from, to);
};

describe('a broken kit', () => {
  test.each<[string, string, number, number]>([
    ['is empty', '', 1, 1],
    ['is not YAML', 'format: [', 1, 10],
    ['is something else', 'format: breakglass/1\n', 1, 9],
    ['is a list', '- a\n', 1, 1],
  ])('that %s has one finding', (_, text, line, column) => {
    const { kit, findings } = parse(text);
    expect(kit).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ file: 'kit.yaml', level: 'error', line, column });
  });

  test.each<[string, string, string, string]>([
    ['a mistyped field', 'kind: totp', 'knd: totp', 'unknown-field'],
    ['a lane nobody knows', 'sealed-key', 'carrier-pigeon', 'not-one-of'],
    [
      'an account id that lost its quotes',
      '"111122223333", alias',
      '111122223333, alias',
      'wrong-type',
    ],
    ['a global Region', 'ap-northeast-1', 'global', 'bad-format'],
    [
      'an endpoint in clear',
      'name: ap-northeast-1',
      'name: ap-northeast-1, endpoint: "http://vpce.example"',
      'bad-format',
    ],
    [
      'an endpoint by name on this machine',
      'name: ap-northeast-1',
      'name: ap-northeast-1, endpoint: "http://localhost:1"',
      'bad-format',
    ],
    ['too long a session', '14400', '90000', 'too-long'],
    ['a date that is none', '2026-10-01', '2026-13-41', 'bad-format'],
    ['a person nobody listed', 'person: sato', 'person: saito', 'not-in-kit'],
    [
      'an account nobody listed',
      'account: "444455556666"',
      'account: "000055556666"',
      'not-in-kit',
    ],
    ['another account in the ARN', '444455556666:role', '444455557777:role', 'arn-differs'],
    ['the user for the device', ':mfa/sato', ':user/sato', 'mfa-serial-form'],
    ['a person twice', 'id: jones', 'id: sato', 'duplicate-id'],
    ['a Region twice', 'ap-northeast-3', 'ap-northeast-1', 'duplicate-id'],
  ])('%s is found where it stands', (_, from, to, code) => {
    const line = EXAMPLE_KIT.slice(0, EXAMPLE_KIT.indexOf(from)).split('\n').length;
    const { kit, findings } = parse(changed(from, to));
    expect(kit).toBeUndefined();
    expect(findings).toContainEqual(expect.objectContaining({ level: 'error', line, code }));
    for (const { message } of findings) expect(message.ja).toMatch(/[ぁ-ん]/);
  });

  test('never throws, and always says where, whatever is cut out or put in', () => {
    const at = fc.nat(EXAMPLE_KIT.length);
    fc.assert(
      fc.property(at, at, fc.string({ maxLength: 20 }), (from, to, put) => {
        const text = EXAMPLE_KIT.slice(0, from) + put + EXAMPLE_KIT.slice(to);
        const { kit, findings } = parse(text);
        expect(kit !== undefined || findings.length > 0).toBe(true);
        for (const { line, column } of findings) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('a kit that can be used but warns', () => {
  test('one Region only', () => {
    const { kit, findings } = parse(changed('  - { name: ap-northeast-3 }\n', ''));
    expect(kit?.regions).toHaveLength(1);
    expect(findings).toMatchObject([{ level: 'warning', code: 'one-region', line: 24 }]);
  });

  test('a sealed key with a passkey only', () => {
    const { kit, findings } = parse(changed('kind: totp', 'kind: passkey'));
    expect(kit).toBeDefined();
    expect(findings).toMatchObject([{ level: 'warning', code: 'passkey-only' }]);
  });
});

describe('an exception that lets a key lie in a vault', () => {
  const serial = 'kind: totp, label: safe 2 }\n';
  const vault = (approvedBy: string, more = ''): string =>
    changed(
      serial,
      `${serial}    vault: { allowed: true, reason: night shift far from the safe, approvedBy: ${approvedBy}, until: 2026-12-31${more} }\n`,
    );

  test('is read with its reason, its approver and its last day, and warns while nothing is signed', () => {
    const { kit, findings } = parse(vault('jones'));
    expect(kit?.users[0]?.vault).toEqual({
      reason: 'night shift far from the safe',
      approvedBy: 'jones',
      until: '2026-12-31',
    });
    expect(findings).toMatchObject([
      { level: 'warning', code: 'vault-exception-unsigned', line: 17 },
    ]);
  });

  test.each([
    ['by the user alone', vault('sato'), 'vault-approved-by-oneself'],
    ['by nobody in the kit', vault('mallory'), 'not-in-kit'],
  ])('approved %s is none', (_, text, code) => {
    const { kit, findings } = parse(text);
    expect(kit).toBeUndefined();
    expect(findings).toContainEqual(expect.objectContaining({ level: 'error', line: 17, code }));
  });

  test.each([
    ['without a reason', 'reason: night shift far from the safe, ', ''],
    ['without an end', ', until: 2026-12-31', ''],
    ['that says no', 'allowed: true', 'allowed: false'],
  ])('%s is none', (_, from, to) => {
    expect(parse(vault('jones').replace(from, to)).kit).toBeUndefined();
  });
});

test('the whole kit is read, unsigned, with people in their order', () => {
  const { kit, findings } = parse(EXAMPLE_KIT);
  expect(findings).toEqual([]);
  expect(kit).toMatchObject({
    format: 'breakglass-kit/1',
    signed: false,
    people: [
      { id: 'sato', order: 1 },
      { id: 'jones', order: 2 },
    ],
    regions: [{ name: 'ap-northeast-1' }, { name: 'ap-northeast-3' }],
    signInHosts: [],
    roles: [{ id: 'readonly', trust: { mfaMaxAgeSeconds: 3600 } }],
  });
});
