/** Free text, as in every other record. */
type Text = { readonly text: string } | { readonly c: string; readonly text?: string };

/** What an `approve` step was let through by: a second person's signature, or a wait alone. */
export interface ApprovalRecord {
  readonly path: string;
  /** What was asked for, as it was signed: `requestSha256` is over exactly these bytes. */
  readonly request: Text;
  readonly requestSha256: string;
  readonly by: 'signature' | 'wait';
  /** Of a signature: whose, as they are called here. */
  readonly person?: string;
  readonly vkey?: string;
  /** Base64, Ed25519: `docs/log-format.md` says over what. */
  readonly signature?: string;
  /** By the signer's clock, RFC 3339 UTC. */
  readonly signedAt?: string;
  /** The key was believed here before; otherwise its fingerprint was compared just now. */
  readonly known?: boolean;
  /** Of a wait: why nobody could be asked. */
  readonly reason?: Text;
  /** Seconds from the reason to going on. */
  readonly waited?: number;
  /** Nobody else agreed: somebody looks at it afterwards. */
  readonly review?: true;
}
