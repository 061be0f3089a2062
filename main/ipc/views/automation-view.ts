import { dryRunState } from '../../actions/automation/dry-run-state.ts';
import { resultsOf } from '../../actions/automation/follow.ts';
import { knownDocument } from '../../actions/automation/read-document.ts';
import { nextRun } from '../../actions/automation/run.ts';
import { playbookValues, wantsOnlyDry } from '../../actions/automation/values.ts';
import type { ActiveRun } from '../../actions/desk.ts';
import type {
  AutomationView,
  DocumentFormView,
  DocumentFieldView,
  ExecutionStepView,
  ExecutionView,
} from '../../contract/views/automation-view.ts';
import type { TargetResult } from '../../core/journal/payload.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import { dryRunOf } from '../../core/ssm-document/dry-run.ts';
import type { DocumentParameter, DocumentValues } from '../../core/ssm-document/model.ts';
import { shownValues } from '../../core/ssm-document/shown.ts';
import { textOf } from './text-of.ts';

/** What is known at a step that runs an automation: its document, its form, how far it is. */
export function automationView(run: ActiveRun, at: PlanStep): AutomationView {
  const known = knownDocument(run, { at });
  const dryRun = known && dryRunOf(known.document);
  const progress = run.state.steps[at.path];
  const execution = executionView(run, at);
  return {
    ...documentForm(run, at, dryRun?.name),
    next: progress ? nextRun({ run, at, progress }) : 'real',
    ...(dryRun ? { dryRun: dryRunState({ run, at }) } : {}),
    ...(dryRun && wantsOnlyDry({ run, at }) ? { onlyDryRun: true } : {}),
    ...(execution ? { execution } : {}),
  };
}

/** The form of a step's document; `besides` is filled in by the app itself. */
export function documentForm(run: ActiveRun, at: PlanStep, besides?: string): DocumentFormView {
  const { step, path } = at;
  const known = knownDocument(run, { at });
  const given = run.automations.get(path)?.given ?? {};
  const rendered = playbookValues({ run, at });
  const parameters = 'parameters' in step ? (step.parameters ?? {}) : {};
  const fixed = rendered.ok ? rendered.value : parameters;
  const { commands: _script, ...shown } = fixed;
  return {
    fields: (known?.document.parameters ?? [])
      .filter(({ name }) => !Object.hasOwn(fixed, name) && name !== besides)
      .map((parameter) => fieldView(parameter, given)),
    fixed: shownValues(known?.document ?? { parameters: [] }, shown).map(({ name, value }) => ({
      name,
      value: run.journal.mask(value),
    })),
    ...(known
      ? {
          source: {
            from: known.from,
            version: known.version,
            sha256: known.sha256,
            at: known.at,
            differs: known.differs !== undefined,
          },
        }
      : {}),
  };
}

function fieldView(parameter: DocumentParameter, given: DocumentValues): DocumentFieldView {
  const { name, type, resource, description, secret, allowedValues, allowedPattern } = parameter;
  const own = Object.hasOwn(given, name) ? given[name] : undefined;
  return {
    name,
    type,
    description,
    secret,
    required: parameter.default === undefined,
    given: own !== undefined,
    values: secret ? [] : (own ?? parameter.default ?? []),
    long: parameter.displayType === 'textarea',
    ...(resource === undefined ? {} : { resource }),
    ...(allowedValues === undefined ? {} : { allowed: allowedValues }),
    ...(allowedPattern === undefined ? {} : { pattern: allowedPattern }),
  };
}

/** The last execution at this step: as AWS showed it just now, else as it is recorded. */
function executionView(run: ActiveRun, { path }: PlanStep): ExecutionView | undefined {
  const last = (run.state.steps[path]?.intents ?? [])
    .flatMap((id) => run.state.intents[id] ?? [])
    .filter(({ intent }) => intent.call === 'ssm:StartAutomationExecution')
    .at(-1);
  if (last?.commandId === undefined) return undefined;
  const report = run.automations.get(path)?.report;
  const results = last.results ?? (report ? resultsOf(report) : []);
  const failure = report?.failure ?? textOf(last.error);
  const done = last.endedAt !== undefined;
  return {
    id: last.commandId,
    status: done
      ? (last.code?.replace('automation-', '') ?? 'Success')
      : (report?.status ?? last.status),
    dryRun: last.intent.dryRun === true,
    done,
    ok: last.status === 'ok',
    steps: results.map((result) => stepOf(run, result)),
    ...(failure === undefined ? {} : { failure: run.journal.mask(failure) }),
  };
}

function stepOf(run: ActiveRun, { target, status, ms, output }: TargetResult): ExecutionStepView {
  return {
    name: target,
    status,
    state: stateOf(status),
    output: run.journal.mask(textOf(output) ?? ''),
    ...(ms === undefined ? {} : { ms }),
  };
}

function stateOf(status: string): ExecutionStepView['state'] {
  switch (status) {
    case 'Pending':
    case 'Scheduled':
      return 'todo';
    case 'Waiting':
    case 'PendingApproval':
    case 'PendingChangeCalendarOverride':
      return 'waiting';
    case 'InProgress':
    case 'Cancelling':
    case 'Approved':
    case 'RunbookInProgress':
      return 'running';
    case 'Success':
    case 'CompletedWithSuccess':
      return 'done';
    default:
      return 'failed';
  }
}
