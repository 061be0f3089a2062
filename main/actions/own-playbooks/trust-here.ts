import { playbookWords } from '../../core/kit/gate-words.ts';
import { trustOf, type FileToJudge, type Trust } from '../../core/publish/trust.ts';
import type { Desk } from '../desk.ts';
import type { OwnLook } from './ports.ts';

/** Whose word stands for a playbook, by the kit there is now. */
export async function trustHere(
  { ports }: Desk,
  file: Pick<FileToJudge, 'sha256' | 'signature'>,
): Promise<Trust> {
  const { hash, witness, kits } = ports;
  await kits?.shelf.ready();
  const kit = kits ? kits.shelf.current()?.kit : await ports.kit();
  return trustOf({ hash, signatures: witness.signatures }, { kind: 'playbook', ...file }, kit);
}

/** Of our own format alone: a draft that was made of another has bytes that nobody signed. */
export function signatureOf({ file, offered }: OwnLook): string | undefined {
  return offered.format === 'breakglass/1' ? file.signature : undefined;
}

/** In one line: who signed it, or what is wrong with that. */
export function trustText({ is, signers }: Trust, lang: 'en' | 'ja'): string {
  const names = signers.map(({ name, key }) => `${name} · ${key}`);
  return [...(is === 'trusted' ? [] : [playbookWords[is][lang]]), ...names].join(' · ');
}
