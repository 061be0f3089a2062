import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { CliLine } from './cli-lines.ts';

interface ReadLine {
  readonly id: string;
  /** `service operation` of each `aws` command in the line. */
  readonly calls: readonly string[];
  readonly faults: readonly string[];
}

/** What Debian's aws CLI makes of these lines; it is loaded once for all, and sends nothing. */
export async function readByAwsCli(lines: readonly CliLine[]): Promise<readonly ReadLine[]> {
  const script = join(import.meta.dirname, 'aws_lines.py');
  const said = await new Promise<string>((resolve, reject) => {
    const options = {
      maxBuffer: 64 * 1024 * 1024,
      env: { PATH: '/usr/bin:/bin', HOME: '/nonexistent', PYTHONDONTWRITEBYTECODE: '1' },
    };
    const child = execFile('/usr/bin/python3', [script], options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${error.message}\n${stderr}`));
      else resolve(stdout);
    });
    child.stdin?.end(JSON.stringify({ lines }));
  });
  return JSON.parse(said) as readonly ReadLine[];
}
