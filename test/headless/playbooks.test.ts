import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const entry = fileURLToPath(new URL('../../main/headless/playbooks.ts', import.meta.url));
const bundled = fileURLToPath(new URL('../../playbooks', import.meta.url));

describe('main/headless/playbooks.ts as a process', () => {
  it('ends with the exit code and keeps findings apart from trouble', () => {
    const wrong = spawnSync(process.execPath, [entry, 'lint'], { encoding: 'utf8' });
    expect(wrong.status).toBe(64);
    expect(wrong.stdout).toBe('');
    expect(wrong.stderr).toContain('usage:');

    const clean = spawnSync(process.execPath, [entry, 'lint', bundled], { encoding: 'utf8' });
    expect(clean.status).toBe(0);
    expect(clean.stderr).toBe('');
    expect(clean.stdout).toContain('0 errors');
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [entry, 'lint', '--json', bundled]);
    child.stdout.destroy();
    const [trouble, [code]] = await Promise.all([
      child.stderr.setEncoding('utf8').toArray(),
      once(child, 'exit'),
    ]);
    expect(trouble.join('')).toBe('');
    expect(code).toBe(0);
  });
});
