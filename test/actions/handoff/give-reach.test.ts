import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { give } from '../../../main/actions/handoff/give.ts';
import { openGrants } from '../../../main/actions/handoff/grant.ts';
import { handoffBench } from '../../fakes/handoff.ts';

const PROXY = 'http://proxy.example.invalid:8080';

/** What a shell is told of the way to AWS, with a network of the kit, in one mode. */
async function told(mode: 'incident' | 'drill', region?: string): Promise<string> {
  const { desk, session, root } = await handoffBench();
  const { run } = desk;
  if (!run?.kit) throw new Error('no kit');
  const network = { fips: true, dualStack: true, proxy: PROXY };
  const held = desk.sessions.get(session)!;
  if (region !== undefined) desk.sessions.set(session, { ...held, region });
  Object.assign(run, { mode, kit: { ...run.kit, network } });
  expect(await give(desk, { session, to: 'tool', name: 'terraform' })).toMatchObject({ ok: true });
  const [grant] = openGrants(desk.handoff);
  return readFileSync(join(root, 'handoff', `${grant!.id}.env`), 'utf8');
}

test('a tool is given the kit’s way to AWS: its kind of hosts and its proxy', async () => {
  const text = await told('incident');
  for (const line of [
    `AWS_USE_FIPS_ENDPOINT='true'`,
    `AWS_USE_DUALSTACK_ENDPOINT='true'`,
    `HTTPS_PROXY='${PROXY}'`,
  ]) {
    expect(text).toContain(`export ${line}\n`);
  }
});

test('also in a Region that the kit does not list, since its kind of hosts is the kit’s everywhere', async () => {
  expect(await told('incident', 'us-west-1')).toContain(`AWS_USE_FIPS_ENDPOINT='true'`);
});

test('in a drill the proxy leads nowhere: the range is on this computer, and all else stays unreached', async () => {
  const drill = await told('drill');
  expect(drill.match(/^export (?:HTTPS|https)_(?:PROXY|proxy)=.*$/gm)).toEqual([
    "export HTTPS_PROXY='http://127.0.0.1:9'",
    "export https_proxy='http://127.0.0.1:9'",
  ]);
  expect(drill).toContain("export no_proxy='127.0.0.1'");
});
