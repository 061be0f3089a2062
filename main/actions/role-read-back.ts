import type { Kit, KitRole } from '../core/kit/model.ts';
import { policyText } from '../core/aws/session-policy.ts';
import { narrowedBy, type RoleRequest } from '../core/kit/role-request.ts';
import type { RoleNeed } from '../core/playbook/model.ts';
import type { PlanStep } from '../core/run/plan.ts';
import type { AwsReadBack } from '../core/run/read-back.ts';
import type { ActiveRun, LiveSession } from './desk.ts';
import { typedReason } from './read-back.ts';

/** What is read back before a role is assumed: whose, where, for how long, narrowed by what. */
export function roleReadBack(
  run: ActiveRun,
  wanted: {
    readonly role: KitRole;
    /** Whoever asks: a session, or the user's own key. */
    readonly base: Pick<LiveSession, 'arn' | 'region'>;
    readonly request: RoleRequest;
    readonly kit: Kit;
    readonly at?: PlanStep;
    readonly need?: RoleNeed | undefined;
    /** It takes the place of a session that is held. */
    readonly renews?: boolean;
  },
): AwsReadBack {
  const { role, base, request, at } = wanted;
  const name = role.arn.split('/').pop() ?? role.id;
  const type = typedReason(run);
  const undo = at?.step.undo;
  return {
    mode: run.mode,
    ...(wanted.renews
      ? {
          question: {
            en: `Renew the session of ${name}?`,
            ja: `${name} のセッションを更新しますか？`,
          },
          accept: { en: 'Renew', ja: '更新する' },
        }
      : {
          question: { en: `Assume the role ${name}?`, ja: `ロール ${name} を引き受けますか？` },
          accept: { en: 'Assume role', ja: '引き受ける' },
        }),
    startedAt: Date.parse(run.state.startedAt),
    account: { id: role.account, alias: aliasOf(wanted.kit, role.account) },
    role: name,
    region: base.region,
    principal: base.arn,
    targets: [],
    script: request.policy === undefined ? [] : request.policy.split('\n'),
    policyOf: 'session',
    risk: at?.step.risk ?? 'change',
    lastsSeconds: request.durationSeconds,
    session: stampsOf(request),
    ...(undo === undefined ? {} : { undo }),
    ...(type === undefined ? {} : { type }),
  };
}

function stampsOf(request: RoleRequest): NonNullable<AwsReadBack['session']> {
  const { sourceIdentity, tags, transitiveTagKeys = [], policyArns = [] } = request;
  const text = policyText(narrowedBy(request));
  return {
    tags: tags.map((tag) => ({ ...tag, goesAlong: transitiveTagKeys.includes(tag.key) })),
    policyArns,
    ...(text ? { policyText: text } : {}),
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
  };
}

export function aliasOf(kit: Kit | undefined, account: string): string {
  return kit?.accounts.find(({ id }) => id === account)?.alias ?? '';
}

/**
 * What is typed to mean that account: its name, or its number where another account bears that name
 * too. Undefined where the kit does not know it.
 */
export function typedAccount(kit: Kit | undefined, account: string): AwsReadBack['type'] {
  const alias = aliasOf(kit, account);
  if (alias === '') return undefined;
  const bearers = kit?.accounts.filter(
    (one) => one.alias.normalize('NFKC') === alias.normalize('NFKC'),
  );
  return (bearers?.length ?? 0) > 1
    ? { what: 'account', expected: account }
    : { what: 'alias', expected: alias };
}
