import type { AwsReadBack } from '../../core/run/read-back.ts';
import type { CurrentStep } from '../current-step.ts';
import type { ActiveRun } from '../desk.ts';
import { typedReason } from '../read-back.ts';
import type { Text } from '../../core/playbook/model.ts';
import { aliasOf, typedAccount } from '../role-read-back.ts';
import { besideWords } from './beside.ts';
import { cutOffWords } from './cut-off.ts';
import type { PreparedDenial } from './prepare.ts';

/** What is read back before older sessions are denied: whose, until when, and what of ours goes. */
export function denialReadBack(
  { run, at }: CurrentStep,
  prepared: PreparedDenial,
  holders: readonly Text[],
): AwsReadBack {
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
    warning: warningOf(prepared, holders),
    ...(undo === undefined ? {} : { undo }),
    ...typedFor(run, role.account),
  };
}

function warningOf(prepared: PreparedDenial, holders: readonly Text[]): Text {
  const { denial, reached, person, spared } = prepared;
  const cut = cutOffWords({
    before: denial.before,
    held: reached.sessions.length,
    holders,
    own: reached.own,
    ...(person === undefined ? {} : { person }),
    ...(spared ? { spared } : {}),
  });
  const beside = besideWords(prepared);
  return { en: `${cut.en}${beside.en}`, ja: `${cut.ja}${beside.ja}` };
}

/** It reaches people this laptop knows nothing of: the account's name is typed, where it has one. */
export function typedFor(run: ActiveRun, account: string): Pick<AwsReadBack, 'type'> {
  const reason = typedReason(run);
  if (reason) return { type: reason };
  const type = typedAccount(run.kit, account);
  return type ? { type } : {};
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
