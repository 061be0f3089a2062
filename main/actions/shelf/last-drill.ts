import type { LogSummary } from '../../core/ports/journal.ts';
import type { Desk } from '../desk.ts';

export interface LastDrill {
  /** Epoch ms. */
  readonly at: number;
  readonly person: string;
  readonly why: NonNullable<LogSummary['closedWhy']>;
  readonly version: string;
  /** Of the playbook it was begun with. */
  readonly sha256: string;
}

/** The drill of a playbook that ended last, as its own log tells it. */
export async function lastDrill(desk: Desk, id: string): Promise<LastDrill | undefined> {
  const { journals } = desk.ports;
  const ended = (await journals.list())
    .filter(
      ({ mode, closed, playbook, draft }) =>
        mode === 'drill' && closed && !draft && playbook?.id === id,
    )
    .sort((a, b) => Date.parse(b.lastAt) - Date.parse(a.lastAt));
  const [log] = ended;
  if (!log?.closedWhy) return undefined;
  const entries = await journals.read(log.logId);
  if (!entries.ok) return undefined;
  const start = entries.value.find((entry) => entry.type === 'run.start');
  if (start?.type !== 'run.start') return undefined;
  const { person, playbook } = start.data;
  const { version, sha256 } = playbook;
  return { at: Date.parse(log.lastAt), person, why: log.closedWhy, version, sha256 };
}
