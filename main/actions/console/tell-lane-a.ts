import type { Draft } from '../../core/journal/payload.ts';
import { consolePage } from '../../core/aws/console-hosts.ts';
import { commandIdOf, lookUpArgv, resultsArgv } from '../../core/lane-a/follow-up.ts';
import type { LaneAField } from '../../core/lane-a/form.ts';
import { shellLine } from '../../core/lane-a/shell-line.ts';
import { done, refuse, type Done } from '../answer.ts';
import { copyLine } from './begin-lane-a.ts';
import { advance, currentStep, onOpenStep } from '../current-step.ts';
import type { Desk } from '../desk.ts';
import { placeOf } from '../place.ts';
import { record, recordAll } from '../record.ts';
import { moreToRevoke } from '../revoke/subject.ts';
import { laneAStep } from './lane-a.ts';
import { openAddress, regionOf } from './open.ts';

export interface ToldByPerson {
  readonly path: string;
  readonly status: 'ok' | 'failed' | 'unknown';
  /** Of a command, as CloudShell printed it. */
  readonly commandId?: string;
  /** What it printed: kept as evidence of this step. */
  readonly output?: string;
}

/** What came of a step in the browser, by the person's word. `ok` goes on to the next step. */
export async function tellLaneA(
  desk: Desk,
  { path, status, commandId, output = '' }: ToldByPerson,
): Promise<Done> {
  return onOpenStep(desk, path, async ({ run, at }) => {
    const found = laneAStep(desk, run, at);
    if (!found?.ok) return found ?? refuse('step-not-ready');
    const { form, open, step } = found.value;
    if (!open) return refuse('step-not-ready');
    const id = commandId === undefined ? undefined : commandIdOf(commandId);
    const missing = status === 'ok' && step.kind === 'run-command' && id === undefined;
    if (missing || (id === undefined && (commandId ?? '').trim() !== '')) {
      return refuse('command-id-malformed');
    }
    const place = placeOf(run, at);
    // What a secret's step prints is the secret, whatever it looks like.
    const said = step.kind === 'secret' ? '' : output.trim();
    const evidence: Draft = {
      type: 'note',
      ...place,
      data: {
        kind: 'evidence',
        path,
        text: { text: said },
        openedAt: new Date(desk.ports.clock.now()).toISOString(),
      },
    };
    const told = await recordAll(desk, run, [
      ...(said === '' ? [] : [evidence]),
      {
        type: 'outcome',
        ...place,
        data: {
          id: open.intent.id,
          status,
          by: 'person',
          ...(id === undefined ? {} : { commandId: id }),
        },
      },
    ]);
    // The next part of a command is begun, and read back, like the one before it.
    const more = (form.part && form.part.number < form.part.of) ?? moreToRevoke(run, at);
    if (!told.ok || status !== 'ok' || more) return told;
    const finished = await record(desk, run, {
      type: 'step.done',
      ...place,
      data: { path, how: 'person', asExpected: true },
    });
    return finished.ok ? advance(desk, run, path) : finished;
  });
}

/** One part of the form, the line that asks for results, or the one that looks a command up. */
export function copyLaneA(
  desk: Desk,
  {
    path,
    what,
    commandId = '',
  }: {
    readonly path: string;
    readonly what: LaneAField | 'line' | 'results' | 'look-up';
    readonly commandId?: string;
  },
): Done {
  const current = currentStep(desk, path);
  if (!current.ok) return current;
  if (what === 'line') return copyLine(desk, current.value);
  const { run, at } = current.value;
  const found = laneAStep(desk, run, at);
  if (!found?.ok) return found ?? refuse('step-not-ready');
  const { form, last } = found.value;
  if (what === 'results') {
    const id = commandIdOf(commandId);
    if (id === undefined) return refuse('command-id-malformed');
    desk.ports.desktop.copy(shellLine(resultsArgv(form.region, id)));
    return done;
  }
  if (what === 'look-up') {
    if (!last) return refuse('step-not-ready');
    const argv = lookUpArgv(form.region, last.intent.comment ?? '', last.at);
    desk.ports.desktop.copy(shellLine(argv));
    return done;
  }
  const field = form.fields.find(({ name }) => name === what);
  if (!field) return refuse('step-not-ready');
  if (run.journal.mask(field.value) !== field.value) return refuse('line-holds-secret');
  desk.ports.desktop.copy(field.value);
  return done;
}

/** CloudShell, or the page of the console where the step is done by hand. */
export async function openLaneA(
  desk: Desk,
  { path, where }: { readonly path: string; readonly where: 'shell' | 'page' },
): Promise<Done> {
  const current = currentStep(desk, path);
  if (!current.ok) return current;
  const { run, at } = current.value;
  if (!run.kit) return refuse('kit-missing');
  const found = laneAStep(desk, run, at);
  if (found && !found.ok) return found;
  if (!found && at.step.kind !== 'cli') return refuse('step-not-ready');
  const region = found?.value.form.region ?? regionOf(run.kit);
  const shell = consolePage(region, 'cloudshell/home');
  const url = where === 'page' && found ? found.value.form.link : shell;
  const how = await openAddress(desk, url, desk.ownBrowser === true);
  return how === undefined ? refuse('browser-not-opened') : done;
}
