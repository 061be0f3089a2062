import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alarming,
  decide,
  signedState,
  type WitnessState,
} from '../../../../main/core/journal/witness/decide.ts';
import type { WitnessRequest } from '../../../../main/core/journal/witness/request.ts';
import { hash, signatures } from '../../../fakes/log-disk.ts';
import { askedLog } from '../../../fakes/asked-log.ts';

const AT = '2026-11-23T14:00:00.000Z';

function look(request: WitnessRequest, known?: WitnessState) {
  return decide(hash, signatures, request, known);
}

function signedAs(request: WitnessRequest, known?: WitnessState): WitnessState {
  const decision = look(request, known);
  if (decision.is !== 'ready') throw new Error(JSON.stringify(decision));
  return signedState(decision, request, known, AT);
}

const why = (request: WitnessRequest, known?: WitnessState) => {
  const decision = look(request, known);
  return decision.is === 'refused' ? decision.why : decision.is;
};

describe('a log never seen before', () => {
  const log = askedLog({ size: 40, rotations: [9, 21] });

  test('is taken at its word, its first key pinned', () => {
    const decision = look(log.request(12));
    expect(decision).toMatchObject({
      is: 'ready',
      vkey0: log.vkeyOf(0),
      epoch: { k: 1, vkey: log.vkeyOf(1) },
      grown: 12,
      about: { mode: 'drill', size: 12 },
      opening: { device: 'laptop' },
    });
  });

  test('is not signed without record 0, without a change of key, or with one out of place', () => {
    const whole = log.request(30);
    expect(why({ ...whole, keys: [] })).toBe('keys-missing');
    expect(why({ ...whole, keys: whole.keys.filter(({ seq }) => seq !== 9) })).toBe('keys-missing');
    expect(why({ ...whole, keys: whole.keys.filter(({ seq }) => seq !== 21) })).toBe('not-signed');
    const moved = whole.keys.map((key) => (key.seq === 9 ? { ...key, seq: 10 } : key));
    expect(why({ ...whole, keys: moved })).toBe('keys-missing');
    const [first] = askedLog({ size: 40, seed: 99 }).request(30).keys;
    expect(why({ ...whole, keys: first ? [first] : [] })).toBe('keys-missing');
  });

  test('is not signed when its note is signed by a key that has ended, or by a stranger', () => {
    const ended = log.request(30, 0, { note: log.note(30, 0) });
    expect(why(ended)).toBe('not-signed');
    const stranger = log.request(30, 0, { note: log.note(30, 55) });
    expect(why(stranger)).toBe('not-signed');
  });

  test('is asked for from the beginning when the request begins later', () => {
    expect(look(log.request(30, 12))).toMatchObject({ is: 'from', size: 0 });
  });

  test('is not signed when the origin is none of a log', () => {
    const other = askedLog({ size: 5, logId: 'x'.repeat(36) });
    expect(why(other.request(5))).toBe('not-a-log');
  });
});

describe('a log seen before', () => {
  const log = askedLog({ size: 60, rotations: [9, 21, 50] });
  const known = signedAs(log.request(30));

  test('is signed on when it has grown, from the size signed last', () => {
    const only = log.request(55, 30).keys.filter(({ seq }) => seq === 50);
    const decision = look(log.request(55, 30, { keys: only }), known);
    expect(decision).toMatchObject({ is: 'ready', grown: 25, epoch: { k: 3 } });
    expect(look(log.request(30, 30), known)).toMatchObject({ is: 'ready', grown: 0 });
  });

  test('is asked for from the size signed last when the request begins elsewhere', () => {
    expect(look(log.request(55, 12), known)).toMatchObject({ is: 'from', size: 30 });
    expect(look(log.request(55), known)).toMatchObject({ is: 'from', size: 30 });
  });

  test('fault 17: two signed checkpoints of one size with different roots are a fork', () => {
    const fork = askedLog({ size: 60, rotations: [9, 21, 50], forkAt: 25 });
    expect(why(fork.request(30, 30), known)).toBe('forked');
    expect(alarming).toContain('forked');
  });

  test('fault 18: a smaller size is refused, with an alarm', () => {
    expect(why(log.request(29), known)).toBe('smaller');
    expect(why(log.request(12, 12, { keys: [] }), known)).toBe('smaller');
    expect(alarming).toContain('smaller');
  });

  test('fault 18: a bad consistency proof is refused, with an alarm', () => {
    const fork = askedLog({ size: 60, rotations: [9, 21, 50], forkAt: 25 });
    expect(why(fork.request(55, 30), known)).toBe('forked');
    expect(why(log.request(55, 30, { proof: [] }), known)).toBe('forked');
  });

  test('a history with other changes of key is a fork, not merely unsigned', () => {
    const fork = askedLog({ size: 60, rotations: [40], seed: 7 });
    expect(why(fork.request(55, 30), known)).toBe('forked');
  });

  test('a smaller size that nobody of the log signed is no proof of anything', () => {
    expect(why(log.request(20, 0, { note: log.note(20, 55) }), known)).toBe('not-signed');
  });

  test('the same log id with another first key is refused, with an alarm', () => {
    const rebuilt = askedLog({ size: 60, seed: 80 });
    expect(why(rebuilt.request(40, 30), known)).toBe('other-key');
    expect(alarming).toContain('other-key');
  });
});

test('fault 18: nothing but a true extension is ever signed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 70 }),
      fc.integer({ min: 2, max: 70 }),
      fc.integer({ min: 1, max: 70 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 69 }), { maxLength: 3 }),
      (one, two, forkAt, cuts) => {
        const rotations = [...cuts].sort((left, right) => left - right);
        const log = askedLog({ size: 70, rotations });
        const fork = askedLog({ size: 70, rotations, forkAt });
        const known = signedAs(log.request(one));
        expect(why(log.request(two, one), known)).toBe(two < one ? 'smaller' : 'ready');
        const differs = fork.lines.slice(0, one).some((line, at) => line !== log.lines[at]);
        if (differs && two >= one) expect(why(fork.request(two, one), known)).toBe('forked');
      },
    ),
    { numRuns: 150 },
  );
});
