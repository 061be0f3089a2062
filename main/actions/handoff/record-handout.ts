import type { Payloads } from '../../core/journal/payload.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { record } from '../record.ts';
import type { Grant } from './grant.ts';

type Told = Pick<Payloads['handout'], 'event' | 'until' | 'count' | 'by' | 'why'>;

/** One line in the log about one grant. Without an open log there is nothing to hand out. */
export async function recordHandout(
  desk: Desk,
  grant: Pick<Grant, 'id' | 'session' | 'name'> & { readonly to: Payloads['handout']['to'] },
  told: Told,
): Promise<Done> {
  const { run } = desk;
  if (run?.state.phase !== 'going') {
    return told.event === 'granted' || told.event === 'fetched' ? refuse('no-run') : done;
  }
  const recorded = await record(desk, run, {
    type: 'handout',
    run: run.state.run,
    data: {
      grant: grant.id,
      session: grant.session,
      to: grant.to,
      ...(grant.name === '' ? {} : { name: grant.name }),
      ...told,
    },
  });
  return recorded.ok ? done : recorded;
}

export function timeText(at: number): string {
  return new Date(at).toISOString();
}
