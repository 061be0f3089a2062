import { findingWords, proposalOf, type Finding } from '../../core/drill/propose-words.ts';
import type { RecordRef } from '../../core/drill/record-ref.ts';
import type { Failure } from '../../core/failure.ts';
import { textOf } from '../../core/export/stored.ts';
import type { KeptDraft } from '../../core/ports/drafts.ts';
import { addDays } from '../../core/programme/day.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { unfold } from '../../core/run/plan.ts';
import type { Desk } from '../desk.ts';
import { timesOf } from '../programme/board.ts';
import { beginDraft, keepDraft, openDraft, removeDraft } from '../writing/drafts.ts';
import { personOf, putItem } from './items.ts';
import { readDebrief, type DrillDebrief } from './read.ts';

/** A record of the drill, or a step that took too long. */
export type About =
  | { readonly is: 'record'; readonly log: string; readonly seq: number }
  | { readonly is: 'late'; readonly path: string };

/** A finding that has a step to change. */
interface At {
  readonly finding: Finding;
  readonly path: string;
  readonly records: readonly RecordRef[];
}

interface Owner {
  readonly playbook: string;
  readonly step: string;
}

/** `begun`: now, for this finding. `base`: SHA-256 (hex) of the version it was begun from. */
interface ForChange {
  readonly draft: KeptDraft;
  readonly base: string;
  readonly begun: boolean;
}

/** An item is to be done within so many days, until somebody says otherwise. */
const DAYS = 14;

/**
 * Begins an action item from a finding, with the change put into a draft of the playbook: a new one, or
 * the one begun after the same drill. `step`: where the editor opens; absent where the playbook no longer
 * has that step, or is written so that nothing can be put in.
 */
export async function proposeChange(
  desk: Desk,
  logId: string,
  about: About,
): Promise<Result<{ readonly draft: string; readonly step?: string }, Failure>> {
  const read = await readDebrief(desk, logId);
  if (!read.ok) return read;
  const at = findingAt(read.value, about);
  if (!at) return err({ code: 'no-such-record', params: { log: logId } });
  const { playbook, step } = await ownerOf(desk, read.value, at.path);
  const opened = await draftFor(desk, read.value, playbook);
  if (!opened.ok) return opened;
  const { draft, begun } = opened.value;
  const made = await putDown(desk, read.value, { ...opened.value, at, playbook, step });
  // A draft that no item leads to is nobody's; one begun before stays as it is.
  if (!made.ok && begun) await removeDraft(desk, draft.id);
  return made;
}

/** The change into the draft, and the item that leads to it. */
async function putDown(
  desk: Desk,
  drill: DrillDebrief,
  { draft, base, begun, at, playbook, step }: ForChange & Owner & { readonly at: At },
): Promise<Result<{ readonly draft: string; readonly step?: string }, Failure>> {
  const { nextVersion, propose } = await import('../../core/writing/propose.ts');
  const lang = desk.ports.lang();
  const words = `${titleOf(drill, at.path)[lang]}: ${findingWords(at.finding, lang)}`;
  const reason = `${reasonHead(desk, drill)}: ${words}`;
  const before = begun ? nextVersion(draft.text) : draft.text;
  const text = propose(before, step, proposalOf(at.finding), reason);
  const wish = { id: draft.id, base: draft.version, text: text ?? before };
  const changed = await keepDraft(desk, wish);
  if (!changed.ok) return changed;
  const kept = await putItem(desk, {
    ...{ log: drill.logId, records: at.records, playbook, text: words, owner: personOf(desk) },
    due: addDays(timesOf(desk).localDate(desk.ports.clock.now()), DAYS),
    change: { draft: draft.id, base },
  });
  if (!kept.ok) return kept;
  return ok({ draft: draft.id, ...(text === undefined ? {} : { step }) });
}

function findingAt({ card, story }: DrillDebrief, about: About): At | undefined {
  if (about.is === 'late') {
    const step = card.steps.find(({ path, inTarget }) => path === about.path && inTarget === false);
    if (step?.seconds === undefined) return undefined;
    const { path, records, seconds } = step;
    return { path, records: records.slice(-1), finding: { is: 'late', seconds } };
  }
  const { log, seq } = about;
  const here = (one: { readonly logId: string; readonly seq: number }): boolean =>
    one.logId === log && one.seq === seq;
  const records = [{ log, seq }];
  const deviation = story.deviations.shown.find(here);
  if (deviation) {
    const { kind, path, left, reason } = deviation;
    const words = textOf(left?.what) ?? textOf(reason) ?? '';
    if (kind !== 'left') return { path, records, finding: { is: kind, words } };
    if (!left || left.is === 'put-back') return undefined;
    const to = card.steps.find((step) => step.path === left.to)?.title;
    return { path, records, finding: { is: left.is, words, ...(to ? { to } : {}) } };
  }
  const missed = story.nearMisses.shown.find(here);
  if (missed?.path === undefined) return undefined;
  const words = textOf(missed.what) ?? '';
  return { path: missed.path, records, finding: { is: 'near-miss', words } };
}

/** The playbook a step of the run stands in, and the step's own id. */
async function ownerOf(desk: Desk, { card }: DrillDebrief, path: string): Promise<Owner> {
  const library = await desk.ports.library();
  const step = path.split('/').at(-1) ?? path;
  const root = library.find(card.playbook.id);
  const plan = root && unfold(root, (id) => library.find(id));
  const from = plan?.ok ? plan.value.steps.find((one) => one.path === path)?.from.id : undefined;
  const owner = from === undefined ? undefined : library.find(from);
  return { playbook: owner?.ref.id ?? card.playbook.id, step };
}

/** A draft begun after this drill is gone on with, while it is here and its change is not made. */
async function draftFor(
  desk: Desk,
  { items }: DrillDebrief,
  playbook: string,
): Promise<Result<ForChange, Failure>> {
  for (const { change, closed, playbook: of } of items) {
    if (!change || closed || of !== playbook) continue;
    const draft = await openDraft(desk, change.draft);
    if (draft.ok) return ok({ draft: draft.value, base: change.base, begun: false });
  }
  const base = (await desk.ports.library()).find(playbook)?.ref.sha256 ?? '';
  const draft = await beginDraft(desk, { playbook });
  return draft.ok ? ok({ draft: draft.value, base, begun: true }) : draft;
}

function titleOf({ card }: DrillDebrief, path: string) {
  return card.steps.find((step) => step.path === path)?.title ?? { en: path, ja: path };
}

/** `Drill 2026-11-29, log 479a2c90`. */
function reasonHead(desk: Desk, { card, logId }: DrillDebrief): string {
  const day = timesOf(desk).localDate(Date.parse(card.endedAt));
  return `Drill ${day}, log ${logId.slice(0, 8)}`;
}
