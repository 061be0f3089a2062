import { expect, test } from 'vitest';
import { createPreviewer } from '../../../main/actions/writing/preview.ts';
import { TEMPLATE } from '../../../main/core/writing/template.ts';
import { previewView } from '../../../main/ipc/views/preview-view.ts';
import { deskBench } from '../../fakes/desk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

const other = pinned('PB-90', [section('s', [step('theirs')])]);
const taking = TEMPLATE.replace(
  '      - id: tell\n        kind: do',
  '      - id: tell\n        kind: playbook\n        playbook: PB-90',
);

function bench() {
  const made = deskBench([other]);
  const preview = createPreviewer(made.desk);
  const at = async (text: string, words: string) => {
    const shown = await preview(text, text.indexOf(words));
    return shown && previewView(shown, 'en').run;
  };
  return { ...made, at };
}

test('a text with an error has no step to show', async () => {
  const { at } = bench();
  expect(await at(TEMPLATE.replace('kind: check', 'kind: chek'), 'Tick')).toBeUndefined();
  expect(await at('a: [', 'a')).toBeUndefined();
});

test('the step around the caret is shown, else the one before, else the first', async () => {
  const { at } = bench();
  const shown = await at(TEMPLATE, 'Choose what fits best');
  expect(shown?.current).toMatchObject({ path: 'how-bad', number: 3, total: 5, state: 'todo' });
  expect(shown?.current.detail).toMatchObject({ kind: 'ask', options: [{}, {}, { safe: true }] });
  expect((await at(TEMPLATE, 'Put it right'))?.current.path).toBe('how-bad');
  expect((await at(TEMPLATE, 'severity'))?.current.path).toBe('declare');
});

test('a step that takes in another playbook is shown as its first one', async () => {
  const { at } = bench();
  expect((await at(taking, 'playbook: PB-90'))?.current.path).toBe('tell/theirs');
});

test('a text that takes in itself, round about, has none', async () => {
  const { at } = bench();
  expect(await at(taking.replaceAll('OWN-01', 'PB-90'), 'kind: playbook')).toBeUndefined();
});

test('a step of AWS looks as it does with access, and nothing is kept or asked of AWS', async () => {
  const { at, aws, desk, journals } = bench();
  const text = TEMPLATE.replace(
    'kind: do\n        title: { en: Mend it',
    'kind: assume-role\n        role: ops\n        risk: read\n        title: { en: Mend it',
  ).replace(
    'roles: []',
    'roles:\n  - { id: ops, role: ops, why: { en: To look., ja: 見るため。 }, actions: [ssm:SendCommand] }',
  );
  const shown = await at(text, 'Mend it');
  expect(shown?.current.detail).toMatchObject({ kind: 'assume-role', needsSignIn: false });
  expect([journals.logs, aws.calls, desk.run]).toEqual([[], [], undefined]);
});
