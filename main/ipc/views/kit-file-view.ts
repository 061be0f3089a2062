import { needsReason } from '../../actions/kit/install-kit.ts';
import type { KitLook, KitPorts } from '../../actions/kit/ports.ts';
import type { KitFileView, KitLookView, KitOpenView } from '../../contract/views/kit-view.ts';
import { fingerprint } from '../../core/journal/witness/fingerprint.ts';
import { kitAge } from '../../core/kit/age.ts';
import type { ReadKit } from '../../core/kit/read.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { TrustedKey } from '../../core/ports/kit.ts';

export function kitOpenView({ shelf, signers }: KitPorts, hash: Hash, now: number): KitOpenView {
  const installed = shelf.current();
  const trusted = signers.list();
  return {
    trusted: trusted.map(({ vkey, person, addedAt }) => ({
      vkey,
      person,
      addedAt,
      fingerprint: fingerprint(hash, vkey),
    })),
    ...(installed ? { installed: kitFileView(installed, installed.file, trusted, now) } : {}),
  };
}

export function kitLookView(
  look: KitLook,
  trusted: readonly TrustedKey[],
  now: number,
): KitLookView {
  const { id, name, offered, changes, older, same, signedHere } = look;
  return {
    ...kitFileView(offered, name, trusted, now),
    id,
    older,
    same,
    reasonNeeded: older ? 'always' : needsReason(look, false) ? 'unless-trusted' : 'no',
    ...(changes ? { changes } : {}),
    ...(signedHere === undefined ? {} : { signedHere }),
  };
}

function kitFileView(
  { kit, standing, signers, sha256, findings }: ReadKit,
  file: string,
  trusted: readonly TrustedKey[],
  now: number,
): KitFileView {
  const age = kit && kitAge(kit, now);
  return {
    file,
    standing,
    signers: signers.map(({ name, ...signer }) => ({
      ...signer,
      name: trusted.find(({ vkey }) => vkey === signer.vkey)?.person ?? name,
    })),
    sha256,
    findings: findings.map(({ line, column, level, code, message }) => ({
      line,
      column,
      level,
      code,
      message,
    })),
    ...(kit ? { kit } : {}),
    ...(age ? { age } : {}),
  };
}
