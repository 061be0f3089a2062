import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { playbooksCommand } from '../../../main/headless/playbooks/command.ts';

const PASSPHRASE = 'a long passphrase';

const playbook = (id: string): string => `format: breakglass/1
id: ${id}
version: "1.0"
title: { en: Restart the payment workers, ja: 決済ワーカーを再起動する }
summary: { en: What we do., ja: 行うこと。 }
symptoms: [{ en: Payments wait, ja: 決済が滞る }]
severity: SEV2
usual: 5m
sections:
  - id: first
    title: { en: First, ja: はじめ }
    objective: { en: Begin, ja: 始める }
    mode: read-do
    steps:
      - { id: one, kind: do, risk: read, usual: 1m, target: 2m, title: { en: Look, ja: 見る }, do: { en: Look., ja: 見ます。 } }
`;

async function run(...args: readonly string[]): Promise<string> {
  const said: string[] = [];
  const say = (text: string): number => said.push(text);
  const output = { line: say, trouble: say };
  const code = await playbooksCommand(args, output, () => Promise.resolve(PASSPHRASE));
  if (code !== 0) throw new Error(said.join('\n'));
  return said.join('\n');
}

/** A key as `keygen` makes it: its file, and the verifier key for the kit. */
export async function makeKey(
  folder: string,
): Promise<{ readonly key: string; readonly vkey: string }> {
  const key = join(folder, 'sato.publisher-key');
  const said = await run('keygen', 'sato', '--out', key);
  return { key, vkey: /vkey: (\S+) \}/.exec(said)?.[1] ?? '' };
}

/** A bundle of one playbook, as the command line makes it; without a key nobody signed it. */
export async function makeBundle(
  folder: string,
  { name, id, key }: { readonly name: string; readonly id: string; readonly key?: string },
): Promise<string> {
  const from = join(folder, name);
  mkdirSync(join(from, 'playbooks'), { recursive: true });
  writeFileSync(join(from, 'playbooks', `${id}.yaml`), playbook(id));
  const out = join(folder, `${name}.breakglass-bundle`);
  await run('bundle', from, '--out', out, ...(key === undefined ? [] : ['--key', key]));
  return out;
}
