import { expect, it } from 'vitest';
import { keepPlaybook } from '../../../main/actions/own-playbooks/keep.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { libraryHandlers } from '../../../main/ipc/handlers/library.ts';
import type { Shown } from '../../../main/ipc/views/shown.ts';
import { deskBench } from '../../fakes/desk.ts';
import { ownBench, ownYaml } from '../../fakes/own-bench.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

const shown: Shown = {
  app: { version: '1', electron: '45', supported: true },
  platform: 'linux',
  lang: 'en',
  played: new Map(),
  at: 0,
  favourites: new Set(),
  pinned: [],
  notices: [],
};
const first = pinned('PB-T', [section('one', [step('look')])]);
const OTHER = 'f'.repeat(64);

function opened(playbooks = [first]) {
  const bench = deskBench(playbooks);
  return { ...bench, open: libraryHandlers(bench.desk, () => shown)['playbook.open'] };
}

it('does not give one version of a playbook for another', async () => {
  const { open } = opened();
  expect(await open({ id: 'PB-T', sha256: OTHER })).toMatchObject({
    error: { code: 'no-such-playbook' },
  });
  expect(await open({ id: 'PB-T', sha256: first.ref.sha256 })).toMatchObject({ ok: true });
});

it('gives the version that the open run is bound to after the library has a newer one', async () => {
  const playbooks = [first];
  const { desk, open } = opened(playbooks);
  expect(
    await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' }),
  ).toMatchObject({ ok: true });
  const next = pinned('PB-T', [section('one', [step('look-again')])]);
  playbooks[0] = { ...next, ref: { ...next.ref, sha256: OTHER } };
  const pathsOf = async (sha256?: string): Promise<unknown> => {
    const reply = await open({ id: 'PB-T', ...(sha256 === undefined ? {} : { sha256 }) });
    return reply.ok
      ? reply.value.sections.flatMap(({ steps }) => steps.map(({ path }) => path))
      : reply.error.code;
  };
  expect(await pathsOf(first.ref.sha256)).toEqual(['look']);
  expect(await pathsOf(OTHER)).toEqual(['look-again']);
  expect(await pathsOf()).toEqual(['look-again']);
  await desk.run?.range?.close();
});

it('lists each role once, with what the playbooks it takes in need of it as well', async () => {
  const role = { id: 'reader', role: 'readonly', why: { en: 'Reads.', ja: '読む。' } };
  const own = pinned(
    'PB-T',
    [section('one', [step('then', { kind: 'playbook', playbook: 'PB-U' })])],
    {
      roles: [{ ...role, actions: ['iam:GetUser'] }],
    },
  );
  const other = pinned('PB-U', [section('two', [step('see')])], {
    roles: [
      { ...role, id: 'other', actions: ['iam:ListUsers', 'iam:GetUser'] },
      { ...role, role: 'responder', actions: ['ec2:StopInstances'] },
    ],
  });
  const { open } = opened([own, other]);
  const reply = await open({ id: 'PB-T' });
  expect(reply.ok && reply.value.roles.map(({ role: name, actions }) => [name, actions])).toEqual([
    ['readonly', ['iam:GetUser', 'iam:ListUsers']],
    ['responder', ['ec2:StopInstances']],
  ]);
});

it('shows a template that cannot be read as it stands, and every hole of one that can', async () => {
  const cli = (id: string, command: string): ReturnType<typeof step> =>
    step(id, { kind: 'cli', command });
  const { open } = opened([
    pinned('PB-T', [section('one', [cli('bad', 'echo ${Not This}'), cli('good', 'a ${b}\nc')])]),
  ]);
  const reply = await open({ id: 'PB-T' });
  const steps = reply.ok ? reply.value.sections.flatMap((one) => one.steps) : [];
  expect(steps.map(({ parts }) => parts)).toEqual([
    [{ is: 'lines', lines: [[{ text: 'echo ${Not This}' }]] }],
    [{ is: 'lines', lines: [[{ text: 'a ' }, { text: '${b}', variable: 'b' }], [{ text: 'c' }]] }],
  ]);
});

it('says of the run’s own playbook too that it was brought in, and by whose word', async () => {
  const bench = ownBench();
  const look = await bench.offer(ownYaml('OPS-01', '1'));
  await keepPlaybook(bench.desk, { look: look.id });
  await startRun(bench.desk, { playbook: 'OPS-01', mode: 'drill', scenario: 'practice-ops-01' });
  const open = libraryHandlers(bench.desk, () => shown)['playbook.open'];
  const { sha256 } = look.offered;
  const reply = await open({ id: 'OPS-01', sha256 });
  expect(reply).toMatchObject({ ok: true, value: { brought: { standing: 'unsigned' } } });
  await bench.desk.run?.range?.close();
});
