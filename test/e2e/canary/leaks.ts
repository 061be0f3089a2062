import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedForms, type LeakForm } from '../../fakes/leak-forms.ts';
import type { Sent } from './spy.ts';

/** A secret that was planted, and what of it to look for. */
export interface Planted {
  readonly name: string;
  readonly secret: string | Uint8Array;
}

/** Six digits stand in longer numbers by chance: only as a whole number they are the code. */
const isCode = (secret: Planted['secret']): secret is string =>
  typeof secret === 'string' && /^\d{6}$/.test(secret);

interface Probe extends LeakForm {
  readonly name: string;
}

const probesOf = (planted: readonly Planted[]): readonly Probe[] =>
  planted.flatMap(({ name, secret }) =>
    isCode(secret) ? [] : namedForms(secret).map((one) => ({ ...one, name })),
  );

/** What of the planted secrets these bytes hold, as `name: form`. */
export function leaksIn(bytes: Buffer, planted: readonly Planted[]): readonly string[] {
  const found = probesOf(planted)
    .filter((probe) => bytes.includes(probe.bytes))
    .map(({ name, form }) => `${name}: ${form}`);
  const codes = planted.filter(({ secret }) => isCode(secret));
  if (codes.length === 0) return found;
  const text = bytes.toString('latin1');
  for (const { name, secret } of codes) {
    const digits = String(secret);
    const whole = `${digits.slice(0, 3)} ?${digits.slice(3)}`;
    if (new RegExp(`(?<![0-9A-Za-z.])${whole}(?![0-9A-Za-z])`).test(text))
      found.push(`${name}: raw`);
  }
  return found;
}

/** Every file below the folder that holds a planted secret, as `path name: form`. */
export function leaksBelow(folder: string, planted: readonly Planted[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const path = join(entry.parentPath, entry.name);
    const named = leaksIn(Buffer.from(entry.name), planted);
    const held = leaksIn(readFileSync(path), planted);
    return [...named, ...held].map((leak) => `${path.slice(folder.length + 1)} ${leak}`);
  });
}

/** Every message that carried a planted secret, as `channel to name: form`. */
export function leaksSent(sent: readonly Sent[], planted: readonly Planted[]): readonly string[] {
  return sent.flatMap(({ to, channel, text }) =>
    leaksIn(Buffer.from(text), planted).map((leak) => `${channel} to ${to} ${leak}`),
  );
}
