import { expect, test } from 'vitest';
import { actsAfter, approvalBefore } from '../../../main/core/approval/acts.ts';
import type { Step } from '../../../main/core/playbook/model.ts';
import { parallel, pinned, section, step } from '../../fakes/plans.ts';
import { stepAt, unfold } from '../../../main/core/run/plan.ts';

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

const change = (id: string): Step => step(id, { risk: 'change' });

function planWith(steps: readonly Step[]) {
  const plan = unfold(pinned('PB-T', [section('s', steps)]), () => undefined);
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
}

test('in a track an approval is for what is behind it there, not for what others do beside it', () => {
  const inner = { one: [approve, change('mine')], two: [change('theirs')] };
  const plan = planWith([parallel('both', inner), change('after')]);
  const [, asked, mine, theirs, after] = plan.steps;
  expect(actsAfter(plan, asked!, {}).map(({ title }) => title.en)).toEqual(['Do mine']);
  expect(approvalBefore(plan, mine!)?.path).toBe('both/one/agree');
  expect(approvalBefore(plan, theirs!)).toBeUndefined();
  expect(approvalBefore(plan, after!)).toBeUndefined();
});

test('one before tracks is for each of them, up to an approval of its own, and for what follows', () => {
  const second = { ...approve, id: 'again' } as Step;
  const inner = { one: [change('a'), second, change('b')], two: [change('c')] };
  const plan = planWith([approve, parallel('both', inner), change('after')]);
  const said = actsAfter(plan, plan.steps[0]!, {}).map(({ title }) => title.en);
  expect(said).toEqual(['Do a', 'Do c', 'Do after']);
  const before = (path: string) => approvalBefore(plan, stepAt(plan, path)!)?.path;
  expect(before('both/one/b')).toBe('both/one/again');
  expect(['both/one/a', 'both/two/c', 'after'].map(before)).toEqual(['agree', 'agree', 'agree']);
});
