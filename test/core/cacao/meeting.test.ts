import { describe, expect, it } from 'vitest';
import { cacaoDraft } from '../../../main/core/cacao/draft.ts';
import { meetings } from '../../../main/core/cacao/meeting.ts';
import { readCacao } from '../../../main/core/cacao/read.ts';
import type { CacaoDocument } from '../../../main/core/cacao/document.ts';
import type { JsonObject } from '../../../main/core/json/value.ts';
import { ACTION, action, bytesOf, END, idOf, sample, steps } from './sample.ts';

const [INNER, STOP, OTHER, PAGE, REPORT] = [20, 21, 22, 23, 24].map((at) =>
  idOf(at === 20 ? 'if-condition' : 'action', at),
) as [string, string, string, string, string];

const gate = (name: string, changes: JsonObject): JsonObject => ({
  ...{ type: 'if-condition', name, condition: 'x' },
  ...changes,
});
const named = (name: string, to: string): JsonObject => action({ name, on_completion: to });

/** A decision within one that pages after both its branches: one way pages too, one goes round it. */
function document(ways: JsonObject): CacaoDocument {
  const workflow = steps({
    [ACTION]: gate('Outer', { on_true: INNER, on_false: OTHER, on_completion: PAGE }),
    [INNER]: gate('Inner', ways),
    [STOP]: named('Stop it', PAGE),
    [OTHER]: named('Other', END),
    [PAGE]: named('Page', REPORT),
    [REPORT]: named('Report', END),
  });
  const { document: read } = readCacao('a.json', bytesOf(sample({ workflow })));
  if (!read) throw new Error('refused');
  return read;
}

const straight = document({ on_true: STOP, on_false: REPORT });
const turned = document({ on_true: REPORT, on_false: STOP });

describe('where branches meet', () => {
  it('is nowhere behind a step that somebody further out writes, whichever branch comes by it', () => {
    for (const one of [straight, turned]) {
      expect(meetings(one)([STOP, REPORT], new Set([PAGE]))).toBeUndefined();
      expect(meetings(one)([REPORT, STOP], new Set([PAGE]))).toBeUndefined();
    }
  });

  it('is where all ways come by, and may be such a step itself', () => {
    expect(meetings(straight)([STOP, REPORT], new Set())).toBe(REPORT);
    expect(meetings(straight)([STOP, REPORT], new Set([REPORT]))).toBe(REPORT);
  });

  it.each([
    ['straight', straight, 1],
    ['turned', turned, 2],
  ])('so nobody is told to report before they have paged (%s)', (_, read, answer) => {
    const all = cacaoDraft(read, 'CACAO-0001').shape.sections.flatMap((part) => part.steps);
    const told = all.filter(
      ({ when = '' }) => !/decide_outer == '(?!answer-1')/.test(when) && !pastIt(when, answer),
    );
    const names = told.map(({ id }) => id.replace(/-\d+$/, ''));
    expect(names).toEqual(['decide-outer', 'decide-inner', 'stop-it', 'page', 'report']);
  });
});

/** Whether it holds only for another answer to the inner decision. */
function pastIt(when: string, answer: number): boolean {
  return /decide_inner == '/.test(when) && !when.includes(`decide_inner == 'answer-${answer}'`);
}
