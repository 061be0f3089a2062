import type { AwsFailureCode } from './ports/aws.ts';
import type { UploadFailureCode } from './ports/upload.ts';

/**
 * Every way a call can fail that a person should read about. Each has an error card in both
 * languages: what happened, what it means, what to do next.
 */
export type FailureCode =
  | AwsFailureCode
  | UploadFailureCode
  | 'upload-no-such-target'
  | 'sender-refused'
  | 'payload-refused'
  | 'internal'
  | 'cancelled'
  | 'no-such-playbook'
  | 'playbook-has-errors'
  | 'no-such-scenario'
  | 'run-already-open'
  | 'no-run'
  | 'no-such-step'
  | 'step-not-current'
  | 'step-not-ready'
  | 'answer-required'
  | 'value-invalid'
  | 'reason-required'
  | 'not-recorded'
  | 'log-closed'
  | 'no-such-log'
  | 'log-unreadable'
  | 'no-such-record'
  | 'no-such-search'
  | 'not-checkpointed'
  | 'proof-fails'
  | 'no-trail-events'
  | 'reconciliation-unreadable'
  | 'export-failed'
  | 'export-no-space'
  | 'export-own-folder'
  | 'export-read-only'
  | 'nothing-chosen'
  | 'merge-other-mode'
  | 'merge-same-log'
  | 'import-not-export'
  | 'import-not-intact'
  | 'no-session'
  | 'key-missing'
  | 'code-malformed'
  | 'code-already-used'
  | 'no-such-user'
  | 'no-such-role'
  | 'passkey-only'
  | 'no-targets'
  | 'too-many-targets'
  | 'confirmation-declined'
  | 'busy'
  | 'range-failed'
  | 'link-refused'
  | 'kit-missing'
  | 'settings-not-saved'
  | 'outcome-not-found'
  | 'vault-missing'
  | 'vault-locked'
  | 'vault-unreadable'
  | 'vault-not-saved'
  | 'vault-no-item'
  | 'vault-not-allowed'
  | 'keychain-refused'
  | 'evidence-not-a-file'
  | 'evidence-empty'
  | 'evidence-too-large'
  | 'evidence-changed'
  | 'evidence-unreadable'
  | 'evidence-suspicious'
  | 'evidence-holds-secret'
  | 'evidence-not-text'
  | 'evidence-gone'
  | 'disk-full'
  | 'disk-refused'
  | 'identity-differs'
  | 'base-session-missing'
  | 'message-none'
  | 'message-other'
  | 'message-damaged'
  | 'answer-of-another-log'
  | 'cosignature-wrong'
  | 'witness-refused'
  | 'witness-changed'
  | 'witness-not-saved'
  | 'no-checkpoint'
  | 'log-differs'
  | 'stamp-not-set'
  | 'stamp-unreachable'
  | 'stamp-refused'
  | 'stamp-wrong';

export interface Failure {
  readonly code: FailureCode;
  /** Facts for the text: seconds, names, fields. Never a secret. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** AWS's or the system's own words, shown folded. */
  readonly raw?: string;
  readonly requestId?: string;
}
