import { settleAssumption } from '../../actions/assumptions/settle-assumption.ts';
import type { Desk } from '../../actions/desk.ts';
import type { AssumptionCalls } from '../../contract/calls/assumption-calls.ts';
import { assumptionsView } from '../views/assumption-view.ts';
import type { Part } from './handlers.ts';

export function assumptionHandlers(desk: Desk): Part<keyof AssumptionCalls> {
  return {
    'assumptions.open': () => ({ ok: true, value: assumptionsView(desk.ports.assumptions) }),
    'assumptions.settle': (judgement) => settleAssumption(desk, judgement),
  };
}
