import { describe, expect, it } from 'vitest';
import { createNodeClock } from '../../../main/adapters/system/clock.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createNodeRandom } from '../../../main/adapters/system/random.ts';
import { createNodeSignatures, signingKey } from '../../../main/adapters/system/signatures.ts';
import { createNodeTimer } from '../../../main/adapters/system/timer.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('signatures', () => {
  it('refuse keys and signatures of a wrong length, and a wrong signature', () => {
    const signatures = createNodeSignatures();
    const key = signatures.fromSeed(new Uint8Array(32).fill(1));
    const message = Buffer.from('message');
    const signature = key.sign(message);
    expect(signatures.verify(key.publicKey, message, signature)).toBe(true);
    expect(signatures.verify(key.publicKey, Buffer.from('messagf'), signature)).toBe(false);
    expect(signatures.verify(key.publicKey.subarray(1), message, signature)).toBe(false);
    expect(signatures.verify(key.publicKey, message, signature.subarray(1))).toBe(false);
  });

  it('sign as RFC 8032 section 7.1 test 1 says', () => {
    const seed = Buffer.from(
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'hex',
    );
    const key = signingKey(seed);
    expect(hex(key.publicKey)).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    );
    expect(hex(key.sign(new Uint8Array()))).toMatch(
      /^e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b$/,
    );
  });

  it('sign no more once the key is destroyed, and its seed is gone', () => {
    const seed = Buffer.alloc(32, 7);
    const key = signingKey(seed);
    key.destroy();
    expect(() => key.sign(new Uint8Array())).toThrow('destroyed');
    expect(hex(seed)).toBe('00'.repeat(32));
  });
});

describe('hash and random', () => {
  it('hash parts as their joined bytes', () => {
    const { sha256 } = createNodeHash();
    expect(hex(sha256(Buffer.from('a'), Buffer.from('bc')))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('gives as many bytes as asked, and version 4 ids', () => {
    const random = createNodeRandom();
    expect(random.bytes(16)).toHaveLength(16);
    expect(random.uuid()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});

describe('clock and timer', () => {
  it('never goes back, and differs by boot', () => {
    const clock = createNodeClock();
    const readings = Array.from({ length: 1000 }, () => clock.monotonic());
    expect([...readings].sort((left, right) => left - right)).toEqual(readings);
    expect(createNodeClock().boot).not.toBe(clock.boot);
  });

  it('runs faster from a given moment on, in a drill', () => {
    const since = Date.now() - 10_000;
    const faster = createNodeClock({ speed: 60, since });
    expect(faster.now()).toBeGreaterThanOrEqual(since + 600_000);
    expect(faster.now()).toBeLessThan(since + 660_000);
  });

  it('ends a wait at once when it is aborted, before or during', async () => {
    const timer = createNodeTimer();
    const aborting = new AbortController();
    const waiting = timer.sleep(3_600_000, aborting.signal);
    aborting.abort();
    await waiting;
    await timer.sleep(3_600_000, aborting.signal);
    await createNodeTimer({ speed: 1_000_000, hold: false }).sleep(1000);
  });
});
