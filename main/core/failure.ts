import type { BundleRefusalCode } from './bundle/refusal.ts';
import type { Text } from './playbook/model.ts';
import type { AwsFailureCode } from './ports/aws.ts';
import type { UploadFailureCode } from './ports/upload.ts';

/**
 * Every way a call can fail that a person should read about. Each has an error card in both
 * languages: what happened, what it means, what to do next.
 */
export type FailureCode =
  | AwsFailureCode
  | UploadFailureCode
  | BundleRefusalCode
  /** Its list of files is not the one that was signed. */
  | 'bundle-broken'
  /** What was looked at is not what is there any more. */
  | 'bundle-gone'
  | 'upload-no-such-target'
  | 'sender-refused'
  | 'payload-refused'
  | 'internal'
  | 'cancelled'
  | 'no-such-playbook'
  | 'playbook-has-errors'
  | 'playbook-unreadable'
  | 'playbook-not-kept'
  /** A run that is not over goes by it. */
  | 'playbook-in-use'
  /** What was looked at is not what is there any more. */
  | 'playbook-gone'
  /** A file that a playbook names is not on this computer, or is another now. */
  | 'attachment-missing'
  | 'attachment-changed'
  /** Steps of the run's own playbook are in it already. */
  | 'playbook-of-run'
  /** It is empty, of no kind a playbook may have, or not what its name says. */
  | 'attachment-not-taken'
  | 'attachment-too-large'
  | 'attachment-unreadable'
  /** The app's own has this id, and nobody said that it is to be replaced. */
  | 'playbook-id-reserved'
  | 'no-such-scenario'
  /** Of a drill: nothing waits under this name or code. */
  | 'no-such-inject'
  /** A facilitator's code or score sheet came, and no page for leading from elsewhere was saved. */
  | 'not-led-elsewhere'
  | 'sheet-of-another-drill'
  | 'run-already-open'
  | 'no-run'
  | 'no-such-step'
  | 'step-not-current'
  | 'step-not-ready'
  | 'answer-required'
  | 'value-invalid'
  /** A step needs a value that the run does not have yet. */
  | 'value-missing'
  | 'reason-required'
  /** A step that ends all sessions, while one is open. */
  | 'sessions-open'
  | 'tracks-open'
  | 'part-held'
  /** The end of a run, while a role it assumed is neither revoked nor written down as left. */
  | 'roles-open'
  /** The role holds another denial than the one this run put, or none. */
  | 'denial-differs'
  /** Only the role's own account can end its sessions. */
  | 'role-elsewhere'
  /** AWS did not say what tells the session apart that a denial is to leave. */
  | 'session-not-spared'
  /** A denial would not reach a session that began while it was read. */
  | 'role-assumed-since'
  /** Somebody put a denial of the same name while ours was read. */
  | 'denial-put-since'
  | 'not-recorded'
  | 'log-closed'
  | 'no-such-log'
  /** Only a drill that is over has one. */
  | 'no-scorecard'
  | 'log-unreadable'
  | 'no-such-record'
  | 'no-such-search'
  | 'no-such-merge'
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
  | 'import-other-history'
  | 'no-session'
  | 'session-not-renewable'
  | 'session-too-short'
  | 'key-missing'
  | 'code-malformed'
  | 'code-already-used'
  | 'no-such-user'
  | 'no-such-role'
  | 'account-not-marked'
  | 'passkey-only'
  | 'document-unreadable'
  | 'outcome-ambiguous'
  | 'no-targets'
  | 'region-not-in-drill'
  | 'too-many-targets'
  | 'confirmation-declined'
  | 'busy'
  | 'range-failed'
  | 'drill-without-aws'
  /** In a probe: an action that is none of the reads it may ask. */
  | 'probe-reads-only'
  /** A command line of which no action can be told. */
  | 'probe-action-unknown'
  | 'probe-not-narrowed'
  | 'probe-not-in-browser'
  | 'probe-hand-off'
  /** The kit has no users and roles for game days in accounts that are marked. */
  | 'game-day-no-access'
  | 'game-day-elsewhere'
  | 'link-refused'
  | 'terminal-over'
  | 'terminal-read-only'
  | 'terminal-lost'
  | 'terminal-broken'
  | 'terminal-expired'
  /** It is over, and a part of what was shown is on no disk. */
  | 'terminal-transcript-lost'
  | 'no-such-way'
  | 'guide-not-written'
  | 'aws-cli-missing'
  | 'aws-cli-too-old'
  | 'aws-cli-untrusted'
  | 'aws-cli-changed'
  | 'aws-login-proxy-login'
  | 'aws-login-failed'
  | 'aws-login-unreadable'
  | 'aws-login-left'
  | 'role-wants-mfa'
  | 'key-not-excepted'
  | 'browser-not-opened'
  | 'console-not-signed-in'
  | 'wrong-account'
  | 'command-id-malformed'
  | 'line-holds-secret'
  | 'kit-missing'
  | 'authority-unreadable'
  | 'kit-unreadable'
  | 'kit-too-large'
  | 'kit-has-errors'
  | 'kit-broken'
  | 'kit-gone'
  | 'kit-not-saved'
  /** An incident whose kit somebody has to agree to first. */
  | 'kit-gate'
  | 'gate-waiting'
  | 'gate-gone'
  | 'gate-oneself'
  | 'gate-who'
  | 'no-such-draft'
  | 'draft-changed'
  | 'draft-not-saved'
  /** Only what the lint finds no error in is signed. */
  | 'draft-has-errors'
  /** The file chosen is no publisher's key, or cannot be read. */
  | 'publisher-key-unreadable'
  | 'approval-own'
  | 'approval-changed'
  /** What would be done is not what was let through. */
  | 'approved-otherwise'
  | 'approval-old'
  | 'approval-wrong'
  | 'draft-unreadable'
  | 'draft-no-name'
  | 'draft-name-malformed'
  | 'draft-name-taken'
  | 'assumptions-not-saved'
  | 'assumption-holds-secret'
  | 'proof-needs-aws'
  | 'settings-not-saved'
  /** A command or an automation that a person wanted stopped. */
  | 'not-stopped'
  | 'outcome-not-found'
  | 'vault-missing'
  | 'vault-locked'
  | 'vault-unreadable'
  | 'vault-not-saved'
  | 'vault-changed'
  | 'vault-no-item'
  | 'proxy-missing'
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
  | 'stamp-wrong'
  | 'handoff-unavailable'
  | 'handoff-no-such-grant'
  | 'handoff-not-opened'
  | 'handoff-not-a-role';

export interface Failure {
  readonly code: FailureCode;
  /** Facts for the text: seconds, names, fields. Never a secret. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** The step it speaks of, by its title. */
  readonly step?: Text;
  /** AWS's or the system's own words, shown folded. */
  readonly raw?: string;
  readonly requestId?: string;
  /** It is certain that AWS did nothing. */
  readonly nothingDone?: true;
}
