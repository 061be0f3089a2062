import type { Failure } from '../../core/failure.ts';
import type { Payloads, TargetResult } from '../../core/journal/payload.ts';
import type { AwsFailure } from '../../core/ports/aws.ts';
import type { ActiveTerminal, Terminals } from '../../core/ports/terminals.ts';
import type { AwsReadBack } from '../../core/run/read-back.ts';
import { err, type Result } from '../../core/result.ts';
import { done, fromAws, type Done } from '../answer.ts';
import type { ActiveRun, Desk, LiveSession } from '../desk.ts';
import { heldNow } from '../keep-session.ts';
import { callTo } from '../reach.ts';
import { agreedIntent, typedReason } from '../read-back.ts';
import { record } from '../record.ts';
import { aliasOf } from '../role-read-back.ts';
import { whoseTerminal } from './own.ts';

export interface Ending {
  readonly terminals: Terminals;
  /** What they are ended with. */
  readonly held: LiveSession;
  readonly region: string;
  /** All that are open there, as far as they are known. */
  readonly listed: readonly ActiveTerminal[];
  readonly chosen: readonly ActiveTerminal[];
}

interface Tried {
  readonly of: ActiveTerminal;
  readonly answer: Result<void, AwsFailure>;
}

/**
 * Read back by owner, written down, then TerminateSession for each. Where an answer got lost AWS is
 * asked which are still open: ending one twice does no harm, but the log says what is known.
 */
export async function endChosen(desk: Desk, run: ActiveRun, ending: Ending): Promise<Done> {
  const { terminals, held, region, chosen } = ending;
  const intended = await agreedIntent(
    desk,
    run,
    endReadBack(desk, run, ending),
    undefined,
    () => ({
      call: 'ssm:TerminateSession',
      account: held.account,
      principal: held.arn,
      ...(held.role ? { role: held.role.arn } : {}),
      region,
      targets: chosen.map(({ id, owner }) => ({ id, name: owner })),
    }),
    held,
  );
  if (!intended.ok) return intended;
  const to = () => callTo(desk, run, region, (heldNow(desk, run, held) ?? held).credentials);
  const tried: Tried[] = [];
  // The app's own comes last: what is shown of it goes with it.
  for (const of of [...chosen].sort((one, two) => last(one.id) - last(two.id))) {
    tried.push({ of, answer: await terminals.terminate(to(), of.id) });
  }
  const lost = tried.some(({ answer }) => !answer.ok && answer.error.mayHaveHappened);
  const after = lost ? await terminals.active(to()) : undefined;
  const data = toldOf(intended.value, tried, after?.ok ? after.value : undefined);
  const told = await record(desk, run, { type: 'outcome', run: run.state.run, data });
  if (!told.ok) return told;
  return data.status === 'ok' ? done : err(failureOf(run, tried));

  function last(id: string): number {
    return run.terminal?.terminal.sessionId === id ? 1 : 0;
  }
}

/** `seen`: what AWS still has, where it was asked once more; of `more` there, nothing is known. */
function toldOf(
  id: string,
  tried: readonly Tried[],
  seen: { readonly terminals: readonly ActiveTerminal[]; readonly more: boolean } | undefined,
): Payloads['outcome'] {
  const results = tried.map(({ of, answer }): TargetResult => {
    const base = { target: of.id, name: of.owner };
    if (answer.ok) return { ...base, status: 'Terminated' };
    if (!answer.error.mayHaveHappened) {
      return { ...base, status: 'Failed', details: answer.error.code };
    }
    if (!seen) return { ...base, status: 'Unknown' };
    if (seen.terminals.some(({ id: one }) => one === of.id))
      return { ...base, status: 'Connected' };
    return { ...base, status: seen.more ? 'Unknown' : 'Terminated' };
  });
  const is = (status: string): boolean => results.some((one) => one.status === status);
  const refused = tried.flatMap(({ answer }) => (answer.ok ? [] : [answer.error]))[0];
  const status = is('Unknown') ? 'unknown' : is('Failed') || is('Connected') ? 'failed' : 'ok';
  return {
    id,
    status,
    ...(status === 'ok' || !refused ? {} : { code: refused.code, error: { text: refused.raw } }),
    results,
    by: seen === undefined ? 'answer' : 'lookup',
  };
}

function failureOf(run: ActiveRun, tried: readonly Tried[]): Failure {
  const refused = tried.flatMap(({ answer }) => (answer.ok ? [] : [answer.error]))[0];
  return refused ? fromAws(refused, run) : { code: 'unknown' };
}

/** Whose they are, since when and where; and which of one's own are among them, or spared. */
function endReadBack(desk: Desk, run: ActiveRun, ending: Ending): AwsReadBack {
  const { held, region, listed, chosen } = ending;
  const count = chosen.length;
  const reason = typedReason(run);
  return {
    mode: run.mode,
    question: {
      en: count === 1 ? 'End this terminal?' : `End these ${String(count)} terminals?`,
      ja: `ターミナル ${String(count)} 件を終了しますか？`,
    },
    accept: { en: count === 1 ? 'End it' : 'End them', ja: '終了する' },
    startedAt: Date.parse(run.state.startedAt),
    account: { id: held.account, alias: aliasOf(run.kit, held.account) },
    role: held.role?.arn.split('/').pop() ?? '',
    region,
    principal: held.arn,
    targets: chosen.map(({ id, owner, target, since }) => ({
      id,
      name: `${nameIn(owner)} → ${target}${since === undefined ? '' : `, ${since}`}`,
    })),
    script: [],
    risk: 'destroy',
    warning: cutOff(desk, run, listed, chosen),
    type: reason ?? { what: 'count', expected: String(count) },
  };
}

function cutOff(
  desk: Desk,
  run: ActiveRun,
  listed: readonly ActiveTerminal[],
  chosen: readonly ActiveTerminal[],
): NonNullable<AwsReadBack['warning']> {
  const own = (some: readonly ActiveTerminal[]) =>
    some.filter((one) => whoseTerminal(desk, run, one) !== 'others');
  const owners = [...new Set(chosen.map(({ owner }) => nameIn(owner)))].join(', ');
  const taken = own(chosen).length;
  const spared = own(listed).length - taken;
  const mine =
    taken > 0
      ? {
          en: ` ${chosen.length === 1 ? 'It is' : taken === 1 ? 'One of them is' : `${String(taken)} of them are`} yours.`,
          ja: `自分のターミナルが ${String(taken)} 件含まれます。`,
        }
      : spared > 0
        ? { en: ' Yours is spared.', ja: '自分のターミナルは残ります。' }
        : { en: ' None of them is yours.', ja: '自分のターミナルは含まれません。' };
  return {
    en: `Cut off at once, with what they run: ${owners}.${mine.en} Whoever may open one can do so again.`,
    ja: `ただちに切れる人（実行中のものも止まります）: ${owners}。${mine.ja}権限があれば、開き直せます。`,
  };
}

/** The session's or the user's own name, at the end of an ARN. */
function nameIn(owner: string): string {
  return owner.split('/').slice(1).join('/') || owner;
}
