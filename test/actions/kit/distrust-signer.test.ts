import { expect, test } from 'vitest';
import { distrustSigner } from '../../../main/actions/kit/distrust-signer.ts';
import { EXAMPLE_KIT } from '../../core/kit/example-kit.ts';
import { heldBench } from '../../fakes/held-incident.ts';

async function trusting() {
  const bench = await heldBench(EXAMPLE_KIT, 'signed');
  const vkey = bench.shelf.current()?.signers[0]?.vkey ?? '';
  await bench.signers.add({ vkey, person: '佐藤', addedAt: '2026-10-02T00:00:00Z' });
  await bench.shelf.judgeAgain();
  return { ...bench, vkey };
}

test('a signer is believed until main’s own window is answered with yes', async () => {
  const { desk, shelf, signers, vkey, asked, refuse, start } = await trusting();
  expect(await distrustSigner(desk, 'other')).toMatchObject({ error: { code: 'kit-gone' } });
  refuse();
  const no = await distrustSigner(desk, vkey);
  expect(no).toMatchObject({ error: { code: 'confirmation-declined' } });
  expect(signers.list()).toHaveLength(1);
  expect(shelf.current()?.standing).toBe('trusted');
  expect(asked[0]?.facts.map(({ value }) => value)).toEqual([
    '佐藤',
    shelf.current()?.signers[0]?.fingerprint,
  ]);
  expect(await start()).toBe('begun');
});

test('from then on its kit is a stranger’s, and holds an incident', async () => {
  const { desk, shelf, signers, vkey, start } = await trusting();
  expect(await distrustSigner(desk, vkey)).toMatchObject({ ok: true });
  expect(signers.list()).toEqual([]);
  expect(shelf.current()?.standing).toBe('stranger');
  expect(await start()).toBe('kit-gate');
});

test('a run that is open keeps its kit, and its log says that the signer is believed no more', async () => {
  const { desk, made, vkey, start } = await trusting();
  await start();
  await distrustSigner(desk, vkey);
  const told = made.journals.logs.flatMap(({ entries }) => entries).at(-1);
  expect(told).toMatchObject({ type: 'security', data: { code: 'kit-signer-distrusted' } });
  expect(desk.run?.kit?.signed).toBe(true);
});
