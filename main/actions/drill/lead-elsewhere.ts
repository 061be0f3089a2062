import { drillMs } from '../../core/drill/drill-clock.ts';
import type { Failure } from '../../core/failure.ts';
import { actOf, newLeadKey, sheetCode } from '../../core/lead/act-codes.ts';
import { filledPage, packOf } from '../../core/lead/pack.ts';
import { remoteActs, type RemoteAct } from '../../core/lead/remote-acts.ts';
import { parseScoreSheet, type ScoreSheet } from '../../core/lead/score-sheet.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Facilitated } from '../../core/run/state.ts';
import { stepAt } from '../../core/run/plan.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { readMessage } from '../witness/read-message.ts';
import { onlyTalked } from './only-talked.ts';
import * as facilitate from './facilitate.ts';
import { breaksOf, isLed, timelineOf } from './moment.ts';

/**
 * Saves the page that the drill is led by from another device; nothing need be installed there. It
 * holds what is to come and the codes that are typed here. A second page has the same codes.
 * @returns where it was saved; an empty name when they changed their mind
 */
export async function saveLeadPage(
  desk: Desk,
): Promise<Result<{ readonly file: string }, Failure>> {
  const { run, ports } = desk;
  if (!run || !isLed(run) || !run.scenario) return err({ code: 'no-run' });
  const { facilitator, scenario, state, plan } = run;
  if (facilitator === undefined) return err({ code: 'answer-required' });
  // Before the range is there, nobody knows what of it can be broken.
  if (!run.range && !onlyTalked(run)) return err({ code: 'busy' });
  const before = state.facilitated?.elsewhere;
  const key = before?.key ?? newLeadKey(ports.random);
  const now = ports.clock.now();
  const startedAt = Date.parse(state.startedAt);
  const pack = packOf(ports.hash, {
    ...{ run: state.run, lang: state.lang, responder: state.person, facilitator, startedAt },
    ...{ scenario, key },
    behindMs: now - startedAt - drillMs(state, state.startedAt, now),
    faults: breaksOf(run),
    stepTitle: (path) => stepAt(plan, path)?.step.title,
  });
  const page = await ports.desktop.leadPage();
  const name = `breakglass-lead-${scenario.id}.html`;
  const saved = await ports.desktop.saveText(name, filledPage(page, pack));
  if (!saved.ok) return err({ code: 'export-failed', raw: saved.error });
  if (saved.value === undefined) return ok({ file: '' });
  // Another drill may have begun while it was asked where to: its log is told nothing of this page.
  if (desk.run !== run) return err({ code: 'no-run' });
  if (before?.person !== facilitator) {
    const written = await facilitate.leadElsewhere(desk, key);
    if (!written.ok) return written;
  }
  return ok({ file: saved.value });
}

/** Does what a typed code stands for, as whoever leads from elsewhere. */
export async function takeLeadCode(desk: Desk, typed: string): Promise<Done> {
  const led = ledElsewhere(desk);
  if (!led.ok) return led;
  const { run, by } = led.value;
  const faults = breaksOf(run).map(({ id }) => id);
  const items = timelineOf(run).map(({ id }) => id);
  const act = actOf(desk.ports.hash, by.key, remoteActs(items, faults), typed);
  return act ? perform(desk, act, by.person) : refuse('no-such-inject');
}

function perform(desk: Desk, act: RemoteAct, person: string): Promise<Done> {
  switch (act.is) {
    case 'fire':
      return facilitate.fireItem(desk, act.item, person);
    case 'hold':
      return facilitate.holdItem(desk, act.item, true, person);
    case 'let-go':
      return facilitate.holdItem(desk, act.item, false, person);
    case 'fault':
      return facilitate.switchFault(desk, act.fault, true, person);
    case 'fault-over':
      return facilitate.switchFault(desk, act.fault, false, person);
    case 'pause':
      return facilitate.pauseDrill(desk, true, person);
    case 'go-on':
      return facilitate.pauseDrill(desk, false, person);
    case 'end':
      return facilitate.endDrill(desk, person);
  }
}

/** Takes in what was noted and rated elsewhere. Taken in again, it adds what is new. */
export async function takeScoreSheet(desk: Desk, given: string): Promise<Done> {
  const led = ledElsewhere(desk);
  if (!led.ok) return led;
  const { run, by } = led.value;
  const text = readMessage(desk.ports.hash, 'sheet', given);
  if (!text.ok) return text;
  const sheet = parseScoreSheet(text.value);
  if (!sheet) return refuse('message-damaged');
  const fits = sheet.run === run.state.run && sheet.code === sheetCode(desk.ports.hash, by.key);
  if (!fits) return refuse('sheet-of-another-drill');
  const written = await kept(desk, run, sheet, by.person);
  return written.ok ? facilitate.sheetTaken(desk, by.person) : written;
}

async function kept(
  desk: Desk,
  { state, scenario }: ActiveRun,
  { notes, ratings }: ScoreSheet,
  person: string,
): Promise<Done> {
  const known = new Set(state.facilitated?.notes.map(({ at }) => at));
  for (const { at, text } of notes) {
    if (known.has(at)) continue;
    const written = await facilitate.noteForDebrief(desk, text, person, at);
    if (!written.ok) return written;
  }
  for (const given of ratings) {
    if (!scenario?.objectives.some(({ id }) => id === given.objective)) continue;
    const written = await facilitate.rateObjective(desk, given, person);
    if (!written.ok) return written;
  }
  return done;
}

function ledElsewhere({
  run,
}: Desk): Result<
  { readonly run: ActiveRun; readonly by: NonNullable<Facilitated['elsewhere']> },
  Failure
> {
  if (!run || !isLed(run)) return err({ code: 'no-run' });
  const by = run.state.facilitated?.elsewhere;
  return by ? ok({ run, by }) : err({ code: 'not-led-elsewhere' });
}
