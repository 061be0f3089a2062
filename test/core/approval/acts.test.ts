import { expect, test } from 'vitest';
import { actsAfter } from '../../../main/core/approval/acts.ts';
import type { Step } from '../../../main/core/playbook/model.ts';
import { pinned, section, step } from '../../fakes/plans.ts';
import { unfold } from '../../../main/core/run/plan.ts';

const both = (text: string) => ({ en: text, ja: text });
const approve = step('agree', { kind: 'approve', request: both('Go?') });

function acts(steps: readonly Step[], vars: Readonly<Record<string, string>> = {}) {
  const plan = unfold(pinned('PB-T', [section('s', [approve, ...steps])]), () => undefined);
  if (!plan.ok) throw new Error(plan.error.code);
  return actsAfter(plan.value, plan.value.steps[0]!, vars);
}

test('what a person does is said in both languages, with its values', () => {
  const pull = step('pull', {
    risk: 'destroy',
    do: { en: 'Pull the plug of ${server}.', ja: '${server} の電源を抜きます。' },
  });
  const [act] = acts([pull], { server: 'web 7' });
  expect(act?.does).toEqual({ en: 'Pull the plug of web 7.', ja: 'web 7 の電源を抜きます。' });
  expect(act?.lines).toEqual([]);
});

test('a command is said as it would be sent, its parameters with it', () => {
  const stop = step('stop', {
    kind: 'run-command',
    role: 'r',
    risk: 'change',
    document: 'AWS-RunShellScript',
    targets: { instanceIds: '${ids}' },
    script: ['systemctl stop ${unit}'],
    parameters: { workingDirectory: ['/srv'], DbPassword: ['hunter2hunter2'] },
    maxErrors: '1',
  });
  expect(acts([stop], { ids: 'i-1 i-2', unit: "my 'app'" })[0]?.lines).toEqual([
    'AWS-RunShellScript',
    '{"instanceIds":["i-1","i-2"]}',
    'maxErrors: 1',
    'workingDirectory: /srv',
    'DbPassword: ••••••••',
    `systemctl stop 'my '\\''app'\\'''`,
  ]);
  expect(acts([stop], { ids: 'i-1' })[0]?.lines).toContain('systemctl stop ${unit}');
});

test('only what changes something is asked for, up to the next approval', () => {
  const change = (id: string) => step(id, { risk: 'change' });
  const list = [
    step('look'),
    change('one'),
    step('again', { ...approve, id: 'again' }),
    change('two'),
  ];
  expect(acts(list).map(({ title }) => title.en)).toEqual(['Do one']);
});

test('of tracks side by side, every act is asked for', () => {
  const track = (id: string) => ({ id, title: both(id), steps: [step(id, { risk: 'change' })] });
  const side = step('both', { kind: 'parallel', tracks: [track('a'), track('b')] });
  expect(acts([side]).map(({ title }) => title.en)).toEqual(['Do a', 'Do b']);
});
