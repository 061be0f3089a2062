import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, canStamp, createAuthority, putStamp } from '../fakes/authority.ts';
import { check, trusting } from '../fakes/changed-log.ts';
import { createLogDisk, must, temporaryFolder } from '../fakes/log-disk.ts';
import { listAnew } from '../fakes/made-bundle.ts';
import { attachmentOf, LOG_ID, madeLog, witnessKey } from '../fakes/made-log.ts';

const WITNESS = {
  name: 'breakglass.invalid/witness/bob',
  seed: Buffer.alloc(32, 9),
  time: 1795439424,
};
const screen = attachmentOf('screen.png', 'pixels');
const LOG = `logs/${LOG_ID}`;
let bundle = '';

beforeAll(async () => {
  const disk = createLogDisk();
  const drills = join(disk.root, 'drills');
  mkdirSync(drills);
  const vkey = witnessKey(WITNESS.name, WITNESS.seed);
  madeLog({
    into: drills,
    records: 43,
    rotateAt: [11, 29],
    segmentsAt: [16, 32],
    checkpointsAt: [20, 37],
    attachments: { 3: [screen] },
    other: { 21: { type: 'witness', data: { name: WITNESS.name, vkey, size: 20 } } },
    witness: WITNESS,
  });
  bundle = must(await disk.logFiles.export(LOG_ID, temporaryFolder())).folder;
});

/** The lines a person is told to run, exactly as they stand in VERIFY.txt. */
function told(folder: string): string {
  const guide = readFileSync(join(folder, 'VERIFY.txt'), 'utf8');
  return guide
    .slice(guide.indexOf('\n2. '), guide.indexOf('\n3. '))
    .split('\n')
    .filter((line) => line.startsWith('    '))
    .map((line) => line.slice(4))
    .join('\n');
}

function run(folder: string): readonly string[] {
  const { stdout, stderr, status } = spawnSync('sh', ['-eu', '-c', told(folder)], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr.replace(/.*sha256sum: WARNING.*\n/g, ''), stdout).toBe('');
  expect(status).toBe(0);
  return stdout.trim().split('\n');
}

const copy = () => {
  const folder = join(temporaryFolder(), 'copy');
  cpSync(bundle, folder, { recursive: true });
  return folder;
};

function spoil(path: string, change: (text: string) => string): readonly string[] {
  const folder = copy();
  const file = join(folder, path);
  writeFileSync(file, change(readFileSync(file, 'latin1')), 'latin1');
  listAnew(folder);
  return spawnSync('sh', ['-c', told(folder)], { cwd: folder, encoding: 'utf8' })
    .stdout.trim()
    .split('\n');
}

