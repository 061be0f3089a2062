import { expect, test } from 'vitest';
import { parseKit } from '../../../main/core/kit/parse.ts';
import { bytesOf, EXAMPLE_KIT } from './example-kit.ts';

const SECOND_USER = `  - name: sato-break-glass
    person: jones
    account: "444455556666"
    arn: arn:aws:iam::444455556666:user/sato-break-glass
    mfa:
      - { serial: "arn:aws:iam::444455556666:mfa/jones", kind: totp, label: safe 3 }
roles:`;
const parse = (text: string) => parseKit('kit.yaml', bytesOf(text));

test('two users of one name, in two accounts, are taken for each other: no such kit is used', () => {
  const twice = parse(EXAMPLE_KIT.replace('roles:', SECOND_USER));
  expect(twice.kit).toBeUndefined();
  expect(twice.findings).toMatchObject([{ code: 'duplicate-id', line: 17 }]);
  const other = SECOND_USER.replaceAll('sato-break-glass', 'jones-break-glass');
  expect(parse(EXAMPLE_KIT.replace('roles:', other)).findings).toEqual([]);
});

test('two accounts of one name are told of', () => {
  const { kit, findings } = parse(EXAMPLE_KIT.replace('example-web', 'example-security'));
  expect(kit?.accounts).toHaveLength(2);
  expect(findings).toMatchObject([{ code: 'alias-twice', level: 'warning', line: 9 }]);
});

test('two devices of one serial are refused: a code that was spent is known by it', () => {
  const other = SECOND_USER.replaceAll('sato-break-glass', 'jones-break-glass');
  const serial = /serial: "?([^",}]+)/.exec(EXAMPLE_KIT)?.[1]?.trim() ?? '';
  const twice = parse(
    EXAMPLE_KIT.replace(
      'roles:',
      other.replace(
        '"arn:aws:iam::444455556666:mfa/jones", kind: totp',
        `"${serial}", kind: hardware-totp`,
      ),
    ),
  );
  expect(twice.kit).toBeUndefined();
  expect(twice.findings).toMatchObject([{ code: 'mfa-serial-twice', level: 'error' }]);
});

test('a sign-in host that only looks like AWS’s is told of', () => {
  const host = 'ap-northeast-1.signin.aws.amazon.com.evil.example';
  const { findings } = parse(
    `${EXAMPLE_KIT.replace(/^signInHosts:(?:\n  - .*)*\n?/m, '')}signInHosts: [${host}]\n`,
  );
  expect(findings).toMatchObject([{ code: 'sign-in-host-foreign', level: 'warning' }]);
});
