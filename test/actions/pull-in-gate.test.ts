import { expect, test } from 'vitest';
import type { Library } from '../../main/actions/library.ts';
import { pullInSection } from '../../main/actions/pull-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import type { OwnVersion } from '../../main/core/ports/own-playbooks.ts';
import type { PinnedPlaybook } from '../../main/core/run/plan.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const includes = step('sub', { kind: 'playbook', playbook: 'PB-S' });
const own = pinned('PB-T', [section('s', [step('one'), includes])]);
const part = pinned('PB-S', [section('cut', [step('net')])]);
const other = pinned('PB-O', [section('contain', [includes, step('cut')])]);

/** The same playbook as somebody brought it in later, in other bytes. */
const newer = ({ ref, playbook }: PinnedPlaybook): PinnedPlaybook => ({
  ref: { ...ref, sha256: 'ab'.repeat(32) },
  playbook,
});
const kept = (one: PinnedPlaybook): OwnVersion => ({
  ...{ sha256: one.ref.sha256, version: '1.0.0', keptAt: '', by: '' },
  from: { file: 'own.yaml', format: 'breakglass/1', sha256: one.ref.sha256 },
});

/** An incident by the playbooks that came with the app; `brought` takes the place of one meanwhile. */
async function incident(brought?: PinnedPlaybook) {
  const { desk } = deskBench([own, part, other]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  Object.assign(desk.run!, { mode: 'incident' });
  if (brought) {
    const base = await desk.ports.library();
    const { id } = brought.ref;
    const shelf: Partial<Library> = {
      find: (wanted) => (wanted === id ? brought : base.find(wanted)),
      own: new Map([[id, kept(brought)]]),
      replaced: new Map([[id, base.find(id)!]]),
    };
    Object.assign(desk.ports, { library: () => Promise.resolve({ ...base, ...shelf }) });
  }
  return async (playbook: string, name: string) => {
    const wish = { path: 'one', playbook, section: name, reason: 'it has spread' };
    const done = await pullInSection(desk, wish);
    return done.ok ? 'done' : [done.error.code, done.error.params?.['id']];
  };
}

test('a section of a playbook that came with the app is taken into an incident', async () => {
  const pull = await incident();
  expect(await pull('PB-O', 'contain')).toBe('done');
});

test('one of a playbook nobody’s word stands for is not', async () => {
  const pull = await incident(newer(other));
  expect(await pull('PB-O', 'contain')).toEqual(['part-held', 'PB-O']);
});

test('nor one that a held playbook is part of, though the run holds it in older bytes', async () => {
  const pull = await incident(newer(part));
  expect(await pull('PB-O', 'contain')).toEqual(['part-held', 'PB-S']);
});

test('nor one of the run’s own playbook in bytes that came in since', async () => {
  const pull = await incident(newer(own));
  expect(await pull('PB-T', 's')).toEqual(['playbook-of-run', 'PB-T']);
});
