import { copyCommand } from '../../actions/copy-command.ts';
import type { Desk } from '../../actions/desk.ts';
import { openLink } from '../../actions/open-link.ts';
import { runStep } from '../../actions/run-step.ts';
import { cancelStep, settleOutcome } from '../../actions/settle-outcome.ts';
import {
  answerStep,
  confirmStep,
  continueStep,
  fillStep,
  skipStep,
} from '../../actions/step-by-person.ts';
import { takeUpStep } from '../../actions/take-up-step.ts';
import type { Call } from '../../contract/calls.ts';
import type { Part } from './handlers.ts';

type StepCall = Extract<Call, `step.${string}`>;

export function stepHandlers(desk: Desk): Part<StepCall> {
  return {
    'step.confirm': (confirmation) => confirmStep(desk, confirmation),
    'step.answer': ({ path, option }) => answerStep(desk, path, option),
    'step.fill': ({ path, values }) => fillStep(desk, path, values),
    'step.skip': ({ path, code, reason }) => skipStep(desk, path, code, reason),
    'step.take-up': ({ path }) => takeUpStep(desk, path),
    'step.continue': ({ path }) => continueStep(desk, path),
    'step.run': ({ path, anyway }) => runStep(desk, path, anyway),
    'step.cancel': ({ path }) => cancelStep(desk, path),
    'step.settle': ({ path }) => settleOutcome(desk, path),
    'step.copy': ({ path }) => copyCommand(desk, path),
    'step.open-link': ({ path }) => openLink(desk, path),
  };
}
