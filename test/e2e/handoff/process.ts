import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The command of a profile, as a shell is given it by an SDK. */
export function commandIn(profile: string): readonly string[] {
  const line = /^credential_process = (.*)$/m.exec(profile)?.[1] ?? '';
  return [...line.matchAll(/"([^"]*)"/g)].map(([, part]) => part ?? '');
}

export async function ask(command: readonly string[]): Promise<{ out: string; err: string }> {
  const [program = '', ...args] = command;
  try {
    const { stdout } = await run(program, args, { env: { ...process.env } });
    return { out: stdout, err: '' };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { out: stdout, err: stderr };
  }
}
