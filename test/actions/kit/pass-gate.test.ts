import { describe, expect, test } from 'vitest';
import { approveGate, leaveGate, waitAtGate } from '../../../main/actions/kit/pass-gate.ts';
import { heldBench } from '../../fakes/held-incident.ts';

const reason = 'nobody answers the phone';
const code = (done: { ok: boolean; error?: { code: string } }) => done.error?.code ?? 'done';

async function held() {
  const bench = await heldBench();
  await bench.start();
  return bench;
}

describe('a second person', () => {
  test('of the kit agrees by name: the incident begins at once, and the log says who and how', async () => {
    const { desk, start, id, asked, recorded } = await held();
    const done = await approveGate(desk, { id: id(), person: { id: 'jones' }, how: 'phone' });
    expect(code(done)).toBe('done');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.facts.map(({ value }) => value)).toEqual([
      'Example Corp · 2026-10-01',
      'not signed',
      'Alex Jones · asked by phone',
      desk.kitGate?.kit?.sha256,
    ]);
    expect(await start()).toBe('begun');
    expect(recorded()?.gate).toEqual({
      by: 'second-person',
      person: 'Alex Jones',
      id: 'jones',
      how: 'phone',
    });
  });

  test('whom the kit does not name is typed', async () => {
    const { desk, start, id, recorded } = await held();
    await approveGate(desk, { id: id(), person: { name: ' 森 健 ' }, how: 'in-person' });
    expect(await start()).toBe('begun');
    expect(recorded()?.gate).toEqual({ by: 'second-person', person: '森 健', how: 'in-person' });
  });

  test.each([
    ['oneself', { id: 'sato' }, 'gate-oneself'],
    ['oneself, typed', { name: 'ＳＡＴＯ' }, 'gate-oneself'],
    ['oneself, by the name in the kit', { name: '佐藤花子' }, 'gate-oneself'],
    ['nobody of the kit', { id: 'nobody' }, 'value-invalid'],
    ['nothing but dots', { name: ' … ' }, 'value-invalid'],
  ])('is not %s', async (_, person, expected) => {
    const { desk, start, id, asked } = await held();
    expect(code(await approveGate(desk, { id: id(), person, how: 'phone' }))).toBe(expected);
    expect(asked).toEqual([]);
    expect(await start()).toBe('kit-gate');
  });

  test('cannot be told from the first where nobody said who sits here', async () => {
    const { desk, id } = await held();
    const { person: _, ...nobody } = desk.ports.settings.read();
    Object.assign(desk.ports, { settings: { ...desk.ports.settings, read: () => nobody } });
    const done = await approveGate(desk, { id: id(), person: { id: 'jones' }, how: 'phone' });
    expect(code(done)).toBe('gate-who');
  });
});

describe('main asks in its own window', () => {
  test('for a second person to compare, and of whoever is alone nobody else is told of', async () => {
    const { desk, id, asked, refuse } = await held();
    refuse();
    await approveGate(desk, { id: id(), person: { id: 'jones' }, how: 'phone' });
    await waitAtGate(desk, { id: id(), reason });
    const [second, alone] = asked.map(({ warning }) => warning?.en);
    expect(second).toContain('Who agrees compares its SHA-256.');
    expect(alone).toContain('Nobody else agreed to it: it is marked for review.');
    expect(alone).not.toContain('compares');
  });

  test('and a no is a no, for either way', async () => {
    const { desk, start, id, refuse } = await held();
    refuse();
    const person = { id: 'jones' };
    expect(code(await approveGate(desk, { id: id(), person, how: 'phone' }))).toBe(
      'confirmation-declined',
    );
    expect(code(await waitAtGate(desk, { id: id(), reason }))).toBe('confirmation-declined');
    expect(await start()).toBe('kit-gate');
  });

  test('a yes to a question that was left meanwhile counts for nothing', async () => {
    const { desk, made, start, id } = await held();
    made.answer = () => {
      leaveGate(desk);
      return { accepted: true, typed: '' };
    };
    expect(code(await waitAtGate(desk, { id: id(), reason }))).toBe('gate-gone');
    expect(await start()).toBe('kit-gate');
  });
});

test('main’s window says that a wait begins, not the run', async () => {
  const { desk, id, asked } = await held();
  await waitAtGate(desk, { id: id(), reason });
  await approveGate(desk, { id: id(), person: { id: 'jones' }, how: 'phone' });
  expect(asked.map(({ accept }) => accept.en)).toEqual(['Begin the wait', 'Begin with it']);
});

test('a wait needs words, and is neither begun twice nor shortened by another reason', async () => {
  const { desk, made, start, id } = await held();
  expect(code(await waitAtGate(desk, { id: id(), reason: ' ... ' }))).toBe('reason-required');
  expect(code(await waitAtGate(desk, { id: 'other', reason }))).toBe('gate-gone');
  await waitAtGate(desk, { id: id(), reason });
  made.now += 30_000;
  await waitAtGate(desk, { id: id(), reason: 'another reason' });
  made.now += 30_000;
  expect(await start()).toBe('begun');
});
