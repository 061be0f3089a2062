import type { Done } from './answer.ts';
import type { Desk, LiveSession } from './desk.ts';
import { recordSessionEnd } from './record-session-end.ts';

/**
 * Puts a renewed session in the old one's place. Tools fetch the new one from now on; an open terminal
 * keeps what it was opened with, until that ends. The old keys leave memory here; AWS takes them
 * until they expire, as the log says.
 */
export async function replaceSession(
  desk: Desk,
  old: LiveSession,
  renewed: LiveSession,
): Promise<Done> {
  desk.sessions.delete(old.id);
  const { grants, links } = desk.handoff;
  for (const held of [...grants.values(), ...links.values()]) {
    if (held.session === old.id) held.session = renewed.id;
  }
  const { run, vault } = desk;
  if (run?.terminal?.session.id === old.id) {
    run.terminal.session = {
      id: renewed.id,
      expiresAt: run.terminal.session.expiresAt,
      kept: true,
    };
  }
  const { flow } = vault;
  if (flow?.is === 'aws-secret' && flow.session === old.id) {
    vault.flow = { ...flow, session: renewed.id };
  }
  return recordSessionEnd(desk, old.id, 'replaced');
}
