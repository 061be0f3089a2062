import type { Failure } from '../../core/failure.ts';
import { toBase64, fromBase64, utf8, utf8Decode } from '../../core/journal/bytes.ts';
import { verifierKey } from '../../core/journal/note.ts';
import { witnessPart } from '../../core/journal/witness/cosign.ts';
import { fingerprint } from '../../core/journal/witness/fingerprint.ts';
import { checkDraft, type KitDraft } from '../../core/kit/draft.ts';
import { signerName, signKit } from '../../core/kit/signature.ts';
import type { SigningKey } from '../../core/ports/hash.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { kitFacts } from './kit-facts.ts';
import { lookAtKit } from './look-at-kit.ts';
import type { KitLook } from './ports.ts';
import { holdBytes, releaseBytes } from '../hold-secrets.ts';
import { confirmOwn, facts } from '../own-read-back.ts';
import { vaultFailure } from '../vault/failure.ts';

const KIND = 'kit-key';

export interface KitKey {
  readonly name: string;
  readonly vkey: string;
  readonly fingerprint: string;
  readonly made: boolean;
}

/**
 * The key this person signs kits with. It must outlive the app: every laptop believes this key, so
 * it lies in the vault and nowhere else. `vault-locked` and `vault-missing` say what to do first.
 */
export async function kitKey(desk: Desk, person: string): Promise<Result<KitKey, Failure>> {
  const opened = await openKey(desk, person);
  if (!opened.ok) return opened;
  const { name, vkey, made, end } = opened.value;
  end();
  return ok({ name, vkey, made, fingerprint: fingerprint(desk.ports.hash, vkey) });
}

/**
 * Writes the form as a kit file, signed where a person is named, and looks at the file as it lies
 * there: whoever prepared it installs it like anyone else. Undefined: they changed their mind.
 */
export async function writeKitFile(
  desk: Desk,
  draft: KitDraft,
  person: string | undefined,
): Promise<Result<{ readonly file: string; readonly look: KitLook } | undefined, Failure>> {
  const { desktop, hash } = desk.ports;
  const wrong = checkDraft(draft).filter(({ level }) => level === 'error');
  if (wrong.length > 0) return err({ code: 'kit-has-errors', raw: wrong[0]?.message.en ?? '' });
  // The YAML writer is not needed before a kit is written.
  const { writeDraft } = await import('../../core/kit/write-draft.ts');
  let bytes = utf8(writeDraft(draft));
  if (person !== undefined) {
    const opened = await openKey(desk, person);
    if (!opened.ok) return opened;
    // Every laptop believes this key: what it signs is read in main's own window first.
    const { name, vkey, key, end } = opened.value;
    const confirmed = await confirmOwn(desk, {
      question: { en: 'Sign this kit?', ja: 'このキットに署名しますか？' },
      accept: { en: 'Sign the kit', ja: 'キットに署名する' },
      facts: [
        ...kitFacts(hash, draft, 'kit.yaml'),
        { name: facts.ownPrint, value: fingerprint(hash, vkey) },
      ],
    });
    if (confirmed.ok) {
      bytes = signKit(hash, name, key, bytes);
      desk.kitSigner = vkey;
    }
    end();
    if (!confirmed.ok) return confirmed;
  }
  const saved = await desktop.saveText('kit.yaml', utf8Decode(bytes));
  if (!saved.ok) return err({ code: 'kit-not-saved', raw: saved.error });
  if (saved.value === undefined) return ok(undefined);
  const looked = await lookAtKit(desk, saved.value);
  if (!looked.ok) return looked;
  return ok({ file: saved.value, look: looked.value });
}

async function openKey(
  desk: Desk,
  person: string,
): Promise<
  Result<
    {
      readonly name: string;
      readonly vkey: string;
      readonly key: SigningKey;
      readonly made: boolean;
      /** Wipes the key from memory. */
      readonly end: () => void;
    },
    Failure
  >
> {
  const { hash, random, vault, witness } = desk.ports;
  const name = signerName(witnessPart(person));
  if (!vault) return err({ code: 'vault-missing' });
  const kept = vault.vault.get(KIND, name);
  if (!kept.ok && kept.error.code !== 'no-item') return vaultFailure(kept.error);
  const seed = kept.ok ? fromBase64(kept.value) : random.bytes(32);
  if (seed?.length !== 32) return err({ code: 'vault-no-item' });
  holdBytes(desk, seed);
  if (!kept.ok) {
    const put = await vault.vault.put(KIND, name, toBase64(seed));
    if (!put.ok) {
      releaseBytes(desk, seed);
      seed.fill(0);
      return vaultFailure(put.error);
    }
  }
  const key = witness.signatures.fromSeed(seed.slice());
  return ok({
    name,
    vkey: verifierKey(hash, name, key.publicKey),
    key,
    made: !kept.ok,
    end: () => {
      key.destroy();
      releaseBytes(desk, seed);
      seed.fill(0);
    },
  });
}
