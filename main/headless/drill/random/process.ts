import { beginDesk, type DrillRun } from '../begin.ts';
import { stopLines } from '../stop-lines.ts';
import { createChance } from './chance.ts';
import { live } from './life.ts';

/** What a process is told on its command line. */
export interface RandomLife extends DrillRun {
  readonly seed: number;
  readonly life: number;
}

/** What it tells the one that started it. */
export type Told =
  /** It is to be killed, at this time of the drill. */
  | { readonly is: 'dying'; readonly now: number }
  | { readonly is: 'over'; readonly folder: string; readonly closed: string; readonly acts: number }
  | { readonly is: 'wrong'; readonly why: string; readonly acts: readonly string[] };

/** Seeds of lives lie apart: no life repeats another's choices. */
const APART = 7_919;

const given = JSON.parse(process.argv[2] ?? '{}') as RandomLife;
let declines = 0;
const acts: string[] = [];
const agrees = (): boolean => {
  if (declines === 0) return true;
  declines -= 1;
  return false;
};
const { desk, say } = beginDesk(given, { agrees });

process.on('unhandledRejection', (thrown) => {
  wrong(`unhandled: ${thrown instanceof Error ? (thrown.stack ?? '') : String(thrown)}`);
});
const over = await live({
  desk,
  say,
  scenario: given.scenario,
  chance: createChance(given.seed * APART + given.life),
  number: given.life,
  decline: (times) => {
    declines = times;
  },
  die: () => {
    tell({ is: 'dying', now: desk.ports.clock.now() });
    return new Promise(() => undefined);
  },
  acted: (name, outcome) => {
    acts.push(`${name}: ${outcome}`);
  },
}).catch((thrown: unknown) => {
  wrong(`thrown: ${thrown instanceof Error ? (thrown.stack ?? '') : String(thrown)}`);
});
if (over?.ok === false) wrong(stopLines(desk, over.error));
if (over?.ok === true) tell({ is: 'over', ...over.value, acts: acts.length });
process.disconnect();

function wrong(why: string): void {
  tell({ is: 'wrong', why, acts });
}

function tell(told: Told): void {
  process.send?.(told);
}
