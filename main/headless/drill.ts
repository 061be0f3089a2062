import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolders } from '../adapters/disk/files.ts';
import type { Scorecard } from '../core/drill/scorecard.ts';
import { beginDesk, type DrillRun } from './drill/begin.ts';
import { failureLine } from './drill/failure-line.ts';
import { drillOptions } from './drill/options.ts';
import { both } from './drill/say.ts';
import { scorecardText } from './drill/scorecard-text.ts';
import { secondHalf } from './drill/second-half.ts';

/**
 * `npm run drill`: the rehearsal of a scenario without a window, against the range, through the
 * same actions. A first process is killed in mid-command; a second goes on from its log.
 * Exit codes: 0 finished, 1 failed, 2 a mode that is not there yet, 64 usage.
 */
const options = drillOptions(process.argv.slice(2));
if (!options.ok) {
  process.stderr.write(`${options.error.text}\n`);
  process.exit(options.error.code === 'later' ? 2 : 64);
}
const { scenario, lang, speed, out } = options.value;
const root = out === undefined ? mkdtempSync(join(tmpdir(), 'breakglass-drill-')) : resolve(out);
makeFolder(root);
const drill: DrillRun = { root, scenario, lang, speed, since: Date.now() };
const { desk, say } = beginDesk(drill);

const known = (await desk.ports.library()).scenarios.map(({ id }) => id);
if (!known.includes(scenario)) {
  process.stderr.write(`no scenario "${scenario}"; there is: ${known.join(', ')}\n`);
  process.exit(64);
}
say.line(
  both(
    `Drill ${scenario}. The clock runs ${String(speed)} times as fast; the log says so.`,
    `訓練 ${scenario}。時計は ${String(speed)} 倍で進みます（ログに記録されます）。`,
  ),
);
const told = (await desk.ports.library()).scenarios.find(({ id }) => id === scenario);
if (told) say.line(both(`\n${told.story.en}`, `\n${told.story.ja}`));
if (!(await killedInMidCommand(drill))) process.exit(1);
say.line(
  both('The app was killed while a command ran.', 'コマンドの実行中にアプリを強制終了しました。'),
);

const finished = await secondHalf(desk, say);
if (!finished.ok) {
  process.stderr.write(`${failureLine(finished.error)}\n`);
  process.exit(1);
}
const folder = finished.value;
const card = JSON.parse(readFileSync(join(logFolder(), 'scorecard.json'), 'utf8')) as Scorecard;
say.line(both('\nScorecard', '\n採点表'));
process.stdout.write(`${scorecardText(card, lang)}\n\n`);
const report = await desk.ports.logFiles.verify(card.logs.at(-1) ?? '');
if (!report.ok) {
  process.stderr.write(`${report.error.code}: ${report.error.detail}\n`);
  process.exit(1);
}
const { verdict, records, shortCode } = report.value;
say.line(both(`Log: ${logFolder()}`, `ログ: ${logFolder()}`));
say.line(both(`Export: ${folder}`, `エクスポート: ${folder}`));
say.line(
  both(
    `${verdict}, ${String(records)} records, short code ${shortCode}`,
    `${verdict}、${String(records)} 件、照合コード ${shortCode}`,
  ),
);
process.exit(0);

function makeFolder(folder: string): void {
  try {
    makeFolders(folder);
  } catch (thrown) {
    process.stderr.write(`--out ${folder} cannot be used: ${String(thrown)}\n`);
    process.exit(64);
  }
}

function logFolder(): string {
  return join(root, 'drills', desk.run?.journal.logId ?? '');
}

/** Runs the first half in a process of its own and kills it (SIGKILL) once the command is sent. */
function killedInMidCommand(run: DrillRun): Promise<boolean> {
  const child = fork(
    fileURLToPath(new URL('drill/first-half.ts', import.meta.url)),
    [JSON.stringify(run)],
    {
      execArgv: process.execArgv,
    },
  );
  return new Promise((settle) => {
    let sent = false;
    child.on('message', () => {
      sent = true;
      child.kill('SIGKILL');
    });
    child.on('exit', () => {
      settle(sent);
    });
  });
}
