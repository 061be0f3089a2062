import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { MEASURES } from '../../main/headless/bench/measures.ts';

const bench = fileURLToPath(new URL('../../main/headless/bench.ts', import.meta.url));

test.each([['--only', 'speed'], ['--fast'], ['launch']])(
  'wrong usage (%s %s) names the measures and exits 64',
  (...flags) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bench, ...flags], {
      encoding: 'utf8',
    });
    expect(status).toBe(64);
    expect(stdout).toBe('');
    for (const id of Object.keys(MEASURES)) expect(stderr).toContain(id);
  },
);
