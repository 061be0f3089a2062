import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../main/headless/verify.ts';
import { changedLog } from '../fakes/changed-log.ts';
import { listAnew, madeBundle } from '../fakes/made-bundle.ts';
import { madeLog } from '../fakes/made-log.ts';
import {
  closedDrill,
  createLogDisk,
  freshKey,
  hash,
  must,
  temporaryFolder,
} from '../fakes/log-disk.ts';
import { verifierKey } from '../../main/core/journal/note.ts';

const PROGRAM = fileURLToPath(new URL('../../main/headless/verify.ts', import.meta.url));
let log = '';
let code = '';
let bundle = '';
let stranger = '';

beforeAll(async () => {
  const disk = createLogDisk();
  const journal = await closedDrill(disk, 20);
  log = disk.folderOf(journal.logId);
  code = journal.head().shortCode;
  stranger = disk.folderOf((await closedDrill(disk, 3)).logId);
  bundle = must(await disk.logFiles.export(journal.logId, temporaryFolder())).folder;
});

async function run(...args: readonly string[]) {
  let out = '';
  let error = '';
  const exit = await verify(args, {
    out: (text) => (out += text),
    error: (text) => (error += text),
  });
  return { exit, out, error };
}

function trustFile(trust: unknown): string {
  const path = join(temporaryFolder(), 'trust.json');
  writeFileSync(path, JSON.stringify(trust));
  return path;
}

describe('calling the verifier wrongly', () => {
  it.each([
    [[], 'give the PATH'],
    [['a', 'b'], 'give one PATH'],
    [['--nope', 'a'], 'unknown option --nope'],
    [['/nowhere'], 'neither a log nor an exported folder'],
    [['.', '--trust'], '--trust needs a file'],
    [['.', '--trust', '/nowhere'], 'cannot read the trust file'],
  ])('%j is 64 with a reason', async (args, reason) => {
    const { exit, error, out } = await run(...args);
    expect(exit).toBe(64);
    expect(error).toContain(reason);
    expect(out).toBe('');
  });

  it('a trust file that is wrong is 64, and says where', async () => {
    const { exit, error } = await run(log, '--trust', trustFile({ shortCodes: ['x'] }));
    expect(exit).toBe(64);
    expect(error).toContain('"shortCodes"[0]');
  });
});

describe('what cannot be read', () => {
  it('is 66, with the reason of the system and no verdict', async () => {
    const loop = join(temporaryFolder(), 'loop');
    symlinkSync(loop, loop);
    const { exit, error, out } = await run(loop);
    expect(exit).toBe(66);
    expect(error).toContain('ELOOP');
    expect(out).toBe('');
  });

  it.each(['checkpoints.txt', 'keys.txt'])('does not include odd bytes in %s', async (name) => {
    const made = madeLog();
    appendFileSync(
      join(made.folder, name),
      Buffer.from('x\n\xff\xff\xff\xff\nroot\n\nx\n\n', 'latin1'),
    );
    const { exit, error } = await run(made.folder);
    expect([error, exit < 64]).toEqual(['', true]);
  });

  it.each(['a\u0000b', 'manifest.json/x', 'x'.repeat(300), 'logs'])(
    'does not include a manifest that lists %j: no such file is there',
    async (path) => {
      const folder = madeBundle([madeLog()]);
      listAnew(folder, {}, [{ path, sha256: 'f'.repeat(64), size: 1 }]);
      const { exit, out } = await run(folder, '--json');
      expect(exit).toBe(21);
      expect(out).toContain('"kind":"missing"');
    },
  );
});

