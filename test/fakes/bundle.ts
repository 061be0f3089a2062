import { bundleZip } from '../../main/adapters/system/bundle-zip.ts';
import { makeBundle } from '../../main/core/bundle/make.ts';
import type { BundleFile } from '../../main/core/ports/bundle-file.ts';
import { ownYaml } from './own-bench.ts';
import { publishTools, publisher } from './publisher.ts';

export const fileOf = (name: string, text: string | Uint8Array): BundleFile => ({
  name,
  bytes: Uint8Array.from(Buffer.from(text as string)),
});

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const DOCUMENT = `schemaVersion: "2.2"
description: Restarts a worker
mainSteps:
  - { name: restart, action: aws:runShellScript, inputs: { runCommand: [systemctl restart worker] } }
`;

export const CONTACTS = `format: breakglass-contacts/1
contacts:
  - { id: idp, kind: identity-provider, name: Identity team, reach: "+81-3-0000-0000" }
`;

/** A file of each kind. `version` is the playbook's. */
export function everyKind(version = '1.0.0', id = 'OPS-01'): readonly BundleFile[] {
  return [
    fileOf(`playbooks/${id}.yaml`, ownYaml(id, version)),
    fileOf('documents/Restart-Worker.yaml', DOCUMENT),
    fileOf('contacts/outside.yaml', CONTACTS),
    fileOf('images/rack.png', Buffer.from(PIXEL, 'base64')),
  ];
}

/** The bytes of a bundle, signed by one whom a test's kit may name. */
export function bundleBytes(
  files: readonly BundleFile[],
  given: { readonly version?: string; readonly name?: string; readonly unsigned?: true } = {},
): Promise<Uint8Array> {
  const { version = '1.0.0', name = 'ours', unsigned } = given;
  const about = { name, version, made: '2026-11-01T00:00:00.000Z' };
  const { signer } = publisher('sato', 7);
  return bundleZip.pack(makeBundle(publishTools.hash, about, files, unsigned ? undefined : signer));
}
