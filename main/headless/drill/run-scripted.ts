import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DrillKind } from '../../core/drill/kind.ts';
import type { Scorecard } from '../../core/drill/scorecard.ts';
import { kindWords } from '../../core/export/words/kind-words.ts';
import type { Text } from '../../core/playbook/model.ts';
import type { VerifyReport } from '../../core/ports/log-files.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { verify } from '../verify.ts';
import { beginDesk, type DrillRun } from './begin.ts';
import type { FirstHalf } from './first-half.ts';
import type { DrillOptions } from './options.ts';
import { tellRefused } from './own-source.ts';
import { both, type Say } from './say.ts';
import { scorecardText } from './scorecard-text.ts';
import { secondHalf } from './second-half.ts';
import { stopLines } from './stop-lines.ts';

/** Exit codes of the verifier for a log that is whole: nothing vouches for a drill from outside. */
const WHOLE = [0, 10, 11];

/**
 * The scripted responder walks one scenario to its end. The process that sends the first command is
 * killed while it runs, and a second one goes on from the log. Answers the exit code.
 */
export async function runScripted(options: DrillOptions, root: string): Promise<number> {
  const { scenario, kind, lang, speed, step, playbooks } = options;
  const drill: DrillRun = {
    ...{ root, scenario, kind, lang, speed, since: Date.now() },
    ...(step ? { step: true } : {}),
    ...(playbooks === undefined ? {} : { playbooks: resolve(playbooks) }),
  };
  const { desk, say } = beginDesk(drill);
  const library = await desk.ports.library();
  if (tellRefused(library, options)) return 1;
  const { scenarios } = library;
  const told = scenarios.find(({ id }) => id === scenario);
  if (!told)
    return failed(
      `no scenario "${scenario}"; there is: ${scenarios.map(({ id }) => id).join(', ')}`,
      64,
    );
  say.line(kindLine(kind));
  say.line(
    step
      ? both(
          `Drill ${scenario}. The clock moves on demand only; the log says so.`,
          `訓練 ${scenario}。時計は必要なときだけ進みます（ログに記録されます）。`,
        )
      : both(
          `Drill ${scenario}. The clock runs ${String(speed)} times as fast; the log says so.`,
          `訓練 ${scenario}。時計は ${String(speed)} 倍で進みます（ログに記録されます）。`,
        ),
  );
  say.line(both(`\n${told.story.en}`, `\n${told.story.ja}`));
  const first = await firstHalf(drill);
  if (!first) return 1;
  const finished = first.is === 'finished' ? ok(first) : await goOn(drill, first.now);
  if (!finished.ok) return failed(finished.error);
  return tellEnd(root, finished.value, say);
}

interface Ended {
  readonly logId: string;
  readonly folder: string;
}

function kindLine(kind: DrillKind): Text {
  const { en, ja } = kindWords;
  return both(`Kind of drill: ${en[kind].name}`, `訓練の種類: ${ja[kind].name}`);
}

/** The second process of the drill: this one, at the time the first was killed. */
async function goOn(drill: DrillRun, now: number): Promise<Result<Ended, string>> {
  const { desk, say } = beginDesk(drill.step === true ? { ...drill, since: now } : drill);
  say.line(
    both('The app was killed while a command ran.', 'コマンドの実行中にアプリを強制終了しました。'),
  );
  const folder = await secondHalf(desk, say, drill.step === true);
  if (!folder.ok) return err(stopLines(desk, folder.error));
  return ok({ logId: desk.run?.journal.logId ?? '', folder: folder.value });
}

async function tellEnd(root: string, { logId, folder }: Ended, say: Say): Promise<number> {
  const log = join(root, 'drills', logId);
  const card = JSON.parse(readFileSync(join(log, 'scorecard.json'), 'utf8')) as Scorecard;
  say.line(both('\nScorecard', '\n採点表'));
  process.stdout.write(`${scorecardText(card, say.lang)}\n\n`);
  say.line(both(`Log: ${log}`, `ログ: ${log}`));
  say.line(both(`Export: ${folder}`, `エクスポート: ${folder}`));
  const { code, report } = await verified(folder);
  if (report) {
    const { verdict, records, shortCode } = report;
    say.line(
      both(
        `${verdict}, ${String(records)} records, short code ${shortCode}`,
        `${verdict}、${String(records)} 件、照合コード ${shortCode}`,
      ),
    );
  }
  return WHOLE.includes(code) ? 0 : 1;
}

/** What the stand-alone verifier says of the export. */
async function verified(folder: string) {
  let told = '';
  const code = await verify([folder, '--json'], {
    out: (text) => {
      told += text;
    },
    error: (text) => void process.stderr.write(text),
  });
  return { code, report: told === '' ? undefined : (JSON.parse(told) as VerifyReport) };
}

function failed(why: string, code = 1): number {
  process.stderr.write(`${why}\n`);
  return code;
}

/** Runs the first half in a process of its own and kills it (SIGKILL) once a command is sent. */
function firstHalf(run: DrillRun): Promise<FirstHalf | undefined> {
  const child = fork(
    fileURLToPath(new URL('first-half.ts', import.meta.url)),
    [JSON.stringify(run)],
    { execArgv: process.execArgv },
  );
  return new Promise((settle) => {
    let told: FirstHalf | undefined;
    child.on('message', (message: FirstHalf) => {
      told = message;
      if (message.is === 'sent') child.kill('SIGKILL');
    });
    child.on('exit', () => {
      settle(told);
    });
  });
}
