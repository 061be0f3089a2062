import { readAction } from '../../core/aws/read-only/actions.ts';
import { onlyReads } from '../../core/aws/read-only/narrow.ts';
import type { WireCall } from '../../core/aws/wire-call.ts';
import type { Failure } from '../../core/failure.ts';
import type { Payloads } from '../../core/journal/payload.ts';
import { isNonProduction } from '../../core/kit/kit-for.ts';
import { asksAws } from '../../core/playbook/asks-aws.ts';
import { asksUnseen, neededActions } from '../../core/playbook/needed-actions.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import type { ActiveRun, Desk, LiveSession } from '../desk.ts';

/**
 * What a drill in real accounts does not do. It is asked three times, each for itself: of a step before
 * it begins, of each intent before it is written down (and only then may it be done), and of each
 * request before it leaves.
 */

type InRun = Pick<ActiveRun, 'state' | 'kit'>;

/** A probe does not do what its step would change: it is talked through. */
export function refusedStep({ state }: InRun, { step, roles }: PlanStep): Failure | undefined {
  if (state.kind !== 'probe' || !asksAws(step.kind)) return undefined;
  switch (step.kind) {
    case 'sign-in':
    case 'assume-role':
      return undefined;
    // A person revokes by hand, where no role does it: still nothing that a probe does.
    case 'revoke':
      return notRead('iam:PutRolePolicy');
    default: {
      const { needs } = neededActions(step, roles);
      const unseen = step.kind === 'cli' && asksUnseen(step.command);
      if (needs.length === 0 || unseen) return { code: 'probe-action-unknown' };
      const first = needs.find((action) => readAction(action) === undefined);
      return first === undefined ? undefined : notRead(first);
    }
  }
}

/** Why what is about to be written down and then done is not done in this drill. */
export function refusedIntent(run: InRun, data: Payloads['intent']): Failure | undefined {
  const { kind } = run.state;
  if (kind === 'probe') return moreThanRead(data);
  return kind === 'game-day' ? elsewhere(run, data) : undefined;
}

/** A game day stays in accounts that the kit marks, with the users and roles made for it. */
function elsewhere(
  { kit }: InRun,
  { call, account, role }: Payloads['intent'],
): Failure | undefined {
  const wanted = role === undefined ? account : (role.split(':')[4] ?? '');
  const own = call !== 'sts:AssumeRole' || kit?.roles.some(({ arn }) => arn === role) === true;
  const foreign = [account, wanted].find((one) => !kit || !isNonProduction(kit, one));
  if (own && foreign === undefined) return undefined;
  return { code: 'game-day-elsewhere', params: { account: foreign ?? wanted } };
}

function moreThanRead({ call, policy, policyArns = [] }: Payloads['intent']): Failure | undefined {
  switch (call) {
    // They open sessions; what is done with one is asked for itself.
    case 'sts:GetSessionToken':
    case 'signin:CreateOAuth2Token':
    case 'signin:GetSigninToken':
      return undefined;
    case 'signin:ConsoleLogin':
    case 'signin:SwitchRole':
      return { code: 'probe-not-in-browser' };
    case 'sts:AssumeRole':
      return policyArns.length === 0 && onlyReads(policy?.text)
        ? undefined
        : { code: 'probe-not-narrowed' };
    default:
      return readAction(call) === undefined ? notRead(call) : undefined;
  }
}

/** Whether a request may leave: read off the request itself, whatever was meant by it. */
export function mayAsk({ run, sessions }: Pick<Desk, 'run' | 'sessions'>, call: WireCall): boolean {
  if (run?.state.kind === 'game-day') {
    const roles = run.kit?.roles ?? [];
    return call.action !== 'sts:AssumeRole' || roles.some(({ arn }) => arn === call.role);
  }
  if (run?.state.kind !== 'probe') return true;
  const { action, managed, sessionPolicy, accessKeyId } = call;
  switch (action) {
    case undefined:
      return false;
    case 'none':
    case 'sts:GetSessionToken':
      return true;
    case 'sts:AssumeRole':
      return managed !== true && onlyReads(sessionPolicy);
    case 'signin:GetSigninToken':
      return [...sessions.values()].some(
        (session) => session.credentials.accessKeyId === accessKeyId && isNarrowed(session),
      );
    default:
      return readAction(action) !== undefined;
  }
}

/** Why a session is not given to another program, or opened in a browser: its keys could do more than read. */
export function refusedHandOff(
  { state }: InRun,
  session: Pick<LiveSession, 'kind' | 'request'>,
): Failure | undefined {
  if (state.kind !== 'probe' || isNarrowed(session)) return undefined;
  return { code: 'probe-hand-off' };
}

function isNarrowed({ kind, request }: Pick<LiveSession, 'kind' | 'request'>): boolean {
  return kind === 'role' && (request?.policyArns ?? []).length === 0 && onlyReads(request?.policy);
}

function notRead(action: string): Failure {
  return { code: 'probe-reads-only', params: { action } };
}
