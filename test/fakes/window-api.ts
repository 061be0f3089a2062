import type { Api } from '../../main/contract/api.ts';
import { calls, type Args, type Call, type Value } from '../../main/contract/calls.ts';
import type { EventName, Events } from '../../main/contract/events.ts';
import type { Failure, Reply } from '../../main/contract/failure.ts';
import type { AppView } from '../../main/contract/views.ts';

type Given<C extends Call> = Value<C> | Failure;
type Answer<C extends Call> = Given<C> | ((args: Args<C>) => Given<C> | Promise<Given<C>>);

/** What some calls answer; the rest answer `null`, or an empty list. */
export type Answers = { readonly [C in Call]?: Answer<C> };

export interface FakeApi extends Api {
  /** Every call in order, with its arguments. */
  readonly made: { readonly call: Call; readonly args: unknown }[];
  argsOf<C extends Call>(call: C): readonly Args<C>[];
  /** Pushes a new view, as main does after each change. */
  push(view: AppView): void;
  command(id: string): void;
}

const LISTS: readonly Call[] = [
  'redaction.preview',
  'evidence.list',
  'evidence.choose',
  'bundle.list',
  'library.list',
  'library.search',
  'log.list',
  'run.pull-in-needs',
];

/** What a terminal shows in tests and pictures. */
const SHOWN = {
  bytes: new TextEncoder().encode(
    [
      '$ systemctl is-active nginx',
      '\u001b[32mactive\u001b[0m',
      '$ echo 障害の確認',
      '障害の確認',
      '$ ',
    ].join('\r\n'),
  ),
};

const shownBy = (): never => SHOWN as never;

/** A practice code has a `code` too, and when it ends. */
function isFailure(answer: unknown): answer is Failure {
  return typeof answer === 'object' && answer !== null && 'code' in answer && !('endsAt' in answer);
}

/** `window.api` for tests: one function per line of the contract's table, so that it cannot drift. */
export function createFakeApi(view: AppView, answers: Answers = {}): FakeApi {
  let current = view;
  const made: { call: Call; args: unknown }[] = [];
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const emit = <E extends EventName>(event: E, payload: Events[E]): void => {
    for (const listen of listeners.get(event) ?? []) listen(payload as never);
  };
  const answer = <C extends Call>(
    call: C,
    args: Args<C>,
  ): Reply<Value<C>> | Promise<Reply<Value<C>>> => {
    made.push({ call, args });
    const given: unknown = answers[call];
    const value: unknown =
      typeof given === 'function' ? (given as (args: unknown) => unknown)(args) : given;
    const settle = (value: unknown): Reply<Value<C>> => {
      if (isFailure(value)) return { ok: false, error: value };
      if (value !== undefined) return { ok: true, value: value as Value<C> };
      if (call === 'terminal.watch') return { ok: true, value: shownBy() };
      const empty: unknown = call === 'app.view' ? current : LISTS.includes(call) ? [] : null;
      return { ok: true, value: empty as Value<C> };
    };
    return value instanceof Promise ? value.then(settle) : settle(value);
  };
  const table = Object.keys(calls).map((call) => [
    call,
    (args: Args<Call>) => Promise.resolve(answer(call as Call, args)),
  ]);
  return {
    call: Object.fromEntries(table) as Api['call'],
    on: (event, listen) => {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listen));
      return () => set.delete(listen);
    },
    made,
    argsOf: <C extends Call>(call: C) =>
      made.filter((each) => each.call === call).map((each) => each.args as Args<C>),
    push: (next) => {
      current = next;
      emit('view', next);
    },
    command: (id) => emit('command', { id }),
  };
}
