import { fromBase64, toHex } from '../../core/journal/bytes.ts';
import { fingerprint } from '../../core/journal/witness/fingerprint.ts';
import type { Kit } from '../../core/kit/model.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { OwnReadBack } from '../../core/run/read-back.ts';
import { facts } from '../own-read-back.ts';

const MOST_SHOWN = 8;

type Read = Pick<Kit, 'name' | 'prepared'> & {
  readonly accounts: readonly { readonly id: string }[];
  readonly regions: readonly {
    readonly name: string;
    readonly endpoint?: string;
    readonly endpoints?: Kit['regions'][number]['endpoints'] | undefined;
  }[];
  readonly network?: Kit['network'] | undefined;
  readonly publishers?: Kit['publishers'] | undefined;
};

/**
 * What a kit decides, to be read in main's own window: whose it is, where credentials go, and whose playbooks it
 * vouches for.
 */
export function kitFacts(hash: Hash, kit: Read, file: string): OwnReadBack['facts'] {
  const region = ({ name, endpoint = '', endpoints = {} }: Read['regions'][number]): string =>
    // In the form a field may be empty.
    [
      endpoint === '' ? name : endpoint,
      ...Object.values(endpoints).filter((url) => url !== ''),
    ].join(', ');
  const { proxy = '' } = kit.network ?? {};
  return [
    {
      name: { en: 'Kit', ja: 'キット' },
      value: `${kit.name} \u00b7 ${kit.prepared} \u00b7 ${file}`,
    },
    {
      name: { en: 'Accounts', ja: 'アカウント' },
      value: some(kit.accounts.map(({ id }) => id)),
    },
    { name: { en: 'Regions', ja: 'リージョン' }, value: kit.regions.map(region).join(' \u2192 ') },
    ...(proxy === '' ? [] : [{ name: { en: 'Proxy', ja: 'プロキシ' }, value: proxy }]),
    ...(kit.network?.authorities ?? []).map((pem) => ({
      name: { en: 'Authority, SHA-256', ja: '認証局の SHA-256' },
      value: certificatePrint(hash, pem),
    })),
    ...(kit.publishers ?? []).flatMap(({ name, vkey }) => [
      { name: { en: 'Publisher of playbooks', ja: '手順書の発行者' }, value: name },
      { name: facts.publisherPrint, value: fingerprint(hash, vkey) },
    ]),
  ];
}

/** Of the certificate's own bytes, as `openssl x509 -fingerprint -sha256` and browsers show it. */
function certificatePrint(hash: Hash, pem: string): string {
  const body = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/.exec(pem);
  const bytes = fromBase64((body?.[1] ?? '').replace(/\s/g, ''));
  if (!bytes || bytes.length === 0) return '?';
  return toHex(hash.sha256(bytes))
    .toUpperCase()
    .replace(/(..)(?=.)/g, '$1:');
}

/** As many as can be read in a window; the whole kit is on the screen behind it. */
function some(ids: readonly string[]): string {
  const more = ids.length - MOST_SHOWN;
  return `${ids.slice(0, MOST_SHOWN).join(', ')}${more > 0 ? ` + ${String(more)}` : ''}`;
}
