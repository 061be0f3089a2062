import type { Text } from '../../core/playbook/model.ts';
import type { ActiveRun, Desk, LiveSession } from '../desk.ts';

/**
 * Tools and terminals that have one of these open sessions, or fetched it before that was withdrawn.
 */
export function holdersOf(
  { handoff, ports }: Desk,
  { terminal }: ActiveRun,
  sessions: readonly LiveSession[],
): readonly Text[] {
  const now = ports.clock.now();
  const ids = new Set(sessions.map(({ id }) => id));
  const holding = [...handoff.grants.values()].filter(
    ({ session, withdrawnAt, livesUntil = 0 }) =>
      ids.has(session) && (withdrawnAt === undefined || livesUntil > now),
  );
  const own = terminal && ids.has(terminal.session.id) ? [TERMINAL_HERE] : [];
  return [
    ...own,
    ...holding.map(({ to, name }) => (to === 'terminal' ? TERMINAL : { en: name, ja: name })),
  ];
}

const TERMINAL_HERE: Text = { en: 'the terminal of this run', ja: 'この対応のターミナル' };
const TERMINAL: Text = { en: 'Terminal', ja: 'ターミナル' };
