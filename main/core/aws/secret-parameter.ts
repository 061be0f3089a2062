/** Names that say their value is a secret, however they are written: `SecretAccessKey`, `db_password`. */
const SECRET_NAME =
  /secret|passw(?:or)?d|passphrase|token|private.?key|access.?key|api.?key|credential|パスワード|(?:^|[_.-])(?:pass|pwd|pw|pin|passcode)$/i;
/** IAM User Guide, "IAM identifiers": an access key id names a key and opens nothing. */
const KEY_ID = /^(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}$/;
/** Shorter values are words of the document, such as a default that stands in for the value. */
const SHORTEST = 8;

/** True for a name that says its value is a secret; an access key's id opens nothing. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !/access.?key.?id$/i.test(name);
}

export type Parameters = Readonly<Record<string, readonly string[]>>;

/**
 * Values of parameters that are secrets by their name. Published forensic documents take keys so
 * (AWS "Automated Forensics Orchestrator", `SecretAccessKey`, `SessionToken`).
 */
export function secretValues(parameters: Parameters): readonly string[] {
  return Object.entries(parameters)
    .filter(([name]) => SECRET_NAME.test(name))
    .flatMap(([, values]) => values)
    .filter((value) => value.length >= SHORTEST && !KEY_ID.test(value));
}

/** Parameters one a line as they may be shown: what is secret by name is a row of dots. */
export function shownParameters(
  parameters: Parameters,
): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(parameters).map(([name, values]) => ({
    name,
    value: values
      .map((value) => (SECRET_NAME.test(name) && !KEY_ID.test(value) ? '••••••••' : value))
      .join(', '),
  }));
}
