import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import type { Credentials } from '../../main/core/ports/aws.ts';

/** Somebody else's AWS: moto's server, which knows nothing of this project's range. */
export interface Moto {
  readonly endpoint: string;
  readonly region: string;
  /** May do anything, as long as policies are not enforced. */
  readonly admin: Credentials;
  /** Nothing is there any more, and nothing is refused. */
  reset(): Promise<void>;
  /** From now on signatures and policies count (`true`), or nothing does. */
  enforce(on: boolean): Promise<void>;
  stop(): Promise<void>;
}

const REGION = 'ap-northeast-1';
const ADMIN = { accessKeyId: 'AKIAMOTOADMIN2345677', secretAccessKey: 'm'.repeat(40) };
const START_MS = 20_000;

/**
 * Started on a port of its own and asked until it answers. Undefined, with the reason printed, where
 * it is not installed or does not start: it comes from Python and no package of this project brings it.
 */
export async function startMoto(): Promise<Moto | undefined> {
  const program = found();
  if (program === undefined) return leftOut('moto_server is not on the PATH');
  const port = await freePort();
  const child = spawn(program, ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said = `${said}${text.toString()}`.slice(-500)));
  if (!(await answers(port, child))) {
    await end(child);
    return leftOut(`moto_server did not start: ${said.trim()}`);
  }
  const front = await nameTypes(port);
  const endpoint = `http://127.0.0.1:${String(portOf(front))}`;
  const post = async (path: string, body = ''): Promise<void> => {
    const answer = await fetch(`${endpoint}/moto-api/${path}`, { method: 'POST', body });
    if (!answer.ok) throw new Error(`moto: ${path}: ${String(answer.status)}`);
  };
  const enforce = (on: boolean): Promise<void> => post('reset-auth', on ? '0' : 'Infinity');
  return {
    endpoint,
    region: REGION,
    admin: ADMIN,
    enforce,
    reset: async () => {
      await enforce(false);
      await post('reset');
    },
    stop: async () => {
      front.closeAllConnections();
      front.close();
      await end(child);
    },
  };
}

/** A user with a key, and a policy that can be changed: absent, nothing is allowed. */
export async function motoUser(moto: Moto, name: string) {
  const iam = (action: string, more: Readonly<Record<string, string>> = {}): Promise<string> =>
    iamCall(moto, { Action: action, Version: '2010-05-08', UserName: name, ...more });
  await iam('CreateUser');
  const made = await iam('CreateAccessKey');
  const field = (tag: string): string => made.split(`<${tag}>`)[1]?.split('<')[0] ?? '';
  return {
    credentials: {
      accessKeyId: field('AccessKeyId'),
      secretAccessKey: field('SecretAccessKey'),
    },
    /** Given while nothing is enforced, as an administrator would beside us. */
    allow: async (actions: readonly string[]): Promise<void> => {
      const Statement = [{ Effect: 'Allow', Action: actions, Resource: '*' }];
      const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
      await moto.enforce(false);
      await iam('PutUserPolicy', { PolicyName: 'uploader', PolicyDocument });
      await moto.enforce(true);
    },
  };
}

/** A role that the account's own users may assume, with what it allows; its ARN. Made unenforced. */
export async function motoRole(
  moto: Moto,
  name: string,
  trusted: string,
  actions: readonly string[],
): Promise<string> {
  const policy = (Statement: object): string =>
    JSON.stringify({ Version: '2012-10-17', Statement: [Statement] });
  const iam = (action: string, more: Readonly<Record<string, string>>): Promise<string> =>
    iamCall(moto, { Action: action, Version: '2010-05-08', RoleName: name, ...more });
  const trust = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: trusted } };
  const made = await iam('CreateRole', { AssumeRolePolicyDocument: policy(trust) });
  const PolicyDocument = policy({ Effect: 'Allow', Action: actions, Resource: '*' });
  await iam('PutRolePolicy', { PolicyName: 'work', PolicyDocument });
  return made.split('<Arn>')[1]?.split('<')[0] ?? '';
}

/** No IAM client is installed, and none is needed: while nothing is enforced any signature will do. */
async function iamCall(
  { endpoint, admin }: Moto,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const scope = `${admin.accessKeyId}/20260101/us-east-1/iam/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
  const body = new URLSearchParams(fields);
  const answer = await fetch(endpoint, { method: 'POST', headers: { authorization }, body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`moto: ${fields['Action'] ?? ''}: ${text}`);
  return text;
}

/** Settings of a plain SDK client of the administrator's. */
export function clientOf({ endpoint, region, admin }: Moto) {
  return { endpoint, region, credentials: admin, maxAttempts: 1 };
}

function found(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders
    .map((folder) => join(folder, 'moto_server'))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

function leftOut(why: string): undefined {
  console.warn(`${why} (pip install 'moto[server]==5.2.1'): its suite is left out.`);
}

async function freePort(): Promise<number> {
  const server = await listening(createServer());
  const port = portOf(server);
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * Stands before moto and names what it answers: moto calls every answer HTML, also an empty one and
 * an error in XML, and HTML is what the app takes for somebody's login page and never for AWS.
 */
function nameTypes(port: number): Promise<Server> {
  const server = createServer((incoming, answer) => {
    const { method = 'GET', url: path = '/', headers } = incoming;
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers });
    outgoing.on('error', () => answer.destroy());
    outgoing.on('response', (said) => {
      void bytesOf(said).then((bytes) => {
        const kept = { ...said.headers };
        const html =
          /html/.test(kept['content-type'] ?? '') &&
          !/^\s*<(!doctype|html)/i.test(bytes.toString());
        if (html) kept['content-type'] = 'application/xml';
        answer.writeHead(said.statusCode ?? 500, kept).end(bytes);
      });
    });
    incoming.pipe(outgoing);
  });
  return listening(server);
}

async function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

async function listening(server: Server): Promise<Server> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Asks again as soon as the last question failed, until it answers, ends, or takes too long. */
async function answers(port: number, child: ChildProcess): Promise<boolean> {
  const until = Date.now() + START_MS;
  while (Date.now() < until && child.exitCode === null) {
    const up = await fetch(`http://127.0.0.1:${String(port)}/moto-api/data.json`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return true;
    await new Promise((again) => setTimeout(again, 50));
  }
  return false;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}
