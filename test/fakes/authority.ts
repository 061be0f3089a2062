import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { write } from '../../main/adapters/tsa/der.ts';
import { temporaryFolder } from './log-disk.ts';
import type { MadeLog } from './made-log.ts';

/** Whether time stamps can be made here; where not, it prints that and why. */
export function canStamp(): boolean {
  const found = spawnSync('openssl', ['version'], { encoding: 'utf8' });
  if (found.status === 0) return true;
  process.stdout.write('skipped: time stamps, for there is no openssl here\n');
  return false;
}

const CONFIG = (digest: string, usage: string) => `
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical,CA:TRUE
[stamps]
basicConstraints = CA:FALSE
${usage}
[tsa]
default_tsa = one
[one]
serial = $ENV::TSA/serial
signer_cert = $ENV::TSA/tsa.pem
signer_key = $ENV::TSA/tsa.key
certs = $ENV::TSA/chain.pem
signer_digest = ${digest}
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512, sha1
ess_cert_id_alg = sha256
`;

export interface AuthorityOptions {
  readonly key?: 'rsa:2048' | 'ec';
  readonly digest?: 'sha256' | 'sha384' | 'sha512';
  /** What its certificate is for. */
  readonly usage?: string;
  /** Leave its certificates out of the tokens. */
  readonly bare?: boolean;
}

/** A root, an authority below it, and below that the time-stamping authority: real ones, by openssl. */
export function createAuthority(options: AuthorityOptions = {}) {
  const { key = 'rsa:2048', digest = 'sha256', bare = false } = options;
  const { usage = 'extendedKeyUsage = critical,timeStamping' } = options;
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  const openssl = (...args: readonly string[]): string =>
    execFileSync('openssl', args, {
      env: { ...process.env, TSA: folder },
      stdio: 'pipe',
    }).toString();
  writeFileSync(at('tsa.cnf'), CONFIG(digest, usage));
  writeFileSync(at('serial'), '01\n');
  const algorithm = key === 'ec' ? ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : [key];
  const request = (name: string, subject: string, more: readonly string[]) =>
    openssl(
      ...['req', '-newkey', ...algorithm, '-nodes', '-keyout', at(`${name}.key`)],
      ...['-subj', subject, '-config', at('tsa.cnf'), ...more],
    );
  const issue = (name: string, by: string, extensions: string) =>
    openssl(
      ...['x509', '-req', '-in', at(`${name}.csr`), '-CA', at(`${by}.pem`)],
      ...['-CAkey', at(`${by}.key`), '-CAcreateserial', '-days', '3', '-sha256'],
      ...['-extfile', at('tsa.cnf'), '-extensions', extensions, '-out', at(`${name}.pem`)],
    );
  request('root', '/CN=Test Root', [
    '-x509',
    '-days',
    '3',
    '-extensions',
    'root',
    '-out',
    at('root.pem'),
  ]);
  request('middle', '/CN=Test Middle', ['-out', at('middle.csr')]);
  issue('middle', 'root', 'root');
  request('tsa', '/O=Example/CN=Test TSA', ['-out', at('tsa.csr')]);
  issue('tsa', 'middle', 'stamps');
  writeFileSync(at('chain.pem'), readFileSync(at('middle.pem')));
  const pem = (name: string) => readFileSync(at(`${name}.pem`), 'utf8');
  return {
    folder,
    root: pem('root'),
    middle: pem('middle'),
    own: pem('tsa'),
    publicKey: openssl('pkey', '-in', at('tsa.key'), '-pubout'),
    /** A TimeStampResp over these bytes. */
    stamp: (body: string, imprint = 'sha256'): Buffer => {
      writeFileSync(at('body'), body);
      openssl(
        ...['ts', '-query', '-data', at('body'), `-${imprint}`, '-out', at('q.tsq')],
        ...(bare ? [] : ['-cert']),
      );
      openssl(
        'ts',
        '-reply',
        '-config',
        at('tsa.cnf'),
        '-queryfile',
        at('q.tsq'),
        '-out',
        at('r.tsr'),
      );
      return readFileSync(at('r.tsr'));
    },
    /** Signs this TSTInfo, whatever the certificate is for: openssl's own time stamps refuse that. */
    sign: (content: Uint8Array): Buffer => {
      writeFileSync(at('info'), content);
      openssl(
        ...['cms', '-sign', '-binary', '-nodetach', '-cades', '-md', digest, '-outform', 'DER'],
        ...['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-in', at('info'), '-out', at('cms')],
        ...['-signer', at('tsa.pem'), '-inkey', at('tsa.key'), '-certfile', at('chain.pem')],
      );
      const granted = Buffer.from('3003020100', 'hex');
      return Buffer.from(write(0x30, granted, readFileSync(at('cms'))));
    },
  };
}

export type Authority = ReturnType<typeof createAuthority>;

/** The three lines of a made log's checkpoint. */
export function bodyOf(made: MadeLog, size: number): string {
  return `${made.noteAt(size, 0).split('\n').slice(0, 3).join('\n')}\n`;
}

/** Puts a token beside a log, under the size it is said to be of. */
export function putStamp(folder: string, size: number, token: Uint8Array): void {
  mkdirSync(join(folder, 'timestamps'), { recursive: true });
  writeFileSync(join(folder, 'timestamps', `${size}.tsr`), token);
}
