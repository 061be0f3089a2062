import type { Desk } from '../../actions/desk.ts';
import { seeInject } from '../../actions/drill/timeline.ts';
import type { DrillCalls } from '../../contract/calls/drill-calls.ts';
import type { Part } from './handlers.ts';

export function drillHandlers(desk: Desk): Part<keyof DrillCalls> {
  return { 'drill.see': ({ id }) => seeInject(desk, id) };
}
