import { describe, expect, it } from 'vitest';
import { cacaoDraft } from '../../../main/core/cacao/draft.ts';
import { readCacao } from '../../../main/core/cacao/read.ts';
import { playbookText } from '../../../main/core/imported/yaml.ts';
import type { JsonObject } from '../../../main/core/json/value.ts';
import { parsePlaybook } from '../../../main/core/playbook/parse.ts';
import type { Step } from '../../../main/core/playbook/model.ts';
import { ACTION, action, bytesOf, END, idOf, sample, steps } from './sample.ts';

/** The draft as the app would open it, without errors. */
function drafted(json: JsonObject): readonly Step[] {
  const { document } = readCacao('a.json', bytesOf(json));
  if (!document) throw new Error('refused');
  const { playbook, findings } = parsePlaybook(
    'draft.yaml',
    new TextEncoder().encode(playbookText(cacaoDraft(document, 'CACAO-0001').shape)),
  );
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  return playbook?.sections.flatMap((section) => section.steps) ?? [];
}

const flow = (changes: JsonObject, more: JsonObject = {}): readonly string[] =>
  drafted(sample({ workflow: steps(changes), ...more })).map(
    ({ id, when }) => `${id}${when === undefined ? '' : ` if ${when}`}`,
  );
const [A, B, C] = [idOf('action', 20), idOf('action', 21), idOf('action', 22)];
const named = (name: string, changes: JsonObject = {}): JsonObject => action({ name, ...changes });

describe('cacaoDraft', () => {
  it('asks what the file decides, and keeps each branch to its answer', () => {
    const gate = { type: 'if-condition', name: 'Is it ours', condition: '__x__:value', on_true: A };
    expect(
      flow({
        [ACTION]: { ...gate, on_false: B, on_completion: C },
        [A]: named('Ours', { on_completion: END }),
        [B]: named('Theirs', { on_completion: END }),
        [C]: named('Report', { on_completion: END }),
      }),
    ).toEqual([
      'decide-is-it-ours',
      "ours if decide_is_it_ours == 'answer-1'",
      "theirs if decide_is_it_ours == 'answer-2'",
      'report',
    ]);
  });

  it('writes what both branches lead to once, where they meet', () => {
    const gate = { type: 'if-condition', name: 'Ours', condition: 'x', on_true: A, on_false: B };
    expect(
      flow({
        [ACTION]: gate,
        [A]: named('Left', { on_completion: C }),
        [B]: named('Right', { on_completion: C }),
        [C]: named('Both', { on_completion: END }),
      }).at(-1),
    ).toBe('both');
  });

  it('goes round a while, a bounded number of times', () => {
    const loop = { type: 'while-condition', name: 'Busy', condition: 'x', on_true: A };
    const all = drafted(
      sample({
        workflow: steps({
          [ACTION]: { ...loop, on_completion: END },
          [A]: named('Wait', { on_completion: END }),
        }),
      }),
    );
    const last = all.at(-1);
    expect(last).toMatchObject({ kind: 'ask', maxPasses: 20, when: "decide_busy == 'answer-1'" });
    expect(last?.kind === 'ask' && last.options[0]?.go).toBe('decide-busy');
  });

  it('asks after a step that has a way out of failure', () => {
    const { on_completion: _, ...bare } = named('Stop it');
    expect(
      flow({
        [ACTION]: { ...bare, on_success: A, on_failure: B },
        [A]: named('Good', { on_completion: END }),
        [B]: named('Bad', { on_completion: END }),
      }),
    ).toEqual([
      'stop-it',
      'decide-it-worked',
      "good if decide_it_worked == 'answer-1'",
      "bad if decide_it_worked == 'answer-2'",
    ]);
  });

  it('splits more cases than one question takes', () => {
    const heads = Array.from({ length: 12 }, (_, at) => idOf('action', 40 + at));
    const cases = Object.fromEntries(heads.map((id, at) => [`case ${String(at)}`, id]));
    const branches = Object.fromEntries(
      heads.map((id, at) => [id, named(`Do ${String(at)}`, { on_completion: END })]),
    );
    const choice = { type: 'switch-condition', name: 'Which', switch: '__x__:value', cases };
    const all = flow({ [ACTION]: { ...choice, on_completion: END }, ...branches });
    expect(all.filter((step) => step.startsWith('decide'))).toHaveLength(2);
    expect(all).toContain("do-11 if decide_which == 'answer-9' && decide_which_2 == 'answer-4'");
  });

  it('does what goes on side by side one after the other, and says so', () => {
    const split = { type: 'parallel', next_steps: [A, B], on_completion: END };
    const one = named('One', { on_completion: END });
    const two = named('Two', { on_completion: END });
    expect(flow({ [ACTION]: split, [A]: one, [B]: two })).toEqual(['share-out', 'one', 'two']);
  });
});
