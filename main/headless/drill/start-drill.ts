import { addNote } from '../../actions/add-note.ts';
import type { Done } from '../../actions/answer.ts';
import type { Desk } from '../../actions/desk.ts';
import type { DrillKind } from '../../core/drill/kind.ts';
import { startRun } from '../../actions/start-run.ts';
import { both } from './say.ts';

const FIRST_NOTE = both('The drill begins.', '訓練を始めます。');

/** Begins the scenario's run, with a note as whoever sits down writes one. */
export async function startDrill(
  desk: Desk,
  scenario: string,
  kind: DrillKind = 'rehearsal',
): Promise<Done> {
  const { scenarios } = await desk.ports.library();
  const playbook = scenarios.find(({ id }) => id === scenario)?.playbook ?? '';
  const started = await startRun(desk, {
    ...{ playbook, mode: 'drill', scenario },
    ...(kind === 'rehearsal' ? {} : { kind }),
  });
  if (!started.ok) return started;
  return addNote(desk, {
    kind: 'note',
    text: FIRST_NOTE[desk.ports.lang()],
    openedAt: desk.ports.clock.now(),
  });
}
