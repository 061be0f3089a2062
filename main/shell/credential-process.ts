import { get } from 'node:http';
import { readFileSync, statSync } from 'node:fs';

const SWITCH = '--credential-process=';
/** A grant file is some 150 bytes. */
const MOST_BYTES = 4_096;
const PATIENCE_MS = 5_000;
/** A grant leads to this computer's own door and nowhere else, whatever its file says. */
const DOOR = /^http:\/\/127\.0\.0\.1:\d{1,5}\/grant\/[0-9a-f-]{36}$/;

/** The grant file that `--credential-process=FILE` names; undefined when the app is started as an app. */
export function grantFileOf(argv: readonly string[]): string | undefined {
  return argv.find((argument) => argument.startsWith(SWITCH))?.slice(SWITCH.length);
}

interface Streams {
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => Promise<void>;
}

const standard: Streams = {
  out: (text) => written(process.stdout, text),
  err: (text) => written(process.stderr, text),
};

/**
 * Answers one `credential_process` call (AWS SDKs and Tools Reference, "Process credential
 * provider"): credentials as JSON on stdout, or one sentence on stderr.
 * @returns the exit code: 0, or 1 when nothing was handed out
 */
export async function answerProcess(file: string, streams: Streams = standard): Promise<number> {
  try {
    const { uri, token } = readGrant(file);
    const { status, body } = await ask(uri, token);
    const answer = parsed(body);
    if (status !== 200) throw new Error(answer['Message'] ?? `Breakglass answered ${status}.`);
    await streams.out(`${processJson(answer)}\n`);
    return 0;
  } catch (error) {
    await streams.err(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function readGrant(file: string): { readonly uri: string; readonly token: string } {
  let text: string;
  try {
    if (statSync(file).size > MOST_BYTES) throw new Error('too large');
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Error('This hand-off is over, or its file is gone. Hand the session over again.');
  }
  const { uri = '', token = '' } = parsed(text);
  if (!DOOR.test(uri) || !/^[\w-]+$/.test(token)) throw new Error('This is no hand-off file.');
  return { uri, token };
}

function ask(
  uri: string,
  token: string,
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const asked = get(uri, { headers: { authorization: token }, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(parts).toString('utf8');
        resolve({ status: response.statusCode ?? 0, body });
      });
    });
    asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error('Breakglass does not answer.')));
    asked.on('error', (error: NodeJS.ErrnoException) => {
      const gone = error.code === 'ECONNREFUSED';
      reject(gone ? new Error('Breakglass is not open, or hands nothing out.') : error);
    });
  });
}

/** From the form of the container endpoint to that of `credential_process`. */
function processJson(answer: Readonly<Record<string, string>>): string {
  const { AccessKeyId, SecretAccessKey, Token, Expiration, AccountId } = answer;
  return JSON.stringify({
    Version: 1,
    AccessKeyId,
    SecretAccessKey,
    SessionToken: Token,
    Expiration,
    AccountId,
  });
}

/** The texts of a JSON object; nothing of anything else. */
function parsed(text: string): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  } catch {
    return {};
  }
}

function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => void stream.write(text, () => resolve()));
}
