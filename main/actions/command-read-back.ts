import { shownParameters } from '../core/aws/secret-parameter.ts';
import type { Risk } from '../core/playbook/model.ts';
import type { AwsReadBack } from '../core/run/read-back.ts';
import type { CurrentStep } from './current-step.ts';
import type { PreparedCommand } from './prepare-command.ts';
import { typedReason } from './read-back.ts';
import { aliasOf } from './role-read-back.ts';

/** What is read back before a command is sent: built from what will be sent, nothing else. */
export function commandReadBack({ run, at }: CurrentStep, command: PreparedCommand): AwsReadBack {
  const { session, targets, document, offline } = command;
  const count = String(targets.length);
  const type = typedReason(run) ?? typedFor(at.step.risk, targets.length);
  const { undo } = at.step;
  const parameters = shownParameters(command.parameters).map(({ name, value }) => ({
    name,
    value: run.journal.mask(value),
  }));
  return {
    mode: run.mode,
    question: {
      en:
        targets.length === 1
          ? 'Send this command to 1 server?'
          : `Send this command to ${count} servers?`,
      ja: `このコマンドを ${count} 台のサーバーに送りますか？`,
    },
    accept: { en: 'Send command', ja: '送信する' },
    startedAt: Date.parse(run.state.startedAt),
    account: { id: session.account, alias: aliasOf(run.kit, session.account) },
    role: session.role?.arn.split('/').pop() ?? '',
    region: command.region,
    principal: session.arn,
    targets,
    resolvedAt: command.resolvedAt,
    document: { name: document.name, sha256: document.sha256 },
    script: command.script.map((line) => run.journal.mask(line)),
    ...(parameters.length === 0 ? {} : { parameters }),
    risk: at.step.risk,
    ...(undo === undefined ? {} : { undo }),
    ...(type === undefined ? {} : { type }),
    ...(offline.length === 0 ? {} : { warning: offlineWarning(offline) }),
  };
}

/** What destroys, or changes many, is typed and not only clicked. */
function typedFor(risk: Risk, count: number): AwsReadBack['type'] {
  return risk === 'destroy' || (risk === 'change' && count > 1)
    ? { what: 'count', expected: String(count) }
    : undefined;
}

function offlineWarning(offline: readonly string[]): NonNullable<AwsReadBack['warning']> {
  const names = offline.join(', ');
  return {
    en: `Left out, agent not connected: ${names}`,
    ja: `エージェント未接続のため除外: ${names}`,
  };
}
