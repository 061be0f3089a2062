import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createNodeSignatures } from '../../../main/adapters/system/signatures.ts';
import { verifierKey } from '../../../main/core/journal/note.ts';
import { signerName, signKit } from '../../../main/core/kit/signature.ts';
import type { Lane } from '../../../main/core/kit/model.ts';
import type { Range } from '../../../main/range/start.ts';

const hash = createNodeHash();
const NAME = signerName('jones');
const KEY = createNodeSignatures().fromSeed(new Uint8Array(32).fill(9));
const SIGNERS = {
  version: 1,
  signers: [
    {
      vkey: verifierKey(hash, NAME, KEY.publicKey),
      person: 'Alex Jones',
      addedAt: '2026-11-01T00:00:00.000Z',
    },
  ],
};

const EXCEPTION = {
  allowed: true,
  reason: 'far from the safe',
  approvedBy: 'jones',
  until: '2099-12-31',
};

interface KitOptions {
  readonly endpoints: boolean;
  readonly vault?: boolean;
  readonly lanes?: readonly Lane[];
  /** All of it is for game days: accounts that are not production, and nothing for incidents. */
  readonly gameDay?: true;
  /** Verifier key of somebody whose signed playbooks count. */
  readonly publisher?: string;
}

/**
 * Writes the kit of an organisation whose accounts are the range's. Without `endpoints` its Regions
 * are AWS's own, as in a real kit. `vault`: the other person allows the user's key to be kept. `lanes`:
 * the ways to sign in, in order. Signed by a key this computer trusts, so that nothing holds an
 * incident; with `vault` by nobody.
 */
export function writeKit(
  dataDir: string,
  range: Range,
  { endpoints, vault = false, lanes = ['console', 'sealed-key'], publisher, gameDay }: KitOptions,
): void {
  const arn = range.users.find(({ name }) => name === range.user)?.arn ?? '';
  const kit = {
    format: 'breakglass-kit/1',
    name: 'Example',
    prepared: '2026-11-01',
    reviewBy: '2099-12-31',
    people: [
      { id: 'sato', name: '佐藤 Sato', contact: '+81 3 0000 0000' },
      ...(vault ? [{ id: 'jones', name: 'Alex Jones', contact: '+81 3 0000 0001' }] : []),
    ],
    accounts: range.world.accounts.map(({ id, alias }) => ({
      id,
      alias,
      environment: gameDay ? 'non-production' : 'production',
    })),
    users: [
      {
        name: range.user,
        person: 'sato',
        account: range.account,
        arn,
        mfa: [{ serial: range.mfaSerial, kind: 'totp', label: 'Phone' }],
        ...(vault ? { vault: EXCEPTION } : {}),
        ...(gameDay ? { gameDay } : {}),
      },
    ],
    roles: range.world.accounts.flatMap(({ id: account, roles }) =>
      roles.map(({ id, name, maxSessionSeconds }) => ({
        id,
        arn: `arn:aws:iam::${account}:role/${name}`,
        account,
        maxSessionSeconds,
        ...(gameDay ? { gameDay } : {}),
        trust: { mfaRequired: true, sourceIdentity: true, incidentTag: true },
      })),
    ),
    regions: range.endpoints.map(({ region, endpoint }) =>
      endpoints ? { name: region, endpoint } : { name: region },
    ),
    signInHosts: ['ap-northeast-1.signin.aws.amazon.com'],
    lanes,
    ...(publisher === undefined
      ? {}
      : { publishers: [{ id: 'sato', name: 'Hanako Sato', vkey: publisher }] }),
  };
  mkdirSync(dataDir, { recursive: true });
  if (vault) writeFileSync(join(dataDir, 'kit.yaml'), stringify(kit));
  else signAndWrite(dataDir, kit);
}

/** Writes a kit as a person signed it whose key this computer trusts. */
export function signAndWrite(dataDir: string, kit: unknown): void {
  const bytes = new TextEncoder().encode(stringify(kit));
  writeFileSync(join(dataDir, 'kit-signers.json'), JSON.stringify(SIGNERS));
  writeFileSync(join(dataDir, 'kit.yaml'), signKit(hash, NAME, KEY, bytes));
}
