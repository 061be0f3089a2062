import type { AwsReadBack } from '../../core/run/read-back.ts';
import { aliasOf } from '../role-read-back.ts';
import type { IntentProgress } from '../../core/run/state.ts';
import type { ActiveRun, LiveSession } from '../desk.ts';
import { typedFor } from './read-back.ts';

export interface Undoing {
  readonly run: ActiveRun;
  readonly session: LiveSession;
  /** The denial that is taken back, as it was put. */
  readonly put: IntentProgress['intent'];
  readonly role: string;
  readonly policy: { readonly role: string; readonly name: string };
}

/** What is read back before a denial is taken back: whose sessions work again, and from when they are. */
export function undoReadBack(
  { run, session, put, role, policy }: Undoing,
  before: string,
): AwsReadBack {
  const alias = aliasOf(run.kit, session.account);
  const text = put.script && 'text' in put.script ? (put.script.text ?? '{}') : '{}';
  const document: unknown = JSON.parse(text);
  return {
    mode: run.mode,
    question: {
      en: `Let the older sessions of ${policy.role} work again?`,
      ja: `${policy.role} の失効を取り消しますか？`,
    },
    accept: { en: 'Let them work again', ja: '取り消す' },
    startedAt: Date.parse(run.state.startedAt),
    account: { id: session.account, alias },
    role: session.role?.arn.split('/').pop() ?? '',
    region: session.region,
    principal: session.arn,
    targets: [{ id: role, name: policy.role }],
    script: JSON.stringify(document, undefined, 2).split('\n'),
    policyOf: 'removed',
    risk: 'change',
    warning: {
      en: `Every session from before ${before} that has not expired works again, stolen ones too. Revoke the role again before you close.`,
      ja: `${before} より前に発行された期限前のセッションが、盗まれたものも含めて再び使えます。終了の前に、もう一度失効させます。`,
    },
    ...typedFor(run, session.account),
  };
}
