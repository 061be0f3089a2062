import type { VaultProblem } from './holder.ts';

/** Why something in the secret window did not go on; its page has words for each. */
export interface SecretProblem {
  readonly code:
    | VaultProblem['code']
    | 'no-field'
    | 'empty'
    | 'weak'
    | 'differ'
    /** Both holders of an envelope, or both passphrases, are one and the same. */
    | 'same'
    | 'name-differs'
    | 'key-malformed'
    | 'login-malformed'
    | 'not-allowed'
    | 'not-an-envelope'
    | 'envelope-not-whole'
    /** `detail`: which character of its text is wrong, counted from 0, where only one is. */
    | 'envelope-mistyped'
    | 'envelope-other-version'
    | 'envelope-not-opened'
    /** What was pasted is no code of AWS's sign-in page, or one for another address. */
    | 'not-a-login-code'
    | 'login-code-of-another'
    /** A file that said it is a publisher's key, and is damaged. */
    | 'not-a-key'
    | 'busy';
  readonly detail?: string;
}
