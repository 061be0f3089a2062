import type { FailureCode } from '../../core/failure.ts';
import type { StampError } from '../../core/ports/time-stamps.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { refreshAnchors } from './anchors.ts';
import { authorityOf } from './authority.ts';
import { ownNote } from './own-note.ts';

const CODES: Readonly<Record<StampError['code'], FailureCode>> = {
  'not-set': 'stamp-not-set',
  unreachable: 'stamp-unreachable',
  refused: 'stamp-refused',
  'wrong-answer': 'stamp-wrong',
  'not-saved': 'not-recorded',
};

/** Has the newest checkpoint time-stamped by the organisation's authority, where one is set. */
export async function stampLog(desk: Desk, logId: string): Promise<Done> {
  const note = await ownNote(desk, logId);
  if (!note.ok) return note;
  await authorityOf(desk);
  const { body, checkpoint } = note.value.note;
  const stamped = await desk.ports.witness.stamps.ask(logId, checkpoint.size, body);
  if (!stamped.ok) return refuse(CODES[stamped.error.code], undefined, stamped.error.detail);
  await refreshAnchors(desk, logId);
  return done;
}
