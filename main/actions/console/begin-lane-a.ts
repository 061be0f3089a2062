import { toHex } from '../../core/hex.ts';
import { secretValues, shownParameters } from '../../core/aws/secret-parameter.ts';
import type { LaneAField } from '../../core/lane-a/form.ts';
import type { AwsReadBack } from '../../core/run/read-back.ts';
import { err } from '../../core/result.ts';
import { done, refuse, type Done } from '../answer.ts';
import { onOpenStep, type CurrentStep } from '../current-step.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { agreedIntent, typedReason } from '../read-back.ts';
import { aliasOf, typedAccount } from '../role-read-back.ts';
import { commentOf } from '../command-comment.ts';
import { regionWarning, together } from '../step-region.ts';
import { cutOffWords } from '../revoke/cut-off.ts';
import { laneAStep, type LaneAStep } from './lane-a.ts';
import type { ConsoleSession } from './session.ts';
import { consoleRole } from './target.ts';

/**
 * Begins a step in the console: read back in main's own window, written down, and only then is its
 * line put on the clipboard. The app sends nothing; what came of it is told by the person.
 */
export async function beginLaneA(desk: Desk, path: string): Promise<Done> {
  return onOpenStep(desk, path, async (current) => {
    const { run, at } = current;
    const found = laneAStep(desk, run, at);
    if (!found) return refuse('step-not-ready');
    if (!found.ok) return found;
    const prepared = found.value;
    if (prepared.open) return refuse('step-not-ready');
    const session = consoleRole(desk, prepared.role.id);
    if (!session) return refuse('no-session', { role: prepared.role.id });
    if (holdsSecret(current, prepared)) return refuse('line-holds-secret');
    const readBack = readBackOf(current, prepared, session);
    const intended = await agreedIntent(desk, run, readBack, at, (id) =>
      factsOf(desk, run, prepared, session, id),
    );
    return intended.ok ? copyLine(desk, current) : intended;
  });
}

/** The line as it was written down, and no other: what it was rendered from may have changed since. */
export function copyLine(desk: Desk, { run, at }: CurrentStep): Done {
  const found = laneAStep(desk, run, at);
  if (!found?.ok) return found ?? refuse('step-not-ready');
  if (!found.value.last) return refuse('step-not-ready');
  const { agreed: line = found.value.line } = found.value;
  if (holdsSecret({ run }, { ...found.value, line })) return err({ code: 'line-holds-secret' });
  desk.ports.desktop.copy(line);
  return done;
}

/** A secret leaves by the clipboard as little as by the log; a masked line must not be run. */
function holdsSecret({ run }: Pick<CurrentStep, 'run'>, { line, form }: LaneAStep): boolean {
  return secretValues(form.parameters ?? {}).length > 0 || run.journal.mask(line) !== line;
}

function factsOf(
  desk: Desk,
  run: ActiveRun,
  { form, role, step, lineFor }: LaneAStep,
  session: ConsoleSession,
  id: string,
) {
  const { denial, spared, targets = [] } = form;
  const script = form.command?.script ?? [];
  const text = denial?.document ?? script.join('\n');
  const bearsComment = step.kind === 'run-command' || step.kind === 'terminal';
  const comment = bearsComment ? commentOf(run, id) : '';
  const parameters = shownParameters(form.parameters ?? {})
    .map(({ name, value }) => `${name}: ${value}`)
    .join('\n');
  return {
    call: form.call,
    account: role.account,
    principal: session.arn,
    role: role.arn,
    region: form.region,
    lane: 'console',
    ...(targets.length > 0 ? { targets } : {}),
    ...(spared ? { spares: { name: spared.name } } : {}),
    ...('document' in step ? { document: step.document } : {}),
    ...(parameters === '' ? {} : { parameters: { text: parameters } }),
    ...(bearsComment ? { comment } : {}),
    line: { text: lineFor(comment) },
    ...(text === ''
      ? {}
      : {
          scriptSha256: toHex(desk.ports.hash.sha256(new TextEncoder().encode(text))),
          script: { text },
        }),
  } as const;
}

function readBackOf(
  { run, at }: CurrentStep,
  prepared: LaneAStep,
  session: ConsoleSession,
): AwsReadBack {
  const { form, role } = prepared;
  const { undo, risk } = at.step;
  const targets = form.command?.targets;
  const ids = targets && 'instanceIds' in targets ? targets.instanceIds : [];
  const type = typedReason(run) ?? (risk === 'destroy' ? aliasTyped(run, role.account) : undefined);
  const shown = form.fields.filter(({ name }) => !SHOWN_ELSEWHERE.includes(name));
  return {
    mode: run.mode,
    question: {
      en: 'Do this in the browser, with the line that is copied?',
      ja: 'コピーされる行を使って、ブラウザーで実行しますか？',
    },
    accept: { en: 'Copy the line', ja: '行をコピーする' },
    startedAt: Date.parse(run.state.startedAt),
    account: { id: role.account, alias: aliasOf(run.kit, role.account) },
    role: role.arn.split('/').pop() ?? '',
    region: form.region,
    principal: session.arn,
    targets: ids.map((id) => ({ id, name: '' })),
    script: form.command?.script ?? [],
    parameters: shown.map(({ name, value }) => ({ name, value })),
    risk,
    ...together(at.step.kind === 'revoke' ? undefined : regionWarning(run, form.region)),
    ...denialOf(prepared, session),
    ...(undo === undefined ? {} : { undo }),
    ...(type === undefined ? {} : { type }),
  };
}

const SHOWN_ELSEWHERE: readonly LaneAField[] = ['comment', 'commands', 'policy'];

/** Of a revocation: the policy, and whom it cuts off. */
function denialOf(
  { form, role, target }: LaneAStep,
  session: ConsoleSession,
): Partial<AwsReadBack> {
  const { denial, person, spared } = form;
  if (!denial) return {};
  const policy: unknown = JSON.parse(denial.document);
  const mine = person === undefined || session.arn.split('/').pop() === person;
  return {
    script: JSON.stringify(policy, undefined, 2).split('\n'),
    policyOf: 'role',
    warning: cutOffWords({
      before: denial.before,
      held: 0,
      holders: [],
      own: target.arn === role.arn && mine,
      ...(person === undefined ? {} : { person }),
      ...(spared ? { spared } : {}),
    }),
  };
}

/** What destroys is typed and not only clicked; how many servers a tag means is not known here. */
function aliasTyped({ kit }: CurrentStep['run'], account: string): AwsReadBack['type'] {
  return typedAccount(kit, account);
}