describe('verdicts and exit codes', () => {
  it('0 VALID_ANCHORED says up to where and by what', async () => {
    const { exit, out } = await run(bundle, '--trust', trustFile({ shortCodes: [code] }));
    expect(exit).toBe(0);
    expect(out).toContain(`anchored up to record 19 by short code ${code}`);
  });

  it('10 VALID_UNANCHORED says that it is not anchored, and how to', async () => {
    const { exit, out } = await run(bundle);
    expect(exit).toBe(10);
    expect(out).toContain('not anchored');
    expect(out).toContain(code);
    expect(out).not.toMatch(/\bOK\b/);
  });

  it('12 with --require-full where the anchor does not reach the last record, which the verdict says', async () => {
    const made = madeLog();
    const partly = trustFile({ checkpoints: [made.noteAt(5, 0)] });
    const loose = await run(made.folder, '--trust', partly);
    expect(loose.exit).toBe(0);
    expect(loose.out.split('\n')[1]).toContain('up to record 4, 5 of 12 records');
    const strict = await run(made.folder, '--trust', partly, '--require-full');
    expect(strict.exit).toBe(12);
    expect(strict.out).toContain('VALID_ANCHORED (exit code 12)');
    const whole = trustFile({ checkpoints: [made.noteAt(12, 0)] });
    expect((await run(made.folder, '--trust', whole, '--require-full')).exit).toBe(0);
    expect((await run(made.folder, '--require-full')).exit).toBe(10);
  });

  it('20 TORN_TAIL', async () => {
    const torn = changedLog(
      log,
      (lines) => lines.slice(0, 5),
      () => '',
    );
    appendFileSync(join(torn, 'seg-000000000000.jsonl'), '{"actor"');
    expect((await run(torn)).exit).toBe(20);
  });

  it('21 TAMPERED names the record', async () => {
    const changed = changedLog(log, (lines) =>
      lines.map((line, seq) => (seq === 7 ? line.replace('laptop', 'lap_op') : line)),
    );
    const { exit, out } = await run(changed, '--json');
    expect(exit).toBe(21);
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'TAMPERED',
      findings: [{ seq: 7, kind: 'altered' }],
    });
    expect((await run(changed)).out).toContain('record 7');
  });

  it('22 ROLLED_BACK and 23 FORKED against what is known elsewhere', async () => {
    const cut = changedLog(
      log,
      (lines) => lines.slice(0, 9),
      () => '',
    );
    expect((await run(cut, '--trust', trustFile({ shortCodes: [code] }))).exit).toBe(22);
    const other = trustFile({ shortCodes: ['5 @ 7BJQMR-BZFMPF-1WXX2Q-FSGNTS-4K'] });
    expect((await run(log, '--trust', other)).exit).toBe(23);
  });

  it('24 BAD_KEY for another key than the pinned one, and says so when no pin concerns the log', async () => {
    const own = readFileSync(join(log, 'keys.txt'), 'utf8').trim();
    const [origin = ''] = own.split('+');
    const pinned = verifierKey(hash, origin, freshKey().publicKey);
    const { exit, out } = await run(log, '--trust', trustFile({ vkeys: [pinned] }));
    expect(exit).toBe(24);
    expect(out).toContain('pinned-key');
    const other = await run(stranger, '--trust', trustFile({ vkeys: [own] }));
    expect(other.exit).toBe(10);
    expect(other.out).toContain('pin-unused');
  });

  it('--json is one line with all that DESIGN promises', async () => {
    const { out } = await run(bundle, '--json');
    expect(out.trimEnd()).not.toContain('\n');
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'VALID_UNANCHORED',
      records: 20,
      anchoredUpTo: 0,
      by: [],
      findings: [],
      shortCode: code,
      checkpointed: 20,
    });
  });

  it('shows no control character of a finding to the terminal', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'logs'), { recursive: true });
    writeFileSync(join(folder, 'manifest.json'), '{}');
    writeFileSync(join(folder, 'logs', '\u001b[2Jx'), '');
    const { out, exit } = await run(folder);
    expect(exit).toBe(21);
    expect(out).not.toContain('\u001b');
  });
});

describe('as a program', () => {
  it('runs from its source and answers with its exit code', () => {
    const result = spawnSync(process.execPath, [PROGRAM, bundle], { encoding: 'utf8' });
    expect(result.status).toBe(10);
    expect(result.stdout).toContain('VALID_UNANCHORED');
    expect(spawnSync(process.execPath, [PROGRAM], { encoding: 'utf8' }).status).toBe(64);
  });

  it('imports nothing but node: and its own code', () => {
    const seen = new Set<string>();
    const walk = (path: string) => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const [, from = ''] of readFileSync(path, 'utf8').matchAll(
        /^(?:import|export) (?!type)[^;]*?from '([^']+)';/gms,
      )) {
        if (from.startsWith('.')) walk(fileURLToPath(new URL(from, `file://${path}`)));
        else expect(from, path).toMatch(/^node:/);
      }
    };
    walk(PROGRAM);
    expect(seen.size).toBeGreaterThan(20);
  });
});

describe('fault 50: without our code', () => {
  const shell = (script: string) =>
    execFileSync('bash', ['-c', script], { cwd: bundle, encoding: 'utf8' });

  it('sha256sum agrees with the manifest', () => {
    const manifest = JSON.parse(readFileSync(join(bundle, 'manifest.json'), 'utf8')) as {
      files: { path: string; sha256: string }[];
    };
    const list = manifest.files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
    const sums = join(temporaryFolder(), 'sums');
    writeFileSync(sums, list);
    expect(shell(`sha256sum -c ${sums} | grep -vc ': OK$' || true`).trim()).toBe('0');
  });
});
