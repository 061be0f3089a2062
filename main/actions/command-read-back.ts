import { shownParameters } from '../core/aws/secret-parameter.ts';
import type { Risk } from '../core/playbook/model.ts';
import { maskSpans } from '../core/playbook/mask-spans.ts';
import { lineText } from '../core/playbook/template.ts';
import { inSends } from '../core/run/command-targets.ts';
import type { AwsReadBack } from '../core/run/read-back.ts';
import type { CurrentStep } from './current-step.ts';
import type { PreparedCommand } from './prepare-command.ts';
import { notInKit, warningWithReason } from './kit-differs.ts';
import { regionWarning, together } from './step-region.ts';
import { typedReason } from './read-back.ts';
import { aliasOf } from './role-read-back.ts';

/** What is read back before a command is sent: built from what will be sent, nothing else. */
export function commandReadBack({ run, at }: CurrentStep, command: PreparedCommand): AwsReadBack {
  const { session, targets, document, leftOut, limits } = command;
  const differs = command.differs && warningWithReason([notInKit(command.differs)]);
  const reason = differs
    ? { what: 'reason' as const, expected: '', because: 'warning' as const }
    : undefined;
  const type = typedReason(run) ?? reason ?? typedFor(at.step.risk, targets.length);
  const { undo } = at.step;
  const mask = (text: string): string => run.journal.mask(text);
  const parameters = shownParameters(command.parameters).map(({ name, value }) => ({
    name,
    value: mask(value),
  }));
  const spans = command.spans.map((line) => maskSpans(line, mask));
  return {
    mode: run.mode,
    question: questionFor(command),
    accept: { en: 'Send command', ja: '送信する' },
    startedAt: Date.parse(run.state.startedAt),
    account: { id: session.account, alias: aliasOf(run.kit, session.account) },
    role: session.role?.arn.split('/').pop() ?? '',
    region: command.region,
    principal: session.arn,
    targets: targets.map(({ id, name, platform, agentVersion, lastPing }) => ({
      id,
      name,
      platform,
      agentVersion,
      lastPing,
    })),
    resolvedAt: command.resolvedAt,
    document: { name: document.name, sha256: document.sha256 },
    script: spans.map(lineText),
    spans,
    risk: at.step.risk,
    sending: { sends: inSends(targets).length, ...limits },
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(undo === undefined ? {} : { undo }),
    ...(type === undefined ? {} : { type }),
    ...(leftOut.length === 0 ? {} : { leftOut }),
    ...together(
      regionWarning(run, command.region),
      leftOut.length === 0 ? undefined : leftOutWarning(leftOut),
      differs,
    ),
  };
}

function questionFor({ targets, again }: PreparedCommand): AwsReadBack['question'] {
  const count = String(targets.length);
  const servers = targets.length === 1 ? '1 server' : `${count} servers`;
  switch (again?.again) {
    case 'failed':
      return {
        en: `Send this command again, to ${servers} that failed?`,
        ja: `失敗した ${count} 台のサーバーに、このコマンドをもう一度送りますか？`,
      };
    case 'not-begun':
      return {
        en: `Send this command to ${servers} not reached so far?`,
        ja: `まだ届いていない ${count} 台のサーバーに、このコマンドを送りますか？`,
      };
    case undefined:
      return {
        en: `Send this command to ${servers}?`,
        ja: `このコマンドを ${count} 台のサーバーに送りますか？`,
      };
  }
}

/** What destroys, or changes many, is typed and not only clicked. */
function typedFor(risk: Risk, count: number): AwsReadBack['type'] {
  return risk === 'destroy' || (risk === 'change' && count > 1)
    ? { what: 'count', expected: String(count) }
    : undefined;
}

function leftOutWarning(leftOut: PreparedCommand['leftOut']): NonNullable<AwsReadBack['warning']> {
  const count = String(leftOut.length);
  return {
    en: `Left out: ${leftOut.length === 1 ? '1 server' : `${count} servers`}, listed with the targets.`,
    ja: `除外: ${count} 台（対象の一覧に表示）。`,
  };
}
