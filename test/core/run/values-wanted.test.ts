import { expect, test } from 'vitest';
import type { Step } from '../../../main/core/playbook/model.ts';
import { pullIn } from '../../../main/core/run/pulled.ts';
import { valuesWanted } from '../../../main/core/run/values-wanted.ts';
import { ask, needs, pinned, planOf, section, step } from '../../fakes/plans.ts';

const line = (id: string, command: string, more: Partial<Step> = {}) =>
  step(id, { kind: 'cli', command, ...more });
const asks = (id: string, ...values: readonly string[]) =>
  step(id, {
    kind: 'input',
    fields: values.map((value) => ({
      ...{ id: value, type: 'text' as const, required: true },
      label: { en: value, ja: value },
    })),
  });

const part = pinned('PB-S', [section('s', [line('inner', 'ping ${inner}')])]);
const source = pinned('PB-O', [
  section('find', [asks('ask-host', 'host')]),
  section('contain', [
    asks('ask-port', 'port'),
    line('cut', 'cut ${host} ${port} ${incident} ${way}', { when: "mood == 'bad'" }),
    step('sub', { kind: 'playbook', playbook: 'PB-S' }),
  ]),
]);
const own = pinned('PB-T', [section('s', [step('one'), ask('way', [['left', 'next']])])]);
const find = (id: string) => [own, source, part].find(({ ref }) => ref.id === id);
const pulled = { as: 'p', after: 'one', playbook: source.ref, section: 'contain' };

test('what a section needs from elsewhere is named, with the step that gives it', () => {
  const plan = pullIn(planOf(own), pulled, find)!;
  expect(valuesWanted(plan, 'p', { incident: 'INC-1' }, source, find)).toEqual([
    { value: 'host', step: { en: 'Do ask-host', ja: 'Do ask-host' }, playbook: 'PB-O' },
    { value: 'way', step: { en: 'Do way', ja: 'Do way' } },
    { value: 'inner' },
  ]);
});

test('a section taken in asks for what it uses of its playbook’s inputs, and for no other', () => {
  const [host, other] = needs('host', 'other');
  const whole = { ...source, playbook: { ...source.playbook, inputs: [host!, other!] } };
  const plan = pullIn(planOf(own), pulled, (id) => (id === 'PB-O' ? whole : find(id)))!;
  const asking = plan.steps.find(({ path }) => path === 'p/inputs');
  expect(asking).toMatchObject({ pulled: { as: 'p', after: 'one' }, step: { fields: [host] } });
  const wanted = valuesWanted(plan, 'p', { incident: 'INC-1' }, whole, find);
  expect(wanted.map(({ value }) => value)).toEqual(['way', 'inner']);

  const unused = pullIn(planOf(own), { ...pulled, section: 'find' }, () => whole)!;
  expect(unused.steps.map(({ path }) => path)).toEqual(['one', 'p/ask-host', 'way']);
});

test('nothing is wanted once the run knows it all', () => {
  const plan = pullIn(planOf(own), pulled, find)!;
  const vars = { incident: 'INC-1', host: 'h', way: 'left', inner: 'i' };
  expect(valuesWanted(plan, 'p', vars, source, find)).toEqual([]);
});
