import type { Desk } from '../../actions/desk.ts';
import { addStep, jumpTo } from '../../actions/deviate.ts';
import { neededByPart, pullInSection, putBackSection } from '../../actions/pull-in.ts';
import { handOver } from '../../actions/hand-over.ts';
import type { DeviationCalls } from '../../contract/calls/deviation-calls.ts';
import type { Part } from './handlers.ts';

export function deviationHandlers(desk: Desk): Part<keyof DeviationCalls> {
  return {
    'run.jump': ({ path, ...wish }) => jumpTo(desk, path, wish),
    'run.add-step': ({ path, ...done }) => addStep(desk, path, done),
    'run.pull-in': (wish) => pullInSection(desk, wish),
    'run.pull-in-needs': (part) => neededByPart(desk, part),
    'run.put-back': (wish) => putBackSection(desk, wish),
    'run.hand-over': (wish) => handOver(desk, wish),
  };
}
