import { parseArgs } from 'node:util';
import { DRILL_KINDS, type DrillKind } from '../../core/drill/kind.ts';
import { err, ok, type Result } from '../../core/result.ts';

export interface DrillOptions {
  readonly scenario: string;
  readonly kind: DrillKind;
  readonly lang: 'en' | 'ja';
  readonly out: string | undefined;
  /** An author's folder of playbooks and scenarios, before those of the app. */
  readonly playbooks: string | undefined;
  /** How much faster than the wall the drill's clock runs. */
  readonly speed: number;
  /** Time moves on demand only. */
  readonly step: boolean;
  readonly responder: 'scripted' | 'random';
  /** Of a random responder: the first seed, and how many from there on. */
  readonly seed: number;
  readonly seeds: number;
  /** A scenario was named; a random responder else takes one by its seed. */
  readonly named: boolean;
}

/** They need real accounts and somebody who signs in: the app has them, the command line has not. */
const WITH_WINDOW = ['probe', 'game-day'];
const FASTEST = 60;
const MOST_SEEDS = 10_000;

export interface OptionsError {
  /** `help`: nothing is wrong, the text was asked for. */
  readonly code: 'usage' | 'window' | 'help';
  readonly text: string;
}

export const DRILL_USAGE = `usage: npm run drill -- [--scenario ID] [--kind KIND] [--lang en|ja] [--out DIR] [--speed N | --step]
       npm run drill -- --playbooks DIR --scenario ID
       npm run drill -- --responder random [--seed N] [--seeds N] [--scenario ID] [--out DIR]
  --kind KIND      rehearsal, tabletop or walkthrough
  --playbooks DIR  your own playbooks and scenarios, read as \`playbooks lint DIR\` reads them
  --speed N        the clock runs N times as fast, 1 to 60; --step: it moves only where somebody waits
  --responder random --seeds N  does what nobody planned, once for each seed
  exit code 0: finished, 1: failed, 2: a kind that only the app has, 64: wrong usage`;

/** The command line of `npm run drill`; `--mode` is `--kind`. `window`: a kind that only the app has. */
export function drillOptions(args: readonly string[]): Result<DrillOptions, OptionsError> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', default: false },
        scenario: { type: 'string' },
        playbooks: { type: 'string' },
        kind: { type: 'string' },
        mode: { type: 'string' },
        lang: { type: 'string', default: 'en' },
        out: { type: 'string' },
        speed: { type: 'string' },
        step: { type: 'boolean', default: false },
        responder: { type: 'string', default: 'scripted' },
        seed: { type: 'string', default: '1' },
        seeds: { type: 'string', default: '1' },
      },
    });
    if (values.help) return err({ code: 'help', text: DRILL_USAGE });
    const { responder, lang, step, playbooks } = values;
    const speed = step ? 1 : Number(values.speed ?? '30');
    const [seed, seeds] = [Number(values.seed), Number(values.seeds)];
    const asked = values.kind ?? values.mode ?? 'rehearsal';
    if (values.kind !== undefined && values.mode !== undefined) {
      return usage('--kind or --mode, not both');
    }
    if (WITH_WINDOW.includes(asked)) {
      const text = `a ${asked} drill needs real accounts and somebody to sign in: begin it in the app`;
      return err({ code: 'window', text });
    }
    const kind = DRILL_KINDS.find((one) => one === asked);
    if (kind === undefined) return usage(`unknown kind "${asked}"`);
    if (lang !== 'en' && lang !== 'ja') return usage('--lang is en or ja');
    if (responder !== 'scripted' && responder !== 'random') {
      return usage('--responder is scripted or random');
    }
    if (responder === 'random' && kind !== 'rehearsal') {
      return usage('a random responder rehearses');
    }
    if (step && values.speed !== undefined) return usage('--step or --speed, not both');
    if (!Number.isFinite(speed) || speed < 1 || speed > FASTEST) {
      return usage(`--speed is a number from 1 to ${String(FASTEST)}`);
    }
    if (playbooks !== undefined && values.scenario === undefined) {
      return usage('--playbooks DIR needs the --scenario ID that is to be drilled');
    }
    if (!isCount(seed)) return usage('--seed is a whole number from 1');
    if (!isCount(seeds) || seeds > MOST_SEEDS) {
      return usage(`--seeds is a whole number from 1 to ${String(MOST_SEEDS)}`);
    }
    return ok({
      scenario: values.scenario ?? 'sso-outage',
      named: values.scenario !== undefined,
      ...{ kind, lang, speed, step, responder, seed, seeds },
      ...{ out: values.out, playbooks },
    });
  } catch (thrown) {
    return usage(thrown instanceof Error ? thrown.message : 'bad arguments');
  }
}

function isCount(given: number): boolean {
  return Number.isSafeInteger(given) && given >= 1;
}

function usage(what: string): Result<DrillOptions, OptionsError> {
  return err({ code: 'usage', text: `${what}\n${DRILL_USAGE}` });
}
