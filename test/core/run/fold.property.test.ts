import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, Entry } from '../../../main/core/journal/payload.ts';
import { apply, fold, interrupted } from '../../../main/core/run/fold.ts';
import { startOf, stepAfter } from '../../../main/core/run/next.ts';
import { stepAt } from '../../../main/core/run/plan.ts';
import { openIntents, type RunState } from '../../../main/core/run/state.ts';
import { ask, pinned, planOf, section, step } from '../../fakes/plans.ts';

const inner = pinned('PB-I', [
  section('in', [
    step('one'),
    ask(
      'loop',
      [
        ['on', 'next'],
        ['back', 'one'],
      ],
      3,
    ),
  ]),
]);
const root = pinned('PB-A', [
  section('s', [
    step('a'),
    step('sub', { kind: 'playbook', playbook: 'PB-I' }),
    step('cmd', { kind: 'run-command', role: 'r', document: 'D', targets: {} }),
    ask(
      'q',
      [
        ['no', 'next'],
        ['yes', 'a'],
        ['end', 'end'],
      ],
      2,
    ),
    step('z', { when: 'q == "no"' }),
  ]),
]);
const plan = planOf(root, [inner]);
const holds = (): boolean => true;

type Move = 'done' | 'skip' | 'note' | 'answer' | 'send' | 'lose' | 'fail' | 'succeed' | 'crash';
const moves = fc.array(
  fc.record({
    move: fc.constantFrom<Move>(
      'done',
      'skip',
      'note',
      'answer',
      'send',
      'lose',
      'fail',
      'succeed',
      'crash',
    ),
    pick: fc.nat(5),
  }),
  { maxLength: 60 },
);

/** Plays moves as the actions do: every record is appended, and only then folded. */
function play(script: readonly { readonly move: Move; readonly pick: number }[]): {
  readonly entries: readonly Entry[];
  readonly live: RunState;
} {
  const entries: Entry[] = [];
  let live: RunState | undefined;
  let log = 0;
  const append = (draft: Draft): void => {
    const entry = {
      ...draft,
      seq: entries.length,
      ts: new Date(entries.length * 1000).toISOString(),
      logId: `log-${String(log)}`,
    } as Entry;
    entries.push(entry);
    live = apply(live, entry);
  };
  const start = (continues?: { log: string; size: number }): void => {
    append({
      type: 'run.start',
      data: {
        run: 'r',
        playbook: root.ref,
        includes: [inner.ref],
        person: 'p',
        lang: 'en',
        ...(continues ? { continues } : {}),
      },
    });
  };
  const advance = (from: string | undefined): void => {
    const next = live ? stepAfter(plan, live, from, holds) : undefined;
    if (live && next) append(startOf(live, next));
  };
  start();
  advance(undefined);
  for (const { move, pick } of script) {
    const path = live?.current;
    const at = stepAt(plan, path);
    if (!live || path === undefined || !at) break;
    const open = openIntents(live)[0];
    const over = ['done', 'skipped'].includes(live.steps[path]?.status ?? '');
    switch (move) {
      case 'done':
      case 'answer': {
        if (over) break;
        if (at.step.kind === 'ask') {
          const option = at.step.options[pick % at.step.options.length]?.id ?? '';
          append({ type: 'answer', data: { path, option } });
        }
        append({ type: 'step.done', data: { path, how: 'person' } });
        advance(path);
        break;
      }
      case 'skip':
        if (over) break;
        append({ type: 'step.skip', data: { path, code: 'blocked', reason: { text: 'because' } } });
        advance(path);
        break;
      case 'note':
        append({
          type: 'note',
          data: { kind: 'note', text: { text: 'n' }, openedAt: '2026-01-01T00:00:00Z' },
        });
        break;
      case 'send':
        append({
          type: 'intent',
          data: {
            id: `i${String(entries.length)}`,
            path,
            call: 'ssm:SendCommand',
            account: '1',
            principal: 'p',
            region: 'r',
          },
        });
        break;
      case 'lose':
      case 'fail':
      case 'succeed':
        if (!open) break;
        append({
          type: 'outcome',
          data: {
            id: open.intent.id,
            by: 'answer',
            status: move === 'lose' ? 'unknown' : move === 'fail' ? 'failed' : 'ok',
          },
        });
        break;
      case 'crash': {
        const continues = { log: `log-${String(log)}`, size: entries.length };
        log += 1;
        start(continues);
        break;
      }
    }
  }
  if (!live) throw new Error('the run never began');
  return { entries, live };
}

describe('fold', () => {
  it('gives the same state replayed as lived', () => {
    fc.assert(
      fc.property(moves, (script) => {
        const { entries, live } = play(script);
        expect(fold(entries)).toEqual(live);
      }),
    );
  });

  it('leaves a state from which the player can go on, after any prefix and a crash: rule P4', () => {
    fc.assert(
      fc.property(moves, fc.nat(200), (script, cut) => {
        const { entries } = play(script);
        const state = fold(entries.slice(0, 1 + (cut % entries.length)));
        if (!state) throw new Error('a prefix with run.start has a state');
        const after = interrupted(state, '2026-01-02T00:00:00Z');
        expect(openIntents(after).every(({ status }) => status === 'unknown')).toBe(true);
        const at = stepAt(plan, after.current) ?? stepAfter(plan, after, undefined, holds);
        expect(at).toBeDefined();
        if (!at) return;
        const done = apply(after, {
          type: 'step.done',
          data: { path: at.path, how: 'person' },
          seq: 0,
          ts: '2026-01-02T00:00:01Z',
          logId: 'l',
        });
        expect(done?.steps[at.path]?.status).toBe('done');
      }),
    );
  });

  it('comes to an end: answering on and on never goes round for ever', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 60, maxLength: 60 }), (picks) => {
        const { live } = play(picks.map((pick) => ({ move: 'done', pick })));
        expect(stepAfter(plan, live, live.current, holds)).toBeUndefined();
      }),
    );
  });

  it('takes any record on any state without failing', () => {
    const junk = fc.constantFrom<Draft>(
      { type: 'outcome', data: { id: 'none', status: 'ok', by: 'lookup' } },
      { type: 'session.end', data: { session: 'none', why: 'lost' } },
      { type: 'step.done', data: { path: 'nowhere', how: 'sensed' } },
      { type: 'log.close', data: { why: 'quit' } },
      {
        type: 'input',
        data: { path: 'a', values: [{ id: 'x', type: 'text', text: { c: 'only a commitment' } }] },
      },
      { type: 'lock', data: { what: 'vault', why: 'idle' } },
    );
    fc.assert(
      fc.property(moves, fc.array(junk), (script, extra) => {
        const { entries } = play(script);
        const more = extra.map((draft, index): Entry => ({
          ...draft,
          seq: 900 + index,
          ts: '2026-01-03T00:00:00Z',
          logId: 'l',
        }));
        expect(fold([...more, ...entries])).toEqual(fold(entries));
        expect(fold([...entries, ...more])?.run).toBe('r');
      }),
    );
  });
});
