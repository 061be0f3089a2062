import type { Failure } from '../../core/failure.ts';
import { renderTemplate } from '../../core/playbook/template.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { AwsReadBack } from '../../core/run/read-back.ts';
import type { CurrentStep } from '../current-step.ts';
import type { Desk, LiveSession } from '../desk.ts';
import { notRendered } from '../not-rendered.ts';
import { callTo, failedAtAws } from '../reach.ts';
import { typedReason } from '../read-back.ts';
import { aliasOf } from '../role-read-back.ts';
import { regionOfStep, regionWarning, together } from '../step-region.ts';
import type { Text } from '../../core/playbook/model.ts';
import { sessionAt } from '../step-session.ts';

export interface PreparedTerminal {
  readonly session: LiveSession;
  readonly region: string;
  readonly target: { readonly id: string; readonly name: string };
  readonly resolvedAt: number;
  readonly readOnly: boolean;
}

/** The step's one server, found and connected, and the session to open its terminal with. */
export async function prepareTerminal(
  desk: Desk,
  { run, at }: CurrentStep,
): Promise<Result<PreparedTerminal, Failure>> {
  const { step } = at;
  if (step.kind !== 'terminal') return err({ code: 'step-not-ready' });
  const held = sessionAt(desk, run, at, step.role);
  if (!held.ok) return held;
  const session = held.value;
  const wanted = renderTemplate(step.target, run.state.vars, 'plain');
  if (!wanted.ok) return err(notRendered(run, wanted.error));
  const [id = '', ...others] = wanted.value.trim().split(/[\s,]+/);
  if (id === '' || others.length > 0) {
    return err({ code: 'value-invalid', params: { field: 'instance', why: 'format' } });
  }
  const where = regionOfStep(run, step);
  if (!where.ok) return where;
  const region = where.value;
  const ssm = await desk.ports.ssm();
  const to = callTo(desk, run, region, session.credentials);
  const found = await ssm.describeInstances(to, { instanceIds: [id] });
  if (!found.ok) return failedAtAws(desk, run, found.error);
  const instance = found.value.find((one) => one.id === id && one.online);
  if (!instance) return err({ code: 'no-targets', params: { count: found.value.length } });
  return ok({
    session,
    region,
    target: { id, name: instance.name === '' ? id : instance.name },
    resolvedAt: desk.ports.clock.now(),
    readOnly: step.readOnly === true,
  });
}

/** What is read back before a terminal opens: where, as whom, on which one server. */
export function terminalReadBack(
  { run, at }: CurrentStep,
  { session, region, target, resolvedAt, readOnly }: PreparedTerminal,
): AwsReadBack {
  const type =
    typedReason(run) ??
    (at.step.risk === 'destroy' ? { what: 'count' as const, expected: '1' } : undefined);
  const { undo } = at.step;
  return {
    mode: run.mode,
    question: {
      en: 'Open a terminal on 1 server?',
      ja: '1 台のサーバーでターミナルを開きますか？',
    },
    accept: { en: 'Open terminal', ja: 'ターミナルを開く' },
    startedAt: Date.parse(run.state.startedAt),
    account: { id: session.account, alias: aliasOf(run.kit, session.account) },
    role: session.role?.arn.split('/').pop() ?? '',
    region,
    principal: session.arn,
    targets: [target],
    resolvedAt,
    script: [],
    risk: at.step.risk,
    ...together(regionWarning(run, region), readOnly ? SHOWN_IS_KEPT : ALL_IS_KEPT),
    ...(undo === undefined ? {} : { undo }),
    ...(type === undefined ? {} : { type }),
  };
}

const SHOWN_IS_KEPT: Text = {
  en: 'It opens read-only. All that is shown is kept as evidence.',
  ja: '閲覧のみで開きます。表示された内容はすべて証拠として保管されます。',
};
const ALL_IS_KEPT: Text = {
  en: 'All that is typed and shown is kept as evidence.',
  ja: '入力と表示はすべて証拠として保管されます。',
};
