import type { Agreed } from '../core/journal/payload-note.ts';
import type { FreeText } from '../core/journal/payload.ts';
import { openPromises } from '../core/run/agreed.ts';
import { done, refuse, type Done } from './answer.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { letThrough } from './preview-masks.ts';
import { record } from './record.ts';

export interface AgreedRequest {
  readonly is: 'promise' | 'decision' | 'told';
  readonly what: string;
  /** Nobody may be named where something is promised. */
  readonly who: string;
  /** Until when it is promised, or when they were told, epoch ms. */
  readonly at?: number;
  /** When it was begun to be written down, epoch ms. */
  readonly openedAt: number;
}

/** Writes down what people agreed on: who promised what until when, who decided, who was told. */
export async function noteAgreed(desk: Desk, said: AgreedRequest): Promise<Done> {
  const { run } = desk;
  if (run?.state.phase !== 'going') return refuse('no-run');
  const what = said.what.trim();
  const who = said.who.trim();
  if (what === '') return refuse('reason-required');
  if (who === '' && said.is !== 'promise') return refuse('value-invalid');
  const allowed = await letThrough(desk, run, `${what}\n${who}`, []);
  if (!allowed.ok) return allowed;
  return tell(desk, run, { text: what }, said.openedAt, {
    is: said.is,
    ...(said.is === 'promise' ? { id: desk.ports.random.uuid() } : {}),
    ...(who === '' ? {} : { who: { text: who } }),
    ...(said.at === undefined ? {} : { at: new Date(said.at).toISOString() }),
  });
}

/** A promise was kept, or is not going to be. */
export async function settlePromise(desk: Desk, id: string, kept: boolean): Promise<Done> {
  const { run } = desk;
  if (run?.state.phase !== 'going') return refuse('no-run');
  const promise = openPromises(run.state).find((one) => one.id === id);
  const acting = `promise:${id}`;
  if (!promise || run.acting.has(acting)) return refuse('value-invalid');
  run.acting.add(acting);
  try {
    const text = { text: 'text' in promise.what ? (promise.what.text ?? '') : '' };
    const now = desk.ports.clock.now();
    return await tell(desk, run, text, now, { is: 'settled', id, kept });
  } finally {
    run.acting.delete(acting);
  }
}

async function tell(
  desk: Desk,
  run: ActiveRun,
  text: FreeText,
  openedAt: number,
  agreed: Agreed,
): Promise<Done> {
  const path = run.state.current;
  const noted = await record(desk, run, {
    type: 'note',
    run: run.state.run,
    ...(path === undefined ? {} : { step: path }),
    data: {
      kind: 'note',
      text,
      openedAt: new Date(Math.min(openedAt, desk.ports.clock.now())).toISOString(),
      ...(path === undefined ? {} : { path }),
      agreed,
    },
  });
  return noted.ok ? done : noted;
}
