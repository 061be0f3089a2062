import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSecrets } from '../../../range/identity/secrets.ts';
import type { RangeState } from '../../../range/state/model.ts';

/** Of a range's own memory, which alone may hold what its secrets are made of. */
const RANGES = 'ranges';
const STATE = 'range-state.json';

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
  return filesOf(root).filter((file) => {
    const bytes = readFileSync(file);
    return wanted.some((form) => bytes.includes(form));
  });
}

function filesOf(folder: string, besides = join(folder, RANGES)): readonly string[] {
  if (folder === besides) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesOf(path, besides) : [path];
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
