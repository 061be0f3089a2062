import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../core/result.ts';

export interface DrillOptions {
  readonly scenario: string;
  readonly lang: 'en' | 'ja';
  readonly out: string | undefined;
  /** How much faster than the wall the drill's clock runs. */
  readonly speed: number;
}

const LATER_MODES = ['walkthrough', 'tabletop', 'probe', 'game-day'];
const FASTEST = 60;

export interface OptionsError {
  readonly code: 'usage' | 'later';
  readonly text: string;
}

export const DRILL_USAGE =
  'usage: npm run drill -- [--scenario ID] [--mode rehearsal] [--lang en|ja] [--out DIR] [--speed N]';

/** The command line of `npm run drill`; `later` names a mode that is not there yet. */
export function drillOptions(args: readonly string[]): Result<DrillOptions, OptionsError> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        scenario: { type: 'string', default: 'sso-outage' },
        mode: { type: 'string', default: 'rehearsal' },
        lang: { type: 'string', default: 'en' },
        out: { type: 'string' },
        speed: { type: 'string', default: '30' },
      },
    });
    const speed = Number(values.speed);
    if (LATER_MODES.includes(values.mode)) {
      const text = `mode "${values.mode}" comes in a later release; "rehearsal" works now`;
      return err({ code: 'later', text });
    }
    if (values.mode !== 'rehearsal') return usage(`unknown mode "${values.mode}"`);
    if (values.lang !== 'en' && values.lang !== 'ja') return usage('--lang is en or ja');
    if (!Number.isFinite(speed) || speed < 1 || speed > FASTEST) {
      return usage(`--speed is a number from 1 to ${String(FASTEST)}`);
    }
    return ok({ scenario: values.scenario, lang: values.lang, out: values.out, speed });
  } catch (thrown) {
    return usage(thrown instanceof Error ? thrown.message : 'bad arguments');
  }
}

function usage(what: string): Result<DrillOptions, OptionsError> {
  return err({ code: 'usage', text: `${what}\n${DRILL_USAGE}` });
}
