import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createSecrets } from '../../../range/identity/secrets.ts';
import type { RangeState } from '../../../range/state/model.ts';

const RANGES = 'ranges';
/** A range's own memory: all its secrets come from the seed in it, so it must hold that. */
const STATE = 'range-state.json';
/** The same, half written when the app was killed. */
const MEMORY = [STATE, `${STATE}.part`];

/** Every key, token and MFA secret a drill's ranges gave out, from their own memory. */
export function secretsOf(root: string, users: readonly string[]): readonly string[] {
  const folder = join(root, RANGES);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name, STATE);
    if (!existsSync(file)) return [];
    const state = JSON.parse(readFileSync(file, 'utf8')) as RangeState;
    const secrets = createSecrets(state.seed);
    return [
      state.seed,
      ...users.flatMap((arn) => [
        secrets.secretKey(secrets.userKeyId(arn)),
        secrets.mfaSecret(arn.replace(':user/', ':mfa/')).toString('base64'),
      ]),
      ...state.sessions.flatMap(({ accessKeyId }) => [
        secrets.secretKey(accessKeyId),
        secrets.sessionToken(accessKeyId),
      ]),
    ];
  });
}

/** Files of a drill that hold one of these secrets, as it is or in an encoding. */
export function leaksIn(root: string, secrets: readonly string[]): readonly string[] {
  const wanted = secrets.flatMap(formsOf);
  return filesOf(root, join(root, RANGES)).filter((file) => {
    const bytes = readFileSync(file);
    return wanted.some((form) => bytes.includes(form));
  });
}

/** All files but the memory of each range: what else a range keeps shows what a client saw. */
function filesOf(folder: string, ranges: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path, ranges);
    return dirname(folder) === ranges && MEMORY.includes(entry.name) ? [] : [path];
  });
}

function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    // Only the characters that these bytes alone decide.
    return text.slice(Math.ceil((offset * 4) / 3), -4);
  });
  return [secret, bytes.toString('hex'), encodeURIComponent(secret), ...base64];
}
