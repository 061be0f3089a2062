import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaksIn, secretsOf } from '../../../../main/headless/drill/random/leaks.ts';
import { createSecrets } from '../../../../main/range/identity/secrets.ts';
import { temporaryFolder } from '../../../fakes/log-disk.ts';

const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const user = 'arn:aws:iam::111122223333:user/sato-break-glass';

function rootWith(file: string, text: string): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'drills', 'a'), { recursive: true });
  mkdirSync(join(root, 'ranges', 'a'), { recursive: true });
  writeFileSync(join(root, file), text);
  return root;
}

describe('a leak', () => {
  it.each([
    ['as it is', SECRET],
    ['in hex', Buffer.from(SECRET).toString('hex')],
    ['in base64', Buffer.from(SECRET).toString('base64')],
    ['in base64, one further', Buffer.from(`a${SECRET}z`).toString('base64')],
    ['in base64, two further', Buffer.from(`ab${SECRET}yz`).toString('base64')],
    ['in a link', encodeURIComponent(SECRET)],
  ])('is found %s', (_how, text) => {
    const root = rootWith('drills/a/log.jsonl', `{"text":"${text}"}`);
    expect(leaksIn(root, [SECRET])).toEqual([join(root, 'drills/a/log.jsonl')]);
  });

  it.each([
    'ranges/a/range-cloudtrail.jsonl',
    'ranges/range-state.json',
    'drills/a/range-state.json',
  ])('is found in %s, which is no memory of a range', (file) => {
    const root = rootWith(file, SECRET);
    expect(leaksIn(root, [SECRET])).toEqual([join(root, file)]);
  });

  it('is none in the memory of the range itself, nor where the secret is not', () => {
    expect(leaksIn(rootWith('ranges/a/range-state.json', SECRET), [SECRET])).toEqual([]);
    expect(leaksIn(rootWith('ranges/a/range-state.json.part', SECRET), [SECRET])).toEqual([]);
    expect(leaksIn(rootWith('drills/a/log.jsonl', SECRET.slice(0, 20)), [SECRET])).toEqual([]);
  });
});

describe('the secrets of a drill', () => {
  it('are none where no range ran', () => {
    expect(secretsOf(temporaryFolder(), [user])).toEqual([]);
  });

  it("are the seed, the users' keys and devices, and all that was handed out", () => {
    const seed = Buffer.from('seed'.repeat(8)).toString('base64');
    const sessions = [{ accessKeyId: 'ASIAEXAMPLE' }];
    const state = JSON.stringify({ seed, sessions });
    const secrets = createSecrets(seed);
    const found = secretsOf(rootWith('ranges/a/range-state.json', state), [user]);
    expect(found).toEqual([
      seed,
      secrets.secretKey(secrets.userKeyId(user)),
      secrets.mfaSecret('arn:aws:iam::111122223333:mfa/sato-break-glass').toString('base64'),
      secrets.secretKey('ASIAEXAMPLE'),
      secrets.sessionToken('ASIAEXAMPLE'),
    ]);
  });
});
