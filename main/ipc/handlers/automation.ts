import { readStepDocument } from '../../actions/automation/read-document.ts';
import { runAutomation } from '../../actions/automation/run.ts';
import { stopAutomation } from '../../actions/automation/stop.ts';
import { fillDocument } from '../../actions/automation/values.ts';
import type { Desk } from '../../actions/desk.ts';
import { lastsLongEnough } from '../../actions/step-session.ts';
import type { AutomationCalls } from '../../contract/calls/automation-calls.ts';
import type { Part } from './handlers.ts';

export function automationHandlers(desk: Desk): Part<keyof AutomationCalls> {
  return {
    'automation.read': ({ path }) => readStepDocument(desk, path),
    'automation.fill': ({ path, values }) => fillDocument(desk, path, values),
    'automation.run': async ({ path, as }) => {
      const lasts = await lastsLongEnough(desk, path);
      return lasts.ok ? runAutomation(desk, path, as) : lasts;
    },
    'automation.stop': ({ path, how }) => stopAutomation(desk, path, how),
  };
}
