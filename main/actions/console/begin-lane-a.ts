import { toHex } from '../../core/hex.ts';
import { secretValues } from '../../core/aws/secret-parameter.ts';
import type { AwsReadBack } from '../../core/run/read-back.ts';
import { err } from '../../core/result.ts';
import { done, refuse, type Done } from '../answer.ts';
import { onOpenStep, type CurrentStep } from '../current-step.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { agreedIntent, typedReason } from '../read-back.ts';
import { aliasOf } from '../role-read-back.ts';
import { commentOf } from '../command-comment.ts';
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

/** The line with the intent's own comment in it, as it was written down. */
export function copyLine(desk: Desk, { run, at }: CurrentStep): Done {
  const found = laneAStep(desk, run, at);
  if (!found?.ok) return found ?? refuse('step-not-ready');
  if (!found.value.last) return refuse('step-not-ready');
  if (holdsSecret({ run }, found.value)) return err({ code: 'line-holds-secret' });
  desk.ports.desktop.copy(found.value.line);
  return done;
}

/** A secret leaves by the clipboard as little as by the log; a masked line must not be run. */
function holdsSecret({ run }: Pick<CurrentStep, 'run'>, { line, form }: LaneAStep): boolean {
  return secretValues(form.parameters ?? {}).length > 0 || run.journal.mask(line) !== line;
}

function factsOf(
  desk: Desk,
  run: ActiveRun,
  { form, role, step, target }: LaneAStep,
  session: ConsoleSession,
  id: string,
) {
  const { denial, spared } = form;
  const script = form.command?.script ?? [];
  const targets = form.command?.targets;
  const text = denial?.document ?? script.join('\n');
  const ids = targets && 'instanceIds' in targets ? targets.instanceIds : [];
  return {
    call: form.call,
    account: role.account,
    principal: session.arn,
    role: role.arn,
    region: form.region,
    lane: 'console',
    ...(ids.length > 0 ? { targets: ids.map((id) => ({ id })) } : {}),
    ...(denial ? { targets: [{ id: target.arn, name: denial.name }] } : {}),
    ...(spared ? { spares: { name: spared.name } } : {}),
    ...('document' in step ? { document: step.document } : {}),
    ...(step.kind === 'run-command' ? { comment: commentOf(run, id) } : {}),
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
  { form, role }: LaneAStep,
  session: ConsoleSession,
): AwsReadBack {
  const { undo, risk } = at.step;
  const targets = form.command?.targets;
  const ids = targets && 'instanceIds' in targets ? targets.instanceIds : [];
  const type = typedReason(run) ?? (risk === 'destroy' ? aliasTyped(run, role.account) : undefined);
  const shown = form.fields.filter(({ name }) => name !== 'comment' && name !== 'commands');
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
    ...(form.spared ? { warning: sparedByNameWords(form.spared.name) } : {}),
    ...(undo === undefined ? {} : { undo }),
    ...(type === undefined ? {} : { type }),
  };
}

/** What destroys is typed and not only clicked; how many servers a tag means is not known here. */
function aliasTyped(run: CurrentStep['run'], account: string): AwsReadBack['type'] {
  const expected = aliasOf(run.kit, account);
  return expected === '' ? undefined : { what: 'alias', expected };
}

/** The browser does not tell when its session was issued: it cannot be told from others of the name. */
function sparedByNameWords(name: string): NonNullable<AwsReadBack['warning']> {
  return {
    en: `Not cut off: every session under the name ${name}, on other computers too. A stolen one goes on.`,
    ja: `失効しないもの: ${name} の名前のセッションすべて（ほかのコンピューターの分も）。盗まれたものも使えます。`,
  };
}
