import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrillKind } from '../../core/drill/kind.ts';
import type { Moves } from '../../core/drill/moves.ts';
import type { Scenario } from '../../core/drill/scenario.ts';
import type { Scorecard } from '../../core/drill/scorecard.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { beginDesk } from './begin.ts';
import { closeAndExport } from './close-and-export.ts';
import { respond } from './responder.ts';
import { startDrill } from './start-drill.ts';

export interface Walked {
  readonly scenario: Scenario;
  readonly card: Scorecard;
  /** Where the export lies. */
  readonly folder: string;
  /** Ids of the timeline's items that never happened. */
  readonly missed: readonly string[];
  /** All that was printed. */
  readonly printed: string;
}

export interface WalkWish {
  readonly root: string;
  readonly scenario: string;
  /** A rehearsal without it. */
  readonly kind?: DrillKind;
  /** When the drill begins, epoch ms. */
  readonly since: number;
  /** An author's folder, whose playbooks and scenarios come before those of the app. */
  readonly playbooks?: string;
  /** What the responder does instead of what the scenario says, by step. */
  readonly otherwise?: Moves;
}

/** A scenario walked by its scripted responder to the closed log, in one process, on stepped time. */
export async function walk(wish: WalkWish): Promise<Result<Walked, Failure & { at?: string }>> {
  const { otherwise, ...drill } = wish;
  let printed = '';
  const write = (line: string): void => {
    printed += `${line}\n`;
  };
  const { desk, say } = beginDesk({ ...drill, lang: 'en', speed: 1, step: true }, { write });
  let at = '';
  const onStep = ({ path }: { readonly path: string }): void => {
    at = path;
  };
  try {
    const started = await startDrill(desk, wish.scenario, wish.kind);
    if (!started.ok) return started;
    const walked = await respond({
      ...{ desk, say, onStep, paced: true },
      ...(otherwise ? { otherwise } : {}),
    });
    if (!walked.ok) return err({ ...walked.error, at });
    const closed = await closeAndExport(desk);
    if (!closed.ok) return closed;
    const { run } = desk;
    if (!run?.scenario) return err({ code: 'no-run' });
    const { scenario, state, journal } = run;
    const card = join(wish.root, 'drills', journal.logId, 'scorecard.json');
    return ok({
      scenario,
      card: JSON.parse(readFileSync(card, 'utf8')) as Scorecard,
      folder: closed.value,
      missed: scenario.timeline.map(({ id }) => id).filter((id) => !state.injects?.[id]),
      printed,
    });
  } finally {
    await desk.run?.range?.close();
  }
}
