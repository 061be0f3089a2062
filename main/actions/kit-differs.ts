import type { Kit, KitDocument } from '../core/kit/model.ts';
import type { Text } from '../core/playbook/model.ts';

/** What the kit has of a document, where AWS now has another. */
export interface KitDiffers {
  /** Empty for one that was taken from a file. */
  readonly version: string;
  readonly sha256: string;
}

export function documentInKit(kit: Kit | undefined, name: string): KitDocument | undefined {
  return kit?.documents.find((document) => document.name === name);
}

/** Undefined where AWS has what the kit has, or the kit has none. */
export function kitDiffers(
  kit: Kit | undefined,
  live: { readonly name: string; readonly sha256: string; readonly content: string },
): KitDiffers | undefined {
  const kept = documentInKit(kit, live.name);
  if (!kept || kept.lent || kept.hash === live.sha256 || kept.content === live.content)
    return undefined;
  return { version: kept.version, sha256: kept.hash };
}

/** What a person is told of it before they agree. */
export function notInKit({ version, sha256 }: KitDiffers): Text {
  const hash = `sha256 ${sha256.slice(0, 12)}…`;
  return {
    en: `Not the document in the kit: there ${version === '' ? '' : `version ${version}, `}${hash}`,
    ja: `キットのドキュメントと異なります。キットは${version === '' ? '' : `バージョン ${version}、`}${hash}`,
  };
}

/** A warning that makes a reason necessary, and asks for it. Undefined where there is none. */
export function warningWithReason(parts: readonly Text[]): Text | undefined {
  if (parts.length === 0) return undefined;
  return {
    en: [...parts.map(({ en }) => en), 'Say why it is run all the same.'].join(' '),
    ja: [...parts.map(({ ja }) => ja), 'それでも実行する理由を書いてください。'].join(' '),
  };
}
