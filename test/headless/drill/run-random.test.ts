import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../fakes/log-disk.ts';

const run = promisify(execFile);

async function drill(...args: readonly string[]) {
  const command = ['main/headless/drill.ts', '--responder', 'random', ...args];
  return run(process.execPath, command).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      said: stdout + stderr,
    }),
  );
}

describe('a random responder', () => {
  it('names the scenarios there are where one is not', async () => {
    const { code, said } = await drill('--scenario', 'nowhere');
    expect(code).toBe(64);
    expect(said).toContain('no scenario "nowhere"; there is: ');
    expect(said).toContain('sso-outage');
  });

  it('drills by 20 seeds without a crash, a dead end, a leak or a log that does not verify', async () => {
    const root = temporaryFolder();
    const { code, said } = await drill('--seeds', '20', '--out', root);
    expect(said).toMatch(/^20 passed, 0 failed$/m);
    expect(code).toBe(0);
    // Some of them were killed, some walked to the end, and nothing is left of what went well.
    expect(said).toMatch(/: [1-9] kills/);
    expect(said).toMatch(/, finished,/);
    expect(said).toMatch(/, abandoned,/);
    expect(readdirSync(root)).toEqual([]);
  }, 400_000);
});
