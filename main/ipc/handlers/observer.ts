import { takeLeadCode, takeScoreSheet } from '../../actions/drill/lead-elsewhere.ts';
import type { Desk } from '../../actions/desk.ts';
import type { ObserverOpenCalls } from '../../contract/calls/observer-calls.ts';
import { err } from '../../core/result.ts';
import type { Part } from './handlers.ts';

export function observerHandlers(desk: Desk): Part<keyof ObserverOpenCalls> {
  const done = (): { readonly ok: true; readonly value: null } => {
    desk.ports.changed();
    return { ok: true, value: null };
  };
  return {
    'facilitator.code': ({ code }) => takeLeadCode(desk, code),
    'facilitator.sheet': ({ given }) => takeScoreSheet(desk, given),
    'observer.open': () => {
      desk.ports.observers?.open();
      return done();
    },
    'observer.close-all': () => {
      desk.ports.observers?.closeAll();
      return done();
    },
    'facilitator.open': () => {
      if (desk.run?.mode !== 'drill') return err({ code: 'no-run' });
      desk.ports.facilitators?.open();
      return done();
    },
  };
}
