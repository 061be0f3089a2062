import { fromBase64, utf8Decode } from '../journal/bytes.ts';
import { err, ok, type Result } from '../result.ts';

/** Much shorter than any code that was seen: an MFA code, or a slip. */
const SHORTEST = 40;

/**
 * The code AWS's page shows for `aws login --remote`, as the CLI takes it: one line of base64 (AWS CLI
 * source, `customizations/login`: `code=…&state=…`). The CLI ends at a wrong one and the sign-in is
 * lost, so what is certainly wrong is refused before; what is only unknown is the CLI's to judge.
 * `address`: the one it has to come from.
 */
export function readLoginCode(
  typed: string,
  address: string,
): Result<string, 'not-a-login-code' | 'login-code-of-another'> {
  const code = typed.replace(/\s+/g, '');
  if (code.length < SHORTEST || !/^[A-Za-z0-9+/_=-]+$/.test(code)) return err('not-a-login-code');
  const theirs = stateIn(utf8Decode(fromBase64(code) ?? new Uint8Array()));
  const ours = stateIn(address);
  if (theirs !== undefined && ours !== undefined && theirs !== ours) {
    return err('login-code-of-another');
  }
  return ok(code);
}

/** What ties a code to the address it was given for. */
function stateIn(query: string): string | undefined {
  return /(?:^|[?&])state=([^&]+)/.exec(query)?.[1];
}
