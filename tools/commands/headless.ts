import { existsSync } from 'node:fs';
import { runChild } from '../process/run-child.ts';
import { inProject } from '../project.ts';
import { exitCode } from './exit-codes.ts';

/** Runs an entry of main/headless on Node 24, which reads TypeScript as it is. */
export async function headless(entry: string, flags: readonly string[]): Promise<number> {
  const file = inProject('main', 'headless', `${entry}.ts`);
  if (!existsSync(file)) {
    process.stderr.write(
      `main/headless/${entry}.ts is missing, so this command has nothing to run.\n`,
    );
    return exitCode.unavailable;
  }
  const { code } = await runChild(process.execPath, [file, ...flags], {
    cwd: process.env['INIT_CWD'],
  });
  return code;
}
