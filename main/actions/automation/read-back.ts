import type { Text } from '../../core/playbook/model.ts';
import type { AwsReadBack } from '../../core/run/read-back.ts';
import type { DocumentValues } from '../../core/ssm-document/model.ts';
import { shownValues } from '../../core/ssm-document/shown.ts';
import type { CurrentStep } from '../current-step.ts';
import type { LiveSession } from '../desk.ts';
import { regionWarning, together } from '../step-region.ts';
import { notInKit, warningWithReason } from '../kit-differs.ts';
import { typedReason } from '../read-back.ts';
import { aliasOf, typedAccount } from '../role-read-back.ts';
import type { ReadDocument } from './state.ts';
import type { RunAs } from './values.ts';

/** What will be started, frozen: what is read back is exactly this. */
export interface PreparedAutomation {
  readonly session: LiveSession;
  readonly region: string;
  readonly document: ReadDocument;
  readonly values: DocumentValues;
  readonly as: RunAs;
  /** The document has a dry run. */
  readonly dryRun: boolean;
  /** It has one, and no good one went before. */
  readonly untried: boolean;
}

/** What is read back before an automation is started: built from what will be sent, nothing else. */
export function automationReadBack(
  { run, at }: CurrentStep,
  prepared: PreparedAutomation,
): AwsReadBack {
  const { session, region, document, as } = prepared;
  const alias = aliasOf(run.kit, session.account);
  const warning = warningOf(prepared);
  // A dry run changes nothing; that its document keeps to it is what the kit's hash is for.
  const risk = as === 'dry-run' ? 'read' : at.step.risk;
  const reason =
    typedReason(run) ??
    (warning ? { what: 'reason' as const, expected: '', because: 'warning' as const } : undefined);
  const type = reason ?? (risk === 'destroy' ? typedAccount(run.kit, session.account) : undefined);
  const { undo } = at.step;
  return {
    mode: run.mode,
    question: questionOf(prepared),
    accept:
      as === 'dry-run'
        ? { en: 'Start the dry run', ja: 'ドライランを始める' }
        : { en: 'Start the automation', ja: 'オートメーションを始める' },
    startedAt: Date.parse(run.state.startedAt),
    account: { id: session.account, alias },
    role: session.role?.arn.split('/').pop() ?? '',
    region,
    principal: session.arn,
    targets: [],
    document: { name: `${document.name} · ${document.version}`, sha256: document.sha256 },
    script: [],
    parameters: shownValues(document.document, prepared.values).map(({ name, value }) => ({
      name,
      value: run.journal.mask(value),
    })),
    risk,
    ...(undo === undefined || risk === 'read' ? {} : { undo }),
    ...(type === undefined ? {} : { type }),
    ...together(regionWarning(run, region), warning),
  };
}

function questionOf({ as, dryRun }: PreparedAutomation): Text {
  if (as === 'dry-run') {
    return {
      en: 'Start the dry run of this automation?',
      ja: 'このオートメーションのドライランを始めますか？',
    };
  }
  return dryRun
    ? { en: 'Run this automation for real?', ja: 'このオートメーションを本番実行しますか？' }
    : { en: 'Start this automation?', ja: 'このオートメーションを始めますか？' };
}

/** What makes a reason necessary. */
function warningOf({ document, untried }: PreparedAutomation): Text | undefined {
  return warningWithReason([
    ...(document.differs ? [notInKit(document.differs)] : []),
    ...(untried
      ? [
          {
            en: 'No dry run with these values went well before this.',
            ja: 'この値でのドライランは、まだ成功していません。',
          },
        ]
      : []),
  ]);
}
