import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { write } from '../../adapters/tsa/der.ts';

/** A key and the certificate that speaks for it. */
export interface Identity {
  readonly name: string;
  readonly key: KeyObject;
  readonly keyPem: string;
  readonly certificatePem: string;
}

export interface CertificateWish {
  /** Common name of whoever it is for. */
  readonly name: string;
  /** Who vouches for it; absent: it vouches for itself. */
  readonly issuer?: Identity;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly until: number;
  /** May vouch for others (RFC 5280 section 4.2.1.9). */
  readonly authority?: boolean;
  /** Hosts it is good for; an IPv4 address is written as such (section 4.2.1.6). */
  readonly hosts?: readonly string[];
}

const sequence = (...parts: readonly Uint8Array[]): Uint8Array => write(0x30, ...parts);
const oid = (hex: string): Uint8Array => write(0x06, Buffer.from(hex, 'hex'));
const octets = (content: Uint8Array): Uint8Array => write(0x04, content);
const TRUE = write(0x01, Uint8Array.of(0xff));

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));
const COMMON_NAME = oid('550403');
const BASIC_CONSTRAINTS = oid('551d13');
const ALTERNATIVE_NAME = oid('551d11');
const VERSION_3 = write(0xa0, write(0x02, Uint8Array.of(2)));

/** An X.509 certificate (RFC 5280) on a new P-256 key, made on the spot. */
export function makeCertificate(wish: CertificateWish): Identity {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serial = Buffer.concat([Uint8Array.of(1), randomBytes(8)]);
  const body = sequence(
    VERSION_3,
    write(0x02, serial),
    ECDSA_SHA256,
    named(wish.issuer?.name ?? wish.name),
    sequence(time(wish.from), time(wish.until)),
    named(wish.name),
    publicKey.export({ type: 'spki', format: 'der' }),
    write(0xa3, sequence(...extensions(wish))),
  );
  const signature = sign('sha256', body, wish.issuer?.key ?? privateKey);
  const whole = sequence(body, ECDSA_SHA256, write(0x03, Uint8Array.of(0), signature));
  const lines = Buffer.from(whole).toString('base64');
  return {
    name: wish.name,
    key: privateKey,
    keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificatePem: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

function extensions({ authority, hosts = [] }: CertificateWish): readonly Uint8Array[] {
  return [
    ...(authority === true ? [sequence(BASIC_CONSTRAINTS, TRUE, octets(sequence(TRUE)))] : []),
    ...(hosts.length === 0
      ? []
      : [sequence(ALTERNATIVE_NAME, octets(sequence(...hosts.map(hostName))))]),
  ];
}

function hostName(host: string): Uint8Array {
  const address = /^\d+(\.\d+){3}$/.test(host);
  return address
    ? write(0x87, Uint8Array.from(host.split('.').map(Number)))
    : write(0x82, Buffer.from(host));
}

function named(name: string): Uint8Array {
  return sequence(write(0x31, sequence(COMMON_NAME, write(0x0c, Buffer.from(name)))));
}

/** UTCTime, which holds to 2049. */
function time(at: number): Uint8Array {
  const digits = new Date(at).toISOString().replace(/[-:T]|\.\d{3}/g, '');
  return write(0x17, Buffer.from(digits.slice(2)));
}
