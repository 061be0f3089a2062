import { spawnSync } from 'node:child_process';
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
});
