import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { copyLine } from '../../../main/actions/handoff/copy-line.ts';
import { give } from '../../../main/actions/handoff/give.ts';
import { openGrants } from '../../../main/actions/handoff/grant.ts';
import { grantViews } from '../../../main/ipc/views/handoff-view.ts';
import { askDoor, grantIn, handoffBench } from '../../fakes/handoff.ts';

/** A terminal that runs what it is told in a shell which writes its environment down. */
function stubTerminal(name: string): { readonly path: string; readonly out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'terminal-'));
  const out = join(folder, 'env');
  writeFileSync(
    join(folder, 'shell'),
    `#!/bin/sh\nenv > '${out}.part'; mv '${out}.part' '${out}'\n`,
  );
  writeFileSync(
    join(folder, name),
    `#!/bin/sh\nshift\nAWS_PROFILE=somebody-elses AWS_SESSION_TOKEN=old SHELL='${folder}/shell' exec "$@"\n`,
  );
  for (const file of ['shell', name]) chmodSync(join(folder, file), 0o755);
  return { path: folder, out };
}

async function environmentOf(out: string): Promise<Readonly<Record<string, string>>> {
  const text = await vi.waitFor(() => readFileSync(out, 'utf8'), { timeout: 5_000, interval: 20 });
  return Object.fromEntries(
    text.split('\n').map((line) => [line.split('=')[0] ?? '', line.slice(line.indexOf('=') + 1)]),
  );
}

test('a terminal is opened whose tools act as the session, and whose ambient settings are gone', async () => {
  const terminal = stubTerminal('xterm');
  const { desk, session, root, readBacks, journals } = await handoffBench(
    `${terminal.path}:/usr/bin:/bin`,
  );
  const { platform } = process;
  if (platform !== 'linux') return console.log('skipped: this test opens a terminal of Linux');
  expect(await give(desk, { session, to: 'terminal', name: '' })).toMatchObject({ ok: true });
  expect(readBacks.at(-1)).toMatchObject({
    question: { en: 'Open a terminal with this session?' },
    account: { alias: 'range-payments' },
    role: 'BREAK-GLASS-RESPONDER',
    lastsSeconds: 3_600,
  });
  const env = await environmentOf(terminal.out);
  expect(env).toMatchObject({
    AWS_REGION: 'ap-northeast-1',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    AWS_EC2_METADATA_DISABLED: 'true',
    BREAKGLASS_MODE: 'drill',
  });
  for (const gone of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ACCESS_KEY_ID']) {
    expect(env).not.toHaveProperty(gone);
  }
  // The person's own ~/.aws comes before the endpoint in every SDK: it is put aside.
  expect(readFileSync(env['AWS_CONFIG_FILE'] ?? '', 'utf8')).toContain('[default]\nregion =');
  expect(env['AWS_SHARED_CREDENTIALS_FILE']).toBe(env['AWS_CONFIG_FILE']);
  // The script that carried the token took itself away.
  expect(readdirSync(join(root, 'handoff')).filter((name) => name.endsWith('.sh'))).toEqual([]);
  const said = await askDoor(env['AWS_CONTAINER_CREDENTIALS_FULL_URI'] ?? '', {
    authorization: env['AWS_CONTAINER_AUTHORIZATION_TOKEN'],
  });
  expect(said.body).toMatchObject({ AccessKeyId: 'ASIAFAKE' });
  expect(journals.secrets).toContain(env['AWS_CONTAINER_AUTHORIZATION_TOKEN']);
});

test('a shell that is open already is pointed to it by one line without a secret', async () => {
  const bench = await handoffBench();
  const { desk, session, root } = bench;
  expect(await give(desk, { session, to: 'tool', name: 'terraform' })).toMatchObject({ ok: true });
  const [grant] = openGrants(desk.handoff);
  expect(copyLine(desk, grant!.id)).toMatchObject({ ok: true });
  const line = bench.copied.at(-1) ?? '';
  const told = execFileSync('/bin/sh', ['-c', `${line}\nenv`], {
    env: { PATH: '/usr/bin:/bin', AWS_PROFILE: 'x' },
    encoding: 'utf8',
  });
  const token = /^AWS_CONTAINER_AUTHORIZATION_TOKEN=(.*)$/m.exec(told)?.[1] ?? '';
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(told).not.toContain('AWS_PROFILE');
  expect(line).not.toContain(token);
  expect(JSON.stringify(grantViews(desk))).not.toContain(token);
  expect(JSON.stringify(bench.journals.logs)).not.toContain(token);
  const folder = join(root, 'handoff');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(folder)) {
    expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
  }
});

test('a profile for credential_process names the app and a file only this person can read', async () => {
  const { desk, session, root } = await handoffBench();
  await give(desk, { session, to: 'process', name: 'my tool' });
  const [grant] = openGrants(desk.handoff);
  const file = join(root, 'handoff', `${grant!.id}.json`);
  expect(grant?.line?.split('\n')).toEqual([
    '[profile breakglass-my-tool]',
    `credential_process = "/opt/Breakglass/breakglass" "--credential-process=${file}"`,
    'region = ap-northeast-1',
    'sts_regional_endpoints = regional',
    'endpoint_url = http://127.0.0.1:1',
    '',
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(grantIn(root, grant!.id).token).toMatch(/^[\w-]{43}$/);
});

test('a no in main’s own window gives nothing and opens nothing', async () => {
  const bench = await handoffBench();
  const { desk, session } = bench;
  bench.answer = () => ({ accepted: false, typed: '' });
  const refused = await give(desk, { session, to: 'tool', name: 'x' });
  expect(refused).toMatchObject({ error: { code: 'confirmation-declined' } });
  expect([desk.handoff.grants.size, desk.handoff.door]).toEqual([0, undefined]);
});

test('without a terminal on this computer the grant is taken back', async () => {
  const { desk, session, journals } = await handoffBench('/nonexistent');
  const refused = await give(desk, { session, to: 'terminal', name: '' });
  expect(refused).toMatchObject({ error: { code: 'handoff-not-opened' } });
  expect(openGrants(desk.handoff)).toEqual([]);
  expect(desk.handoff.door).toBeUndefined();
  const told = journals.logs[0]?.entries.flatMap((entry) =>
    entry.type === 'handout' ? [[entry.data.event, entry.data.why]] : [],
  );
  expect(told).toEqual([
    ['granted', undefined],
    ['withdrawn', 'not-opened'],
  ]);
});

test('a session that ends while it is read back is not given', async () => {
  const bench = await handoffBench();
  const { desk, session } = bench;
  bench.answer = () => {
    desk.sessions.delete(session);
    return { accepted: true, typed: '' };
  };
  const refused = await give(desk, { session, to: 'tool', name: 'x' });
  expect(refused).toMatchObject({ error: { code: 'no-session' } });
  expect(openGrants(desk.handoff)).toEqual([]);
});

test('while nothing can be recorded, a reason is asked for first', async () => {
  const bench = await handoffBench();
  const { desk, session, readBacks } = bench;
  bench.journals.refuse = 'not-recorded';
  if (desk.run) desk.run.recorded = false;
  const refused = await give(desk, { session, to: 'tool', name: 'x' });
  expect(refused).toMatchObject({ error: { code: 'reason-required' } });
  expect(readBacks.at(-1)?.type).toEqual({ what: 'reason', expected: '' });
});
