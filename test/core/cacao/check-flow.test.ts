import { describe, expect, it } from 'vitest';
import { readCacao } from '../../../main/core/cacao/read.ts';
import type { JsonObject } from '../../../main/core/json/value.ts';
import { ACTION, action, bytesOf, END, idOf, sample, START, steps } from './sample.ts';

const OTHER = idOf('action', 20);
const IF = idOf('if-condition', 21);
const flow = (changes: JsonObject, more: JsonObject = {}): readonly string[] =>
  readCacao('a.json', bytesOf(sample({ workflow: steps(changes), ...more }))).findings.map(
    ({ level, code }) => `${level} ${code}`,
  );
const runs = { commands: [{ type: 'bash', command: 'date' }] };

describe('what the schema lets pass', () => {
  it.each<[string, readonly string[]]>([
    ['error cacao-dangling', flow({}, { workflow_start: idOf('start', 99) })],
    ['error cacao-no-start-id', flow({}, { workflow_start: 1 })],
    ['error cacao-dangling', flow({ [ACTION]: action({ on_completion: OTHER }) })],
    ['error cacao-endless', flow({ [ACTION]: action({ on_completion: ACTION, ...runs }) })],
    ['warning cacao-exception', flow({}, { workflow_exception: END.replace('3', '7') })],
    ['warning cacao-no-start', flow({}, { workflow_start: ACTION })],
    ['warning cacao-dead-end', flow({ [ACTION]: action() })],
    [
      'warning cacao-no-end',
      flow({ [ACTION]: action({ on_completion: ACTION }), [END]: action() }),
    ],
    ['warning cacao-unreachable', flow({ [OTHER]: action({ on_completion: END }) })],
    [
      'warning cacao-shared-step',
      flow({ [START]: { type: 'start', on_completion: END, on_true: ACTION } }),
    ],
    [
      'warning cacao-both-ways',
      flow({ [ACTION]: action({ on_completion: END, on_failure: END }) }),
    ],
    ['warning cacao-no-branches', flow({ [ACTION]: { type: 'parallel', on_completion: END } })],
    ['warning cacao-no-condition', flow({ [ACTION]: { type: 'if-condition', on_true: END } })],
    ['warning cacao-nothing-to-do', flow({ [ACTION]: { type: 'start', on_completion: END } })],
  ])('%s', (said, all) => {
    expect(all).toContain(said);
  });

  it('lets a circle with a way out, or with a person in it, through', () => {
    const gate = { type: 'if-condition', condition: '__x__:value', on_true: ACTION, on_false: END };
    const round = { [ACTION]: action({ on_completion: IF, ...runs }), [IF]: gate };
    expect(flow(round)).toContain('warning cacao-loop');
    expect(flow({ [ACTION]: action({ on_completion: ACTION }) })).toContain('warning cacao-loop');
  });

  it('refuses a workflow nobody could hold in mind', () => {
    const many = Object.fromEntries(
      Array.from({ length: 501 }, (_, at) => [idOf('action', 100 + at), action()]),
    );
    expect(flow(many)).toEqual(['error cacao-too-many-steps']);
  });
});
