import { expect, test } from 'vitest';
import { leaveApp } from '../../main/actions/leave-app.ts';
import { pullInSection } from '../../main/actions/pull-in.ts';
import { resumeRun } from '../../main/actions/resume-run.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { findUnfinished } from '../../main/actions/unfinished.ts';
import type { PinnedPlaybook } from '../../main/core/run/plan.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const own = pinned('PB-T', [section('s', [step('one'), step('two')])]);
const part = pinned('PB-S', [section('cut', [step('net')])]);
const sub = step('sub', { kind: 'playbook', playbook: 'PB-S' });
const other = pinned('PB-O', [section('contain', [sub, step('look')])]);

/** A run that took a section in, left and gone on with; what its log says of the playbooks. */
async function goneOn(meanwhile: (library: PinnedPlaybook[]) => void) {
  const library = [own, part, other];
  const { desk, journals } = deskBench(library);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const wish = { path: 'one', playbook: 'PB-O', section: 'contain', reason: 'it has spread' };
  expect(await pullInSection(desk, wish)).toMatchObject({ ok: true });
  const { logId } = desk.run!.journal;
  await leaveApp(desk);
  delete desk.run;
  meanwhile(library);
  await findUnfinished(desk);
  await resumeRun(desk, logId);
  const told = journals.logs.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.type === 'security' ? [entry.data] : [])),
  );
  return { told, paths: desk.run!.plan.steps.map(({ path }) => path) };
}

test('a section that begins with another playbook’s steps is no change of playbook', async () => {
  const { told, paths } = await goneOn(() => undefined);
  expect(paths).toEqual(['one', 'pulled-1/sub/net', 'pulled-1/look', 'two']);
  expect(told).toEqual([]);
});

test('its own playbook in other bytes is one, and both are named', async () => {
  const { told } = await goneOn((library) => {
    library[2] = { ...other, ref: { ...other.ref, sha256: 'ab'.repeat(32) } };
  });
  expect(told).toMatchObject([
    {
      code: 'playbook-changed',
      detail: { text: `PB-O: ${other.ref.sha256} → ${'ab'.repeat(32)}` },
    },
  ]);
});
