import type { Spared } from '../../core/revoke/spared.ts';
import type { AwsReadBack } from '../../core/run/read-back.ts';
import type { CurrentStep } from '../current-step.ts';
import type { ActiveRun } from '../desk.ts';
import { typedReason } from '../read-back.ts';
import { aliasOf } from '../role-read-back.ts';
import type { PreparedDenial } from './prepare.ts';

/** What is read back before older sessions are denied: whose, until when, and what of ours goes. */
export function denialReadBack({ run, at }: CurrentStep, prepared: PreparedDenial): AwsReadBack {
  const { denial, role, session } = prepared;
  const alias = aliasOf(run.kit, role.account);
  const { undo } = at.step;
  const policy: unknown = JSON.parse(denial.document);
  return {
    mode: run.mode,
    question: questionOf(prepared),
    accept: { en: 'End them', ja: '失効させる' },
    startedAt: Date.parse(run.state.startedAt),
    account: { id: role.account, alias },
    role: session.role?.arn.split('/').pop() ?? '',
    region: session.region,
    principal: session.arn,
    targets: [{ id: role.arn, name: denial.role }],
    script: JSON.stringify(policy, undefined, 2).split('\n'),
    policyOf: 'role',
    risk: at.step.risk,
    warning: cutOff(prepared),
    ...(undo === undefined ? {} : { undo }),
    ...typedFor(run, alias),
  };
}

/** It reaches people this laptop knows nothing of: the account's name is typed, where it has one. */
export function typedFor(run: ActiveRun, alias: string): Pick<AwsReadBack, 'type'> {
  const reason = typedReason(run);
  if (reason) return { type: reason };
  return alias === '' ? {} : { type: { what: 'alias', expected: alias } };
}

function questionOf({ denial, person, spared }: PreparedDenial): AwsReadBack['question'] {
  const but = spared ? { en: ' but yours', ja: '（いま使うものを除く）' } : { en: '', ja: '' };
  return person === undefined
    ? {
        en: `End every session of ${denial.role} so far${but.en}?`,
        ja: `${denial.role} のこれまでのセッション${but.ja}をすべて失効させますか？`,
      }
    : {
        en: `End the sessions of ${person} in ${denial.role}${but.en}?`,
        ja: `${denial.role} の ${person} のセッション${but.ja}を失効させますか？`,
      };
}

function cutOff({
  denial,
  person,
  reached,
  spared,
}: PreparedDenial): NonNullable<AwsReadBack['warning']> {
  const count = reached.sessions.length;
  const others =
    person === undefined
      ? { en: 'Everybody who uses this role now', ja: 'このロールを使っている全員' }
      : { en: `${person}, on every computer`, ja: `${person}（どのコンピューターでも）` };
  const held = {
    en: count === 0 ? '' : `, ${count === 1 ? '1 session' : `${count} sessions`} of this app`,
    ja: count === 0 ? '' : `、このアプリのセッション ${String(count)} 件`,
  };
  const own = ownWords(reached.own, spared);
  return {
    en: `Cut off: ${others.en}${held.en}, if signed in before ${denial.before}. Whoever may assume the role can do so again.${own.en}`,
    ja: `失効するもの: ${others.ja}${held.ja}（${denial.before} より前に発行された分）。権限があれば、引き受け直せます。${own.ja}`,
  };
}

/** What becomes of the session it is done with. */
function ownWords(own: boolean, spared: Spared | undefined) {
  if (spared) {
    return {
      en: ` Not cut off: your session of this app, ${spared.userId}, until it expires. Sessions of ${spared.name} elsewhere are cut off.`,
      ja: `失効しないもの: このアプリのいまのセッション（${spared.userId}、期限まで）。${spared.name} のほかのセッションは失効します。`,
    };
  }
  return own
    ? {
        en: ' This very session is among them: you have to assume the role again.',
        ja: 'いま使うセッションも含まれます。ロールを引き受け直す必要があります。',
      }
    : { en: '', ja: '' };
}
