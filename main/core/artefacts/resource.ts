import type { PolicyDocument } from '../iam/policy.ts';
import type { Text } from '../readiness/check.ts';
import type { AlertFilter } from './alerts/filters.ts';
import type { EventRule } from './alerts/event-rules.ts';

/** One thing to be made in AWS, before any tool's own way of writing it. */
export type Resource =
  | {
      readonly is: 'managed-policy';
      readonly name: string;
      readonly tells: string;
      readonly document: PolicyDocument;
    }
  | { readonly is: 'group'; readonly name: string; readonly policies: readonly string[] }
  | {
      readonly is: 'user';
      readonly name: string;
      readonly group: string;
      readonly tags: Tags;
    }
  | {
      readonly is: 'role';
      readonly name: string;
      readonly tells: string;
      readonly trust: PolicyDocument;
      /** Names of managed policies of the same stack. */
      readonly policies: readonly string[];
      readonly maxSessionSeconds: number;
      readonly tags: Tags;
    }
  | { readonly is: 'password-policy' }
  | {
      readonly is: 'scp';
      readonly name: string;
      readonly tells: string;
      readonly document: PolicyDocument;
    }
  | { readonly is: 'topic'; readonly name: string }
  | { readonly is: 'alert'; readonly filter: AlertFilter; readonly topic: string }
  | { readonly is: 'event-rule'; readonly rule: EventRule };

export type Tags = Readonly<Record<string, string>>;

/** What is rolled out together: one template, one Terraform module. */
export interface Stack {
  /** Name of its folder, e.g. `security-account`. */
  readonly name: string;
  readonly where: Text;
  readonly resources: readonly Resource[];
}
