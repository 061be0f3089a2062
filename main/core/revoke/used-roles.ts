import type { FreeText } from '../journal/payload.ts';
import type { IntentProgress, RunState, SessionProgress } from '../run/state.ts';
import { isDenial, personIn } from './denial-name.ts';
import { roleNameIn } from './older-sessions.ts';

/** A role that was assumed in a run, by the app or in a browser, and what became of its sessions. */
export interface UsedRole {
  readonly arn: string;
  readonly account: string;
  /** Without its path. */
  readonly name: string;
  /** The kit's id for it, where the log has it. */
  readonly id?: string;
  readonly sessions: number;
  /** When its newest session began, RFC 3339 UTC. */
  readonly newest: string;
  readonly end: RoleEnd;
}

interface Proof {
  readonly at: string;
  readonly by: 'answer' | 'lookup' | 'person';
  readonly intent: string;
}

export type RoleEnd =
  /** Nothing is known to have ended its sessions at AWS, or all but those that were spared. */
  | { readonly is: 'open'; readonly but?: Proof & { readonly name: string } }
  | (Proof & { readonly is: 'proved' })
  | {
      readonly is: 'left';
      /** Whether any denial was sent for it in the run. */
      readonly tried: boolean;
      readonly at: string;
      readonly owner: FreeText;
      /** A day, `YYYY-MM-DD`. */
      readonly due: string;
      readonly why: FreeText;
    };

/**
 * Every role assumed in the run, in the order of first use. SEC10-BP05: what was handed out in an
 * incident is revoked at its end; a session that began after the denial is not reached by it.
 */
export function usedRoles(state: RunState): readonly UsedRole[] {
  const byRole = new Map<string, SessionProgress[]>();
  for (const progress of Object.values(state.sessions)) {
    const key = roleKey(progress.session.arn);
    if (key !== undefined) byRole.set(key, [...(byRole.get(key) ?? []), progress]);
  }
  return [...byRole].flatMap(([key, sessions]) => roleOf(state, key, sessions) ?? []);
}

/** Those of which nothing is known to have ended their sessions. */
export function openRoles(state: RunState): readonly UsedRole[] {
  return usedRoles(state).filter(({ end }) => end.is === 'open');
}

/** When a session of the run was ended at AWS by a denial that its role holds, as far as the log knows. */
export function revokedAt(state: RunState, session: string): string | undefined {
  const progress = state.sessions[session];
  const key = progress && roleKey(progress.session.arn);
  if (!progress || key === undefined) return undefined;
  const put = standing(state, key).findLast((denied) => reaches(denied, progress));
  return put && proofOf(put).at;
}

/** Account and name: what the ARNs of a role and of its sessions have in common. */
export function roleKey(arn: string): string | undefined {
  const found = /^arn:[^:]*:(?:iam::(\d*):role|sts::(\d*):assumed-role)\/(.+)$/.exec(arn);
  if (!found) return undefined;
  const [, owner, issuer, rest = ''] = found;
  // A role's path stands before its name, a session's name behind it.
  const name = owner === undefined ? rest.split('/')[0] : roleNameIn(rest);
  return `${owner ?? issuer ?? ''}:${name ?? ''}`;
}

function roleOf(
  state: RunState,
  key: string,
  sessions: readonly SessionProgress[],
): UsedRole | undefined {
  const newest = sessions.at(-1);
  if (!newest) return undefined;
  const { account, arn, role: id, intent } = newest.session;
  const meant = state.intents[intent]?.intent.role;
  const name = key.slice(key.indexOf(':') + 1);
  const partition = arn.split(':')[1] ?? 'aws';
  return {
    arn:
      meant !== undefined && roleKey(meant) === key
        ? meant
        : `arn:${partition}:iam::${account}:role/${name}`,
    account,
    name,
    ...(id === undefined ? {} : { id }),
    sessions: sessions.length,
    newest: newest.startedAt,
    end: endOf(state, key, sessions),
  };
}

function endOf(state: RunState, key: string, sessions: readonly SessionProgress[]): RoleEnd {
  const held = standing(state, key);
  const proof = held.find((put) => sessions.every((session) => reaches(put, session)));
  if (proof) return { is: 'proved', ...proofOf(proof) };
  const begun = Object.values(state.sessions);
  const newest = Math.max(...sessions.map((session) => begun.indexOf(session)));
  const told = state.notes.findLast(
    ({ unrevoked }) =>
      unrevoked !== undefined &&
      roleKey(unrevoked.role) === key &&
      unrevoked.sessionsBefore > newest,
  );
  if (!told?.unrevoked) {
    const but = held.find((put) =>
      sessions.every((session) => reaches(put, session) || spares(put, session)),
    );
    const name = but?.progress.intent.spares?.name;
    return { is: 'open', ...(but && name !== undefined ? { but: { ...proofOf(but), name } } : {}) };
  }
  const { owner, due, saidAt } = told.unrevoked;
  const tried = denials(state, key).some(({ progress }) => isPut(progress));
  return { is: 'left', tried, at: saidAt, owner, due, why: told.text };
}

function proofOf({ progress: { endedAt, at, intent, by = 'answer' } }: Denied): Proof {
  return { at: endedAt ?? at, by, intent: intent.id };
}

interface Denied {
  readonly progress: IntentProgress;
  /** Its place among the run's intents. */
  readonly place: number;
}

/** Denials that the role holds as far as the log knows, newest first: those deleted again are none. */
function standing(state: RunState, key: string): readonly Denied[] {
  const held = new Map<string, Denied>();
  for (const denied of denials(state, key)) {
    const { intent, status } = denied.progress;
    const name = intent.targets?.[0]?.name ?? '';
    if (isPut(denied.progress) && status === 'ok') held.set(name, denied);
    // A deletion may have happened unless AWS refused it.
    if (!isPut(denied.progress) && status !== 'failed') held.delete(name);
  }
  return [...held.values()].reverse();
}

/** What was asked of IAM about denials of the role, put or deleted, in that order. */
function denials(state: RunState, key: string): readonly Denied[] {
  return Object.values(state.intents).flatMap((progress, place) => {
    const { call, targets: [target] = [] } = progress.intent;
    const denial = isDenial(target?.name ?? '') && roleKey(target?.id ?? '') === key;
    return denial && /^iam:(?:Put|Delete)RolePolicy$/.test(call) ? [{ progress, place }] : [];
  });
}

function isPut({ intent }: IntentProgress): boolean {
  return intent.call === 'iam:PutRolePolicy';
}

/** Whether a denial ends a session: that began before, is of the person who is meant, and not spared. */
function reaches(denied: Denied, progress: SessionProgress): boolean {
  const { session, intentsBefore } = progress;
  if (intentsBefore > denied.place || spares(denied, progress)) return false;
  const person = personIn(denied.progress.intent.targets?.[0]?.name ?? '');
  if (person === undefined) return true;
  return session.sourceIdentity === person || session.arn.split('/').pop() === person;
}

/** Whether a denial left this session alive. */
function spares({ progress }: Denied, { session }: SessionProgress): boolean {
  const { spares: left } = progress.intent;
  if (!left) return false;
  if (left.session !== undefined) return left.session === session.session;
  return session.arn.split('/').pop() === left.name;
}