describe('fault 50: the lines of VERIFY.txt, run by a shell', () => {
  it('all pass on the export, which verifies too, and leave nothing behind', async () => {
    const before = readdirSync(bundle, { recursive: true }).length;
    expect(run(bundle)).toEqual([
      'ok: files',
      'ok: record 1 follows record 0',
      'ok: keys',
      'ok: checkpoint',
      'ok: record 42 is in the log',
      'ok: record 42 leads to the root',
      `ok: witness, ${WITNESS.time}`,
      'ok: attachment',
      'ok: named',
    ]);
    expect(readdirSync(bundle, { recursive: true })).toHaveLength(before);
    expect((await check(bundle)).verdict).toBe('VALID_UNANCHORED');
  });

  it('are followed by nothing that a shell would take for a command', () => {
    const guide = readFileSync(join(bundle, 'VERIFY.txt'), 'utf8');
    const [, ...listed] = guide.slice(guide.indexOf('\n3. ') + 1).split('\n');
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.filter((line) => line !== '' && !line.startsWith('# '))).toEqual([]);
  });

  it('need coreutils, grep, sed and openssl, and no other program', () => {
    const only = temporaryFolder();
    const programs =
      'base64 cat cut grep head mktemp od openssl paste printf rm sed sha256sum tail tr echo';
    for (const name of programs.split(' ')) {
      const found = spawnSync('sh', ['-c', `command -v ${name}`], {
        encoding: 'utf8',
      }).stdout.trim();
      if (found.startsWith('/')) symlinkSync(found, join(only, name));
    }
    const { stdout, stderr } = spawnSync('/bin/sh', ['-c', told(bundle)], {
      cwd: bundle,
      encoding: 'utf8',
      env: { PATH: only },
    });
    expect(stderr).toBe('');
    expect(stdout).toContain('ok: record 42 leads to the root');
    expect(stdout).not.toContain('WRONG');
  });

  it.each([
    ['the first record', `${LOG}/seg-000000000000.jsonl`, 'laptop', 'desktop', 'record 1 follows'],
    [
      'the newest record',
      `${LOG}/seg-000000000032.jsonl`,
      'finished',
      'abandonx',
      'record 42 is in',
    ],
    ['the record that is shown', 'proofs/record.txt', 'finished', 'abandonx', 'record 42 leads to'],
    ['a key', `${LOG}/keys.txt`, '+', '-', 'keys'],
  ])(
    'say WRONG when %s was changed, though the manifest was made anew',
    (_, path, from, to, what) => {
      const said = spoil(path, (text) => text.replace(from, to));
      expect(
        said.find((line) => line.startsWith(`WRONG: ${what}`)),
        said.join('\n'),
      ).toBeDefined();
    },
  );

  it('say WRONG when a signature, a root, a path, a cosignature or an attachment was changed', () => {
    const root = spoil('proofs/checkpoint.txt', (text) => text.replace(/^43$/m, '42'));
    expect(root).toContain('WRONG: checkpoint');
    const path = spoil('proofs/path.txt', (text) =>
      text.split('\n').reverse().join('\n').trimStart(),
    );
    expect(path).toContain('WRONG: record 42 leads to the root');
    expect(spoil('proofs/witnessed.txt', (text) => text.replace(/^43$/m, '42'))).toContain(
      'WRONG: witness',
    );
    expect(spoil(`${LOG}/att/${screen.sha256}`, () => 'pixelz')).toContain('WRONG: attachment');
  });

  it('say WRONG when a file is not what the manifest lists', () => {
    const folder = copy();
    writeFileSync(join(folder, 'records.csv'), 'forged');
    const { stdout } = spawnSync('sh', ['-c', told(folder)], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toContain('WRONG: files');
  });
});

describe.skipIf(!canStamp())('the line for a time stamp', () => {
  it('passes with the root of the authority, not with another, and says when nobody was named', async () => {
    const disk = createLogDisk();
    const drills = join(disk.root, 'drills');
    mkdirSync(drills);
    const made = madeLog({ into: drills, records: 9, checkpointsAt: [5, 7] });
    const authority = createAuthority({ key: 'ec' });
    putStamp(made.folder, 5, authority.stamp(bodyOf(made, 5)));
    const { folder } = must(await disk.logFiles.export(LOG_ID, temporaryFolder()));
    const said = (tsa: string | undefined) =>
      spawnSync('sh', ['-eu', '-c', told(folder)], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...(tsa !== undefined && { TSA: tsa }) },
      }).stdout;
    expect(said(undefined)).toContain('not judged: time stamp of 5');
    const passed = said(join(authority.folder, 'root.pem'));
    expect(passed).toContain('ok: time stamp of 5\nTime stamp: ');
    expect(passed).not.toContain('WRONG');
    const other = createAuthority({ key: 'ec' });
    expect(said(join(other.folder, 'root.pem'))).toContain('WRONG: time stamp of 5');
    const trust = trusting({ tsas: [authority.root] });
    expect(await check(folder, trust)).toMatchObject({
      verdict: 'VALID_ANCHORED',
      anchoredUpTo: 5,
    });
  });
});
