import { describe, expect, it } from 'vitest';
import type { Draft, Entry } from '../../../main/core/journal/payload.ts';
import { figuresOf } from '../../../main/core/drill/figures.ts';
import { scoreObjectives } from '../../../main/core/drill/objectives.ts';
import type { Measure } from '../../../main/core/drill/scenario.ts';
import { fold } from '../../../main/core/run/fold.ts';

type At = readonly [seconds: number, draft: Draft, log?: string];

function recorded(script: readonly At[]): readonly Entry[] {
  return script.map(([seconds, draft, log = 'log-1'], seq) => ({
    ...draft,
    seq,
    ts: new Date(seconds * 1000).toISOString(),
    logId: log,
  }));
}

const start: Draft = {
  type: 'run.start',
  data: {
    run: 'r',
    playbook: { id: 'PB-01', version: '1', sha256: '0' },
    includes: [],
    person: 'p',
    lang: 'en',
  },
};
const done = (path: string): Draft => ({ type: 'step.done', data: { path, how: 'person' } });
const evidence: Draft = {
  type: 'note',
  data: { kind: 'evidence', text: { text: 'e' }, openedAt: '' },
};
const command: Draft = {
  type: 'intent',
  data: {
    id: 'i1',
    path: 'cmd',
    call: 'ssm:SendCommand',
    account: '1',
    principal: 'p',
    region: 'r',
  },
};
const outcome = (status: 'sent' | 'ok' | 'unknown', by: 'answer' | 'lookup'): Draft => ({
  type: 'outcome',
  data: { id: 'i1', status, by },
});
const session: Draft = {
  type: 'session.start',
  data: {
    session: 's',
    kind: 'base',
    account: '1',
    arn: 'a',
    region: 'r',
    accessKeyId: 'ASIA',
    expires: '',
    mfa: true,
    chained: false,
    intent: 'i0',
  },
};

function rate(measure: Measure, script: readonly At[]): unknown {
  const entries = recorded(script);
  const state = fold(entries);
  if (!state) throw new Error('no run in the script');
  const figures = figuresOf(entries, state);
  const objective = { id: 'o', title: { en: 'O', ja: 'O' }, measure };
  const [score] = scoreObjectives([objective], { entries, state, figures });
  return [score?.rating, score?.value, score?.records.map(({ seq }) => seq)];
}

describe('an objective on time', () => {
  const measure: Measure = { kind: 'time-to-signed-in', withinSeconds: 100 };
  it.each<[string, readonly At[], unknown]>([
    ['never', [[0, start]], ['U', undefined, []]],
    [
      'in time',
      [
        [0, start],
        [100, session],
      ],
      ['P', 100, [1]],
    ],
    [
      'up to twice as late',
      [
        [0, start],
        [200, session],
      ],
      ['S', 200, [1]],
    ],
    [
      'later',
      [
        [0, start],
        [201, session],
      ],
      ['M', 201, [1]],
    ],
  ])('%s', (_, script, expected) => {
    expect(rate(measure, script)).toEqual(expected);
  });
});

describe('critical steps', () => {
  const measure: Measure = { kind: 'critical-steps', steps: ['a', 'b'] };
  it.each<[string, readonly At[], unknown]>([
    ['none', [[0, start]], ['U', 0, []]],
    [
      'one missing',
      [
        [0, start],
        [1, done('b')],
      ],
      ['M', 1, [1]],
    ],
    [
      'out of order',
      [
        [0, start],
        [1, done('b')],
        [2, done('a')],
      ],
      ['S', 2, [2, 1]],
    ],
    [
      'all, in order',
      [
        [0, start],
        [1, done('a')],
        [2, done('b')],
      ],
      ['P', 2, [1, 2]],
    ],
  ])('%s', (_, script, expected) => {
    expect(rate(measure, script)).toEqual(expected);
  });
});

describe('evidence before containment', () => {
  const measure: Measure = { kind: 'evidence-before-containment' };
  it.each<[string, readonly At[], unknown]>([
    [
      'no evidence at all',
      [
        [0, start],
        [1, command],
      ],
      ['U', 0, [1]],
    ],
    [
      'only afterwards',
      [
        [0, start],
        [1, command],
        [2, evidence],
      ],
      ['M', 0, [2, 1]],
    ],
    [
      'first',
      [
        [0, start],
        [1, evidence],
        [2, command],
      ],
      ['P', 1, [1, 2]],
    ],
    [
      'nothing changed, evidence kept',
      [
        [0, start],
        [1, evidence],
      ],
      ['P', 1, [1]],
    ],
  ])('%s', (_, script, expected) => {
    expect(rate(measure, script)).toEqual(expected);
  });
});

describe('unknown outcomes', () => {
  const measure: Measure = { kind: 'unknown-outcomes-settled' };
  const crash: Draft = {
    ...start,
    data: { ...start.data, continues: { log: 'log-1', size: 3 } },
  };
  it.each<[string, readonly At[], unknown]>([
    [
      'none arose',
      [
        [0, start],
        [1, command],
        [2, outcome('ok', 'answer')],
      ],
      ['P', 0, []],
    ],
    [
      'said to be unknown and left so',
      [
        [0, start],
        [1, command],
        [2, outcome('unknown', 'answer')],
      ],
      ['U', 0, [1]],
    ],
    [
      'left open by a crash, then looked up',
      [
        [0, start],
        [1, command],
        [2, outcome('sent', 'answer')],
        [3, crash, 'log-2'],
        [4, outcome('ok', 'lookup'), 'log-2'],
      ],
      ['P', 1, [1]],
    ],
  ])('%s', (_, script, expected) => {
    expect(rate(measure, script)).toEqual(expected);
  });
});
