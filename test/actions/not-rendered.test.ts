import { afterEach, describe, expect, test } from 'vitest';
import { assumeRole } from '../../main/actions/assume-role.ts';
import { beginLaneA } from '../../main/actions/console/begin-lane-a.ts';
import { confirmConsole } from '../../main/actions/console/confirm.ts';
import { copyCommand } from '../../main/actions/copy-command.ts';
import type { Desk } from '../../main/actions/desk.ts';
import { notRendered } from '../../main/actions/not-rendered.ts';
import { openLink } from '../../main/actions/open-link.ts';
import { runStep } from '../../main/actions/run-step.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import type { Step } from '../../main/core/playbook/model.ts';
import { createVault } from '../../main/core/vault/vault.ts';
import { consoleBench } from '../fakes/console-bench.ts';
import { pinned, planOf, section, step } from '../fakes/plans.ts';
import { realBench } from '../fakes/real-bench.ts';
import { memoryKeychain, memoryVaultFiles, vaultPorts } from '../fakes/vault.ts';
import { vaultSide } from '../fakes/vault-desk.ts';

const label = { en: 'P', ja: 'P' };
const asks = step('find', {
  kind: 'input',
  fields: [{ id: 'probe', type: 'text', required: true, label }],
});
const roles = ['responder'].map((id) => ({
  ...{ id, role: id, why: { en: 'W', ja: 'W' }, actions: [] },
}));
const missing = {
  ok: false,
  error: { code: 'value-missing', params: { value: 'probe' }, step: asks.title },
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const shell = { document: 'AWS-RunShellScript', targets: { instanceIds: 'i-0a7f3c91d2e84b605' } };
const KINDS: readonly (readonly [string, Partial<Step>])[] = [
  ['command', { kind: 'run-command', role: 'responder', ...shell, script: ['ping ${probe}'] }],
  ['command’s Region', { kind: 'run-command', role: 'responder', ...shell, region: '${probe}' }],
  [
    'automation',
    {
      ...{ kind: 'automation', role: 'responder', document: 'AWSSupport-ContainEC2Instance' },
      parameters: { InstanceId: ['${probe}'] },
    },
  ],
  ['terminal', { kind: 'terminal', role: 'responder', target: '${probe}' }],
  ['secret', { kind: 'secret', role: 'responder', name: '${probe}' }],
  ['revocation', { kind: 'revoke', using: 'responder', role: 'responder', person: '${probe}' }],
  ['line', { kind: 'cli', command: 'aws sts get-caller-identity --profile ${probe}' }],
  ['link', { kind: 'link', url: 'https://example.test/${probe}' }],
];

/** What the step's own action does. */
function act(desk: Desk, { kind }: Partial<Step>): Promise<unknown> {
  if (kind === 'cli') return copyCommand(desk, 'x');
  return kind === 'link' ? openLink(desk, 'x') : runStep(desk, 'x');
}

/** A terminal has a bench of its own. */
const WITH_KEYS = KINDS.filter(([name]) => name !== 'terminal');

test.each(WITH_KEYS)(
  'a %s names the value it waits for and the step that asks',
  async (_, detail) => {
    const plan = pinned('PB-T', [section('s', [step('x', detail), asks])], { roles });
    const vault = createVault(vaultPorts(memoryVaultFiles(), memoryKeychain));
    const bench = realBench([plan], { vault: vaultSide(vault, [], () => 0) });
    closing.push(bench.close);
    const { desk } = bench;
    await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
    await openSignIn(desk);
    await usePracticeKey(desk);
    await submitCode(desk, bench.range().practiceCode().code);
    expect(await assumeRole(desk, 'responder')).toMatchObject({ ok: true });
    expect(await act(desk, detail)).toMatchObject(missing);
  },
);

test.each(KINDS.filter(([name]) => name !== 'line' && name !== 'link'))(
  'so does a %s done in the console',
  async (_, detail) => {
    const bench = await consoleBench([step('x', detail), asks]);
    const { desk } = bench;
    await confirmConsole(desk, { digits: '3333', nameSeen: true });
    expect(await beginLaneA(desk, 'x')).toMatchObject(missing);
  },
);

describe('why a text is not filled in', () => {
  const run = { plan: planOf(pinned('PB-T', [section('s', [asks])])) };

  test.each(['unsafe-value', 'malformed'] as const)(
    '%s is a wrong value, not a missing',
    (code) => {
      expect(notRendered(run, { code, variable: 'probe' })).toEqual({
        code: 'value-invalid',
        params: { field: 'probe', why: 'format' },
      });
    },
  );

  test('a value that no step of the run gives is named without one', () => {
    const error = { code: 'unknown-variable', variable: 'other' } as const;
    expect(notRendered(run, error)).toEqual({ code: 'value-missing', params: { value: 'other' } });
  });
});
