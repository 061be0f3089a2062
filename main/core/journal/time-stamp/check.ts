import type { CheckSignature } from '../../ports/verify-source.ts';
import { equal } from '../bytes.ts';
import type { DigestName, SignatureKind } from './algorithms.ts';
import { isCertificate, sameKey, type Certificate, type PublicKey } from './certificate.ts';
import type { Signer, Token } from './token.ts';

/** Certificates between the authority's own and the one that is trusted. */
const LONGEST_CHAIN = 8;
/** Certificates of a token that are tried: a hostile one could hold thousands. */
const MOST_TRIED = 64;

/** A time-stamping authority the reader trusts: its certificate, that of its root, or a bare key. */
export type TrustedTsa = Certificate | PublicKey;

export interface StampTools {
  readonly checkSignature: CheckSignature;
  readonly digest: (name: DigestName, bytes: Uint8Array) => Uint8Array;
}

/**
 * `trusted`: signed by an authority the reader named, `by` says which. `wrong`: it claims to be, and
 * is not what was signed. `not-judged`: of an authority nobody named, or signed in a way that is not
 * checked here. `why` is a sentence's end.
 */
export type StampStanding =
  | { readonly is: 'trusted'; readonly by: string }
  | { readonly is: 'wrong' | 'not-judged'; readonly why: string };

/** Judges a token by itself: who signed it. What it is over is the caller's question. */
export async function standingOf(
  tools: StampTools,
  token: Token,
  trusted: readonly TrustedTsa[],
): Promise<StampStanding> {
  const { signer, content, time } = token;
  if (!signer) return notJudged('it is not signed by exactly one authority');
  const { digest, messageDigest } = signer;
  if (!digest || !signer.signedWith) {
    return notJudged('it is signed in a way that this program does not check');
  }
  /* What does not even fit itself needs no authority to be told apart. */
  if (!signer.contentIsTstInfo || !messageDigest) return wrong('what it signs is no time stamp');
  if (!equal(tools.digest(digest, content), messageDigest)) {
    return wrong('its time or its hash is not what was signed');
  }
  const certificate = certificateOf(token, signer, trusted);
  const link = certificate
    ? await leadsTo(tools, certificate, token, trusted)
    : await keyOf(tools, signer, trusted);
  if (link === undefined) {
    const who = certificate?.name ?? 'an authority it does not hold the certificate of';
    return notJudged(`it is by ${who}, which leads to nothing in "tsas" of the trust file`);
  }
  const by = certificate?.name ?? 'a key of the trust file';
  if (
    !(await signedBy(
      tools,
      link.key,
      signer.signedWith,
      digest,
      signer.attributes,
      signer.signature,
    ))
  ) {
    return wrong(`the signature of ${by} does not fit it`);
  }
  if (certificate && !bound(tools, signer, certificate)) {
    return wrong(`it was made for another certificate than that of ${by}`);
  }
  if (certificate && !certificate.forTimeStamps) {
    return notJudged(`the certificate of ${by} is not for time stamps`);
  }
  if (certificate && !validAt(certificate, time)) {
    return notJudged(`the certificate of ${by} was not valid at ${time}`);
  }
  return { is: 'trusted', by };
}

function certificateOf(
  { certificates }: Token,
  { issuer, serial }: Signer,
  trusted: readonly TrustedTsa[],
): Certificate | undefined {
  if (issuer === undefined) return undefined;
  return [...certificates, ...trusted.filter(isCertificate)].find(
    (one) => one.serial === serial && equal(one.issuer, issuer),
  );
}

/** The key a trusted certificate chain gives; every certificate of it valid when the stamp was made. */
async function leadsTo(
  tools: StampTools,
  own: Certificate,
  { certificates, time }: Token,
  trusted: readonly TrustedTsa[],
): Promise<{ readonly key: PublicKey } | undefined> {
  let current = own;
  const left = new Set(certificates.slice(0, MOST_TRIED));
  for (let depth = 0; depth < LONGEST_CHAIN; depth += 1) {
    const { issuer } = current;
    if (trusted.some((one) => sameKey(isCertificate(one) ? one.key : one, current.key))) {
      return { key: own.key };
    }
    for (const one of trusted) {
      const named = !isCertificate(one) || (isIssuer(one) && validAt(one, time));
      const key = isCertificate(one) ? one.key : one;
      if (named && (await issuedBy(tools, current, key))) return { key: own.key };
    }
    let next: Certificate | undefined;
    for (const one of left) {
      if (next || !isIssuer(one) || !validAt(one, time)) continue;
      if (await issuedBy(tools, current, one.key)) next = one;
    }
    if (!next || !equal(next.subject, issuer)) return undefined;
    left.delete(next);
    current = next;
  }
  return undefined;

  function isIssuer({ subject, isAuthority }: Certificate): boolean {
    return isAuthority && equal(subject, current.issuer);
  }
}

/** A token without its certificate: one of the bare keys must have signed it. */
async function keyOf(
  tools: StampTools,
  { signedWith, digest, attributes, signature }: Signer,
  trusted: readonly TrustedTsa[],
): Promise<{ readonly key: PublicKey } | undefined> {
  if (!signedWith || !digest) return undefined;
  for (const one of trusted) {
    if (isCertificate(one)) continue;
    if (await signedBy(tools, one, signedWith, digest, attributes, signature)) return { key: one };
  }
  return undefined;
}

async function issuedBy(tools: StampTools, one: Certificate, by: PublicKey): Promise<boolean> {
  if (!one.signedWith?.digest) return false;
  return signedBy(tools, by, one.signedWith, one.signedWith.digest, one.tbs, one.signature);
}

async function signedBy(
  { checkSignature }: StampTools,
  { spki, kind }: PublicKey,
  how: SignatureKind,
  digest: DigestName,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (how.kind !== kind) return false;
  return checkSignature({
    publicKey: spki,
    kind,
    digest: how.digest ?? digest,
    message,
    signature,
  });
}

/** The stamp names the certificate it was made with; by SHA-1 in old ones, which proves nothing. */
function bound({ digest }: StampTools, { binds }: Signer, { whole }: Certificate): boolean {
  if (!binds) return false;
  if (!binds.digest || !binds.hash) return true;
  return equal(digest(binds.digest, whole), binds.hash);
}

function validAt({ notBefore, notAfter }: Certificate, time: string): boolean {
  const at = Date.parse(time);
  return Date.parse(notBefore) <= at && at <= Date.parse(notAfter);
}

function wrong(why: string): StampStanding {
  return { is: 'wrong', why };
}

function notJudged(why: string): StampStanding {
  return { is: 'not-judged', why };
}
