import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFederation } from '../../main/adapters/aws/federation.ts';
import { createCredentialDoor } from '../../main/adapters/handoff/door.ts';
import { createHandoffFolder } from '../../main/adapters/handoff/folder.ts';
import { createTerminals } from '../../main/adapters/handoff/terminals.ts';
import type { Desk } from '../../main/actions/desk.ts';
import { assumeRole } from '../../main/actions/assume-role.ts';
import { withdrawAll } from '../../main/actions/handoff/withdraw.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { createDesk } from '../../main/actions/desk.ts';
import { createNodeRandom } from '../../main/adapters/system/random.ts';
import type { HandoffPorts } from '../../main/core/ports/handoff.ts';
import { onTestFinished } from 'vitest';
import { deskBench, type DeskBench } from './desk.ts';
import { pinned, section, step } from './plans.ts';
import { realBench, type RealBench } from './real-bench.ts';

const PLAYBOOK = [pinned('PB-T', [section('s', [step('one')])])];

/** The real door, folder and terminals, in a folder of the test's own. */
export function handoffPorts(path: string = process.env['PATH'] ?? ''): HandoffPorts & {
  readonly root: string;
} {
  const root = mkdtempSync(join(tmpdir(), 'handoff-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return {
    root,
    door: createCredentialDoor(),
    folder: createHandoffFolder(root),
    terminals: createTerminals({ ...process.env, PATH: path }),
    federation: () => Promise.resolve(createFederation()),
    platform: 'linux',
    appCommand: ['/opt/Breakglass/breakglass'],
  };
}

async function signedIn(desk: Desk, code: () => string, role: string): Promise<string> {
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(desk);
  await usePracticeKey(desk);
  await submitCode(desk, code());
  await assumeRole(desk, role);
  const session = [...desk.sessions.values()].find(({ kind }) => kind === 'role');
  if (!session) throw new Error('no role session');
  return session.id;
}

/** A desk with everything in memory but the hand-off, and a role session on it. */
export async function handoffBench(
  path?: string,
): Promise<DeskBench & { readonly session: string; readonly root: string }> {
  const bench = deskBench(PLAYBOOK);
  const { root, ...handoff } = handoffPorts(path);
  const desk = createDesk({ ...bench.desk.ports, random: createNodeRandom(), handoff });
  onTestFinished(async () => void (await withdrawAll(desk)));
  const session = await signedIn(desk, () => '123456', 'responder');
  return Object.assign(bench, { desk, session, root });
}

/** A role session of a real range, handed out by the real adapters. */
export async function rangeHandoff(
  path?: string,
): Promise<RealBench & { readonly session: string; readonly root: string }> {
  const bench = realBench(PLAYBOOK);
  const { root, ...handoff } = handoffPorts(path);
  const desk = createDesk({ ...bench.desk.ports, random: createNodeRandom(), handoff });
  onTestFinished(async () => {
    await withdrawAll(desk);
    await desk.run?.range?.close();
  });
  const code = (): string => bench.range().practiceCode().code;
  const session = await signedIn(desk, code, 'responder');
  return { ...bench, desk, session, root };
}

/** The address and token of a grant, as the tool it was made for finds them. */
export function grantIn(
  root: string,
  id: string,
): { readonly uri: string; readonly token: string } {
  return JSON.parse(readFileSync(join(root, 'handoff', `${id}.json`), 'utf8')) as never;
}

export interface Said {
  readonly status: number;
  readonly body: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
}

/** One request at the door, with headers of the test's choice. */
export function askDoor(uri: string, given: OutgoingHttpHeaders, method = 'GET'): Promise<Said> {
  return new Promise((resolve, reject) => {
    const asked = request(uri, { method, headers: given, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        const { headers } = response;
        const inWords = headers['content-type']?.startsWith('text/plain') === true;
        const body = text === '' || inWords ? {} : (JSON.parse(text) as Said['body']);
        resolve({ status: response.statusCode ?? 0, body, headers });
      });
    });
    asked.on('error', reject).end();
  });
}
