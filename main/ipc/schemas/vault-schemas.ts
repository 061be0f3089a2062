import { z } from 'zod';
import type { VaultCalls } from '../../contract/calls/vault-calls.ts';
import type { SecretCalls } from '../../contract/secrets.ts';
import { id, nothing, record } from './parts.ts';

/** What one QR code can hold at most: 7,089 digits (ISO/IEC 18004, version 40 at level L). */
const LONGEST_CODE = 7_089;

export const vaultSchemas = {
  'vault.ask': z.strictObject({
    what: z.enum([
      'make',
      'unlock',
      'change',
      'rotate',
      'renew-recovery',
      'add-key',
      'proxy-login',
      'envelope-make',
      'envelope-read',
    ]),
  }),
  'vault.envelope': z.strictObject({ text: z.string().min(1).max(LONGEST_CODE) }),
  'vault.item': z.strictObject({ id, what: z.enum(['reveal', 'delete']) }),
  'vault.look': nothing,
  'vault.lock': nothing,
  'vault.acknowledge': nothing,
  'vault.keychain': z.strictObject({ on: z.boolean() }),
  'vault.unlock-keychain': nothing,
  'vault.use-key': nothing,
  'vault.keep-key': nothing,
} satisfies { readonly [C in keyof VaultCalls]: z.ZodType<VaultCalls[C]['args']> };

/** Longest passphrase, and longest of any other field: an envelope's text is the longest. */
const PASSPHRASE = 1_000;
const FIELD = 8_000;

const fields = [
  'passphrase',
  'again',
  'overrule',
  'current',
  'code',
  'name',
  'user',
  'accessKeyId',
  'secretAccessKey',
  'proxyPassword',
  'title',
  'first',
  'second',
  'secret',
  'armour',
  'loginCode',
] as const;

export const secretSchemas = {
  'secrets.view': nothing,
  'secrets.rate': z.strictObject({ passphrase: z.string().max(PASSPHRASE) }),
  'secrets.submit': z.strictObject({
    serial: z.int().min(0),
    typed: record.pipe(z.partialRecord(z.enum(fields), z.string().max(FIELD))),
  }),
  'secrets.reveal': nothing,
  'secrets.copy': nothing,
  'secrets.print': nothing,
  'secrets.save': nothing,
  'secrets.close': nothing,
} satisfies { readonly [C in keyof SecretCalls]: z.ZodType<SecretCalls[C]['args']> };
