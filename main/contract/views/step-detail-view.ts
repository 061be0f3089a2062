import type { Failure } from '../failure.ts';
import type { ApproveView } from './approval-view.ts';
import type { AutomationView, DocumentFormView } from './automation-view.ts';
import type { TargetState } from '../../core/run/command-targets.ts';
import type { Span } from '../../core/playbook/template.ts';
import type { InputField, StepKind, Text } from '../../core/playbook/model.ts';

export type StepDetailView =
  | { readonly kind: 'do' }
  | {
      readonly kind: 'ask';
      readonly options: readonly {
        readonly id: string;
        readonly label: Text;
        readonly safe: boolean;
      }[];
    }
  | {
      readonly kind: 'check';
      readonly items: readonly { readonly id: string; readonly label: Text }[];
    }
  | { readonly kind: 'input'; readonly fields: readonly InputField[] }
  | { readonly kind: 'sign-in'; readonly signedIn: boolean }
  | {
      readonly kind: 'assume-role';
      readonly role: RoleView;
      readonly needsSignIn: boolean;
      /** A code opened the role straight: nothing more is asked of AWS. */
      readonly held: boolean;
    }
  | {
      readonly kind: 'run-command';
      readonly role: RoleView;
      readonly region: string;
      readonly document: string;
      /** Line by line, in pieces: what was put in for a variable stands apart. */
      readonly script: readonly (readonly Span[])[];
      /** A number or a share each, as the playbook has them. */
      readonly maxConcurrency: string;
      readonly maxErrors: string;
      /** Of a document that does more than run a script: what a person fills in. */
      readonly form?: DocumentFormView;
      /** No base session is open: sign in before anything else. */
      readonly needsSignIn: boolean;
      /** The role's session is open: the command can be read back and sent. */
      readonly ready: boolean;
      /** A session of the role is open, but wider or narrower than this step wants it. */
      readonly heldOther?: true;
    }
  | {
      readonly kind: 'secret';
      readonly role: RoleView;
      readonly name: string;
      readonly region: string;
      readonly needsSignIn: boolean;
      /** A session of the role is open. */
      readonly ready: boolean;
      readonly heldOther?: true;
      /** The version that was read last at this step. */
      readonly read?: string;
    }
  | {
      readonly kind: 'automation';
      readonly role: RoleView;
      readonly region: string;
      readonly document: string;
      readonly needsSignIn: boolean;
      readonly ready: boolean;
      readonly heldOther?: true;
      readonly automation: AutomationView;
    }
  | {
      readonly kind: 'revoke';
      /** Whose older sessions end. */
      readonly role: RoleView;
      /** The role that ends them. */
      readonly using: RoleView;
      /** Only sessions under this name. */
      readonly person?: string;
      /** Sessions of this app that it cuts off, by role name. */
      readonly reached: number;
      /** The one it is sent with is among them. */
      readonly own: boolean;
      /** It stays, by the playbook. */
      readonly spared: boolean;
      readonly needsSignIn: boolean;
      readonly ready: boolean;
      readonly heldOther?: true;
      /** AWS holds the policy, as far as this step knows. */
      readonly put: boolean;
    }
  | {
      /** The roles of the run one after the other: `RunView.usedRoles` says what became of each. */
      readonly kind: 'revoke-each';
      /** The role that ends them. */
      readonly using: RoleView;
      /** Whose sessions are ended next; absent where every role was told of. */
      readonly next?: {
        readonly role: RoleView;
        /** Sessions of this app that it cuts off. */
        readonly reached: number;
        /** The one it is sent with is among them. */
        readonly own: boolean;
      };
      readonly needsSignIn: boolean;
      readonly ready: boolean;
      readonly heldOther?: true;
    }
  | {
      readonly kind: 'cli';
      readonly command: string;
      readonly copied: boolean;
      /** Later steps use values of what comes back: it is pasted here. */
      readonly wantsAnswer?: true;
    }
  | {
      readonly kind: 'link';
      readonly url: string;
      readonly host: string;
      readonly needsSso: boolean;
      readonly opened: boolean;
    }
  | {
      readonly kind: 'wait';
      readonly until?: Text;
      readonly seconds: number;
      readonly endsAt: number;
    }
  | { readonly kind: 'evidence'; readonly what: Text }
  | {
      readonly kind: 'terminal';
      readonly role: RoleView;
      /** Empty, as is the server, where a value of it is not known yet. */
      readonly region: string;
      readonly instance: string;
      /** It opens read-only. */
      readonly readOnly: boolean;
      readonly needsSignIn: boolean;
      readonly ready: boolean;
      readonly heldOther?: true;
      readonly live?: TerminalView;
      /** It was open and is over: why, and how many parts of its transcript are in evidence. */
      readonly over?: { readonly why: string; readonly at: number };
    }
  | ({ readonly kind: 'approve' } & ApproveView)
  /** Its tracks are the run's: `RunView.tracks`. */
  | { readonly kind: 'parallel' }
  /** A playbook that is not here, and tracks within a track: done by hand. */
  | { readonly kind: 'by-hand'; readonly of: StepKind; readonly lines: readonly string[] };

/** The open terminal. */
export interface TerminalView {
  readonly session: string;
  readonly target: { readonly id: string; readonly name: string };
  readonly link: 'connecting' | 'connected' | 'paused' | 'resuming';
  /** Encrypted with a key of KMS, besides TLS. */
  readonly encrypted: boolean;
  readonly locked: boolean;
  readonly since: number;
  /** Its session was renewed; the terminal keeps the old one, until then at most. */
  readonly keepsUntil?: number;
}

export interface RoleView {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly alias: string;
  readonly arn: string;
  readonly why?: Text;
  /** Characters of the session policy out of 2,048; absent without one. */
  readonly policyCharacters?: number;
}

export interface StepResult {
  readonly at: number;
  readonly ms?: number;
  readonly by: 'person' | 'answer' | 'lookup';
  readonly text?: string;
  readonly option?: Text;
  readonly targets?: readonly TargetView[];
  readonly commandId?: string;
  /** The send that is under way, of a command that needs several. */
  readonly part?: { readonly number: number; readonly count: number };
  /** Why no further send was begun. */
  readonly stopped?: 'errors' | 'cancelled' | 'refused' | 'no-session' | 'interrupted';
}

export interface TargetView {
  readonly id: string;
  readonly name: string;
  readonly state: TargetState;
  /** AWS's own word for it; empty where nothing was sent. */
  readonly status: string;
  readonly ms?: number;
  readonly exitCode?: number;
  /** Absent where there are too many targets to show each one's: `command.output` has it. */
  readonly output?: string;
  /** The output is not whole. */
  readonly cut?: 'aws' | 'record';
}

export interface OutputView {
  readonly text: string;
  /** log-group: CloudWatch Logs. aws: Systems Manager, now. record: as the log has it. */
  readonly from: 'log-group' | 'aws' | 'record';
  readonly cut?: 'aws' | 'record';
  /** Why more than this could not be had. */
  readonly failure?: Failure;
}
