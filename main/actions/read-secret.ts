import { renderTemplate } from '../core/playbook/template.ts';
import { err } from '../core/result.ts';
import type { AwsReadBack } from '../core/run/read-back.ts';
import { done, refuse, type Done } from './answer.ts';
import { onOpenStep, type CurrentStep } from './current-step.ts';
import type { ActiveRun, Desk, LiveSession } from './desk.ts';
import { holdSecrets } from './hold-secrets.ts';
import { heldNow } from './keep-session.ts';
import { notRendered } from './not-rendered.ts';
import { outcomeOf } from './outcome-of.ts';
import { placeOf } from './place.ts';
import { callTo, failedAtAws } from './reach.ts';
import { agreedIntent, typedReason } from './read-back.ts';
import { record } from './record.ts';
import { shownFrom, valuesOf } from './secret-values.ts';
import { aliasOf } from './role-read-back.ts';
import { showPending } from './show-pending.ts';
import { regionOfStep, regionWarning, together } from './step-region.ts';
import { sessionAt } from './step-session.ts';
import { sideOf } from './vault/flow.ts';
import { hideAwsSecret, showAwsSecret } from './vault/aws-secret.ts';

/**
 * The `secret` step: a secret of AWS Secrets Manager, read back, written down with the version that
 * came, and shown in the secret window. It is kept nowhere, and masked wherever it is pasted.
 */
export async function readSecret(desk: Desk, path: string): Promise<Done> {
  return onOpenStep(desk, path, async (current) => {
    const { run } = current;
    run.failures.delete(path);
    const read = await prepareAndRead(desk, current);
    run.pending.delete(path);
    if (!read.ok) run.failures.set(path, read.error);
    desk.ports.changed();
    return read;
  });
}

async function prepareAndRead(desk: Desk, current: CurrentStep): Promise<Done> {
  const { run, at } = current;
  const { step } = at;
  if (step.kind !== 'secret') return refuse('step-not-ready');
  // Where it could not be shown it is not read either.
  const side = sideOf(desk);
  if (!side.ok) return side;
  // What another page shows may be shown only once, such as a recovery code.
  if (desk.vault.flow && desk.vault.flow.is !== 'aws-secret') return refuse('step-not-ready');
  hideAwsSecret(desk);
  const { serial } = desk.vault;
  const held = sessionAt(desk, run, at, step.role);
  if (!held.ok) return held;
  const session = held.value;
  const where = regionOfStep(run, step);
  if (!where.ok) return where;
  const region = where.value;
  const named = renderTemplate(step.name, run.state.vars, 'plain');
  if (!named.ok) return err(notRendered(run, named.error));
  const name = named.value;

  const readBack = secretReadBack(current, session, name, region);
  showPending(desk, current, 'waiting-for-confirmation');
  const intended = await agreedIntent(
    desk,
    run,
    readBack,
    at,
    () => ({
      call: 'secretsmanager:GetSecretValue',
      account: session.account,
      principal: session.arn,
      ...(session.role ? { role: session.role.arn } : {}),
      region,
      targets: [{ id: name }],
    }),
    session,
  );
  if (!intended.ok) return intended;
  const id = intended.value;
  showPending(desk, current, 'reading-secret', region);
  const store = await desk.ports.secretStore();
  const { credentials } = heldNow(desk, run, session) ?? session;
  const read = await store.read(callTo(desk, run, region, credentials), name);
  if (read.ok) holdSecrets(desk, valuesOf(read.value.value, step.field, wordsOf(desk, run)));
  const told = await record(desk, run, {
    type: 'outcome',
    ...placeOf(run, at),
    data: outcomeOf(id, read, ({ requestId, versionId }) => ({
      status: 'ok',
      requestId,
      versionId,
    })),
  });
  if (!told.ok) return told;
  if (!read.ok) {
    return failedAtAws(desk, run, read.error);
  }
  // The session, or the run, may have ended while AWS answered; renewed is not ended.
  const shownWith = heldNow(desk, run, session);
  if (!shownWith) return refuse('no-session', { role: step.role });
  // The vault was locked, or another page opened, meanwhile.
  if (desk.vault.serial !== serial) return refuse('step-not-ready');
  showAwsSecret(desk, {
    ...shownFrom(read.value, step.field),
    session: shownWith.id,
    account: session.account,
    region,
  });
  return done;
}

function secretReadBack(
  { run, at }: CurrentStep,
  session: LiveSession,
  name: string,
  region: string,
): AwsReadBack {
  const type = typedReason(run);
  return {
    mode: run.mode,
    question: { en: `Read the secret ${name}?`, ja: `シークレット ${name} を読み出しますか？` },
    accept: { en: 'Read it', ja: '読み出す' },
    startedAt: Date.parse(run.state.startedAt),
    account: { id: session.account, alias: aliasOf(run.kit, session.account) },
    role: session.role?.arn.split('/').pop() ?? '',
    region,
    principal: session.arn,
    targets: [{ id: name, name }],
    script: [],
    risk: at.step.risk,
    ...together(regionWarning(run, region)),
    ...(at.step.undo === undefined ? {} : { undo: at.step.undo }),
    ...(type === undefined ? {} : { type }),
  };
}

/** What records are told by: accounts, names, ARNs and Regions of the kit and of what is held. */
function wordsOf({ sessions }: Desk, { kit, state, plan }: ActiveRun): readonly string[] {
  const { accounts = [], users = [], roles = [], regions = [] } = kit ?? {};
  return [
    ...accounts.flatMap(({ id, alias }) => [id, alias]),
    ...users.flatMap(({ name, arn, mfa }) => [name, arn, ...mfa.map(({ serial }) => serial)]),
    ...roles.flatMap(({ id, arn }) => [id, arn]),
    ...regions.map(({ name }) => name),
    ...[...sessions.values()].flatMap(({ id, arn }) => [id, arn]),
    ...plan.steps.map(({ path }) => path),
    state.run,
  ];
}
