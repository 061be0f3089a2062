import { createDesk, type Desk, type Ports } from '../../main/actions/desk.ts';
import { askVault, type Begin } from '../../main/actions/vault/flow.ts';
import type { VaultSide } from '../../main/actions/vault/side.ts';
import { submitSecretPage } from '../../main/actions/vault/submit.ts';
import { parseKit } from '../../main/core/kit/parse.ts';
import type { Kit } from '../../main/core/kit/model.ts';
import type { SecretProblem } from '../../main/core/vault/secret-problem.ts';
import { createVault, type Vault } from '../../main/core/vault/vault.ts';
import { bytesOf, EXAMPLE_KIT } from '../core/kit/example-kit.ts';
import type { FakeAws } from './aws.ts';
import { deskBench } from './desk.ts';
import type { MemoryJournals } from './journals.ts';
import { pinned, section, step } from './plans.ts';
import {
  memoryKeychain,
  memoryVaultFiles,
  vaultPorts,
  vaultTools,
  type MemoryVaultFiles,
} from './vault.ts';
import { beginIncident } from './begin-incident.ts';

const SERIAL = 'kind: totp, label: safe 2 }\n';
const EXCEPTION =
  '    vault: { allowed: true, reason: far, approvedBy: jones, until: 2026-12-31 }\n';

/** The example kit, with its user excepted or not. */
export function kitWith(exception: boolean): Kit {
  const text = exception ? EXAMPLE_KIT.replace(SERIAL, SERIAL + EXCEPTION) : EXAMPLE_KIT;
  const { kit } = parseKit('kit.yaml', bytesOf(text));
  if (!kit) throw new Error('the example kit is none');
  return kit;
}

export interface VaultBench {
  readonly desk: Desk;
  readonly vault: Vault;
  readonly journals: MemoryJournals;
  readonly aws: FakeAws;
  readonly files: MemoryVaultFiles;
  /** What window and clipboard were told, in order. */
  readonly told: string[];
  idle: number;
  begin(what: Begin): void;
  submit(typed: Readonly<Record<string, string>>): Promise<SecretProblem | undefined>;
  /** Records of the open log by type. */
  types(): readonly string[];
}

/** A long-term key that must turn up nowhere. */
export const KEY = {
  accessKeyId: 'AKIAPLANTEDPLANTED22',
  secretAccessKey: 'planted'.repeat(6).slice(0, 40),
};

export const PASSPHRASE = 'quiet otter lamp harbour';

/** A desk with a vault in memory, cheap scrypt, and a meter that calls anything of 20 characters strong. */
export function vaultBench(
  kit: Kit | undefined = kitWith(true),
  change: Partial<Ports> = {},
): VaultBench {
  const plain = deskBench([pinned('PB-T', [section('s', [step('one'), step('two')])])]);
  const files = memoryVaultFiles();
  const ports = vaultPorts(files, memoryKeychain);
  const vault = createVault(ports);
  const told: string[] = [];
  const { journals, aws } = plain;
  const bench = { told, idle: 0, vault, files, journals, aws } as unknown as VaultBench;
  const desk = createDesk({
    ...plain.desk.ports,
    kit: () => Promise.resolve(kit),
    vault: vaultSide(vault, told, () => bench.idle),
    ...change,
  });
  return Object.assign(bench, {
    desk,
    begin: (what: Begin) => {
      const asked = askVault(desk, what);
      if (!asked.ok) throw new Error(asked.error.code);
    },
    submit: (typed: Readonly<Record<string, string>>) =>
      submitSecretPage(desk, desk.vault.serial, typed),
    types: () => plain.journals.logs.at(-1)?.entries.map(({ type }) => type) ?? [],
  });
}

/** What the vault needs of the app, noting in `told` what window and clipboard are told. */
export function vaultSide(vault: Vault, told: string[], idleSeconds: () => number): VaultSide {
  return {
    vault,
    tools: vaultTools,
    keychain: memoryKeychain,
    strength: {
      rate: (passphrase) =>
        Promise.resolve({ score: passphrase.length < 20 ? 1 : 4, guesses: 1, hints: [] }),
    },
    window: {
      show: () => void told.push('show'),
      changed: () => void told.push('changed'),
      close: () => void told.push('close'),
      print: () => Promise.resolve(true),
      savePdf: () => Promise.resolve(undefined),
    },
    clipboard: {
      copy: (secret) => Promise.resolve(void told.push(`copy ${secret}`)),
      clear: () => Promise.resolve(void told.push('clear')),
    },
    qr: (text) => Promise.resolve([text]),
    idleSeconds,
  };
}

export async function makeVault(bench: VaultBench): Promise<void> {
  bench.begin('make');
  const problem = await bench.submit({ passphrase: PASSPHRASE, again: PASSPHRASE });
  if (problem) throw new Error(problem.code);
  await bench.submit({});
}

export function startIncident({ desk }: VaultBench): Promise<void> {
  return beginIncident(desk);
}
