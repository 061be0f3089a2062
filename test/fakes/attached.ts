import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createNodeHash } from '../../main/adapters/system/hash.ts';
import { toHex } from '../../main/core/hex.ts';
import { ownYaml } from './own-bench.ts';

const hash = createNodeHash();

export const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

export const sha256Of = (bytes: Uint8Array): string => toHex(hash.sha256(bytes));

/** One entry of `attachments:`, of these bytes. */
export function entryOf(file: string, bytes: Uint8Array, type = 'image/png', id = 'plan'): string {
  return `  - { id: ${id}, file: "${file}", title: { en: Network plan, ja: 構成図 }, type: ${type}, size: ${String(bytes.length)}, sha256: ${sha256Of(bytes)} }`;
}

/** A playbook whose one step names `plan`. */
export function withAttached(...entries: readonly string[]): string {
  const text = ownYaml('OPS-01', '1').replace('kind: do,', 'kind: do, attachments: [plan],');
  return `${text}attachments:\n${entries.join('\n')}\n`;
}

/** Puts a file where the playbook beside it looks for it. */
export function putBeside(root: string, file: string, bytes: Uint8Array): void {
  mkdirSync(join(root, 'attachments'), { recursive: true });
  writeFileSync(join(root, 'attachments', file), bytes);
}
