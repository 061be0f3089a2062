import { expect, test } from 'vitest';
import { closeRun } from '../../../main/actions/close-run.ts';
import { keepPlaybook } from '../../../main/actions/own-playbooks/keep.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { lastDrill } from '../../../main/actions/shelf/last-drill.ts';
import { readVersion, versionsOf } from '../../../main/actions/shelf/versions.ts';
import { shelfHandlers } from '../../../main/ipc/handlers/shelf.ts';
import { ownBench, ownYaml } from '../../fakes/own-bench.ts';

async function kept(id: string, versions: readonly string[]) {
  const bench = ownBench();
  const hashes: string[] = [];
  for (const version of versions) {
    const look = await bench.offer(ownYaml(id, version, ['one', `only-in-${version}`]));
    const done = await keepPlaybook(bench.desk, { look: look.id, replaces: id });
    if (!done.ok) throw new Error(done.error.code);
    hashes.push(look.offered.sha256);
  }
  return { ...bench, hashes };
}

test('a version of another playbook, and one that nobody has, are not read', async () => {
  const { desk, hashes } = await kept('OPS-01', ['1']);
  expect(await readVersion(desk, 'PB-90', hashes[0]!)).toMatchObject({ ok: false });
  expect(await readVersion(desk, 'OPS-01', 'f'.repeat(64))).toMatchObject({
    error: { code: 'playbook-gone' },
  });
});

test('the app’s own stands before those that took its place, and the last kept is in use', async () => {
  const { desk, hashes } = await kept('PB-90', ['2', '3']);
  const versions = await versionsOf(desk, 'PB-90');
  expect(versions.map(({ version, from, inUse }) => [version, from, inUse])).toEqual([
    ['1.0.0', 'shipped', false],
    ['2', 'kept', false],
    ['3', 'kept', true],
  ]);
  expect(versions.slice(1).map(({ sha256 }) => sha256)).toEqual(hashes);
});

test('two versions are compared by their steps', async () => {
  const { desk, hashes } = await kept('OPS-01', ['1', '2']);
  const [before = '', after = ''] = hashes;
  const reply = await shelfHandlers(desk)['playbook.compare']({ id: 'OPS-01', before, after });
  if (!reply.ok) throw new Error(reply.error.code);
  const steps = reply.value.changes.steps.map((one) => [
    one.is,
    'at' in one ? one.at.id : one.was.id,
  ]);
  expect(steps).toEqual([
    ['added', 'only-in-2'],
    ['removed', 'only-in-1'],
  ]);
});

test('the version drilled last is told, with who drilled it and how it ended', async () => {
  const { desk, hashes } = await kept('OPS-01', ['1']);
  expect(await lastDrill(desk, 'OPS-01')).toBeUndefined();
  await startRun(desk, { playbook: 'OPS-01', mode: 'drill', scenario: 'practice-ops-01' });
  expect(await lastDrill(desk, 'OPS-01')).toBeUndefined();
  await closeRun(desk, 'abandoned', 'enough');
  const told = { person: 'sato', why: 'abandoned', sha256: hashes[0] };
  expect(await lastDrill(desk, 'OPS-01')).toMatchObject(told);
  const { 'playbook.health': health, 'playbook.versions': versions } = shelfHandlers(desk);
  expect(await health({ id: 'OPS-01' })).toMatchObject({
    value: { versions: 1, drill: { person: 'sato' } },
  });
  expect(await versions({ id: 'OPS-01' })).toMatchObject({
    value: { versions: [{ drilled: true, inUse: true }] },
  });
});
