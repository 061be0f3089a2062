import type { Desk } from '../../actions/desk.ts';
import { chooseWayOut } from '../../actions/stuck/choose-way-out.ts';
import { makeGuide } from '../../actions/stuck/make-guide.ts';
import type { StuckCalls } from '../../contract/calls/stuck-calls.ts';
import { stuckView } from '../views/stuck-view.ts';
import type { Part } from './handlers.ts';

export function stuckHandlers(desk: Desk): Part<keyof StuckCalls> {
  return {
    'stuck.open': async ({ on }) => ({ ok: true, value: await stuckView(desk, on) }),
    'stuck.choose': ({ on, way }) => chooseWayOut(desk, on, way),
    'guide.make': () => makeGuide(desk),
  };
}
