import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { createDesk, type Desk } from '../../main/actions/desk.ts';
import { closeRun } from '../../main/actions/close-run.ts';
import { skipStep } from '../../main/actions/step-by-person.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { createDraftStore } from '../../main/adapters/disk/draft-store.ts';
import { utf8 } from '../../main/core/journal/bytes.ts';
import { parsePlaybook } from '../../main/core/playbook/parse.ts';
import type { DraftStore } from '../../main/core/ports/drafts.ts';
import { TEMPLATE } from '../../main/core/writing/template.ts';
import { programmeBench, type ProgrammeBench } from './programme.ts';

export const BOOK = parsePlaybook('template.yaml', utf8(TEMPLATE)).playbook!;
export const FIRST = BOOK.sections[0]!.steps[0]!;

export interface DebriefBench extends ProgrammeBench {
  readonly drafts: DraftStore;
}

/** A desk whose only playbook is the template of the editor, with a programme and drafts. */
export function debriefBench(): DebriefBench {
  const made = programmeBench();
  const drafts = createDraftStore({ root: mkdtempSync(join(tmpdir(), 'debrief-')) });
  const sha256 = createHash('sha256').update(TEMPLATE).digest('hex');
  const pinned = { ref: { id: BOOK.id, version: BOOK.version, sha256 }, playbook: BOOK };
  const { ports } = made.desk;
  const desk = createDesk({
    ...ports,
    drafts,
    library: async () => {
      const library = await ports.library();
      return {
        ...library,
        playbooks: [pinned],
        scenarios: library.scenarios.map((one) => ({ ...one, playbook: BOOK.id })),
        find: (id) => (id === BOOK.id ? pinned : undefined),
        bytes: (hash) => (hash === sha256 ? { file: 't.yaml', bytes: utf8(TEMPLATE) } : undefined),
      };
    },
  });
  return Object.assign(made, { desk, drafts });
}

/** A drill whose first step was skipped, for this reason; answers its log. */
export async function skippedDrill(desk: Desk, reason: string): Promise<string> {
  await startRun(desk, { playbook: BOOK.id, mode: 'drill', scenario: 'sso-outage' });
  const path = desk.run?.state.current ?? '';
  const skipped = await skipStep(desk, path, 'not-applicable', reason);
  if (!skipped.ok) throw new Error(skipped.error.code);
  const logId = desk.run?.journal.logId ?? '';
  const closed = await closeRun(desk, 'abandoned', 'enough for today');
  if (!closed.ok) throw new Error(closed.error.code);
  return logId;
}
