import type { Attachment } from './attachment.ts';

/**
 * A playbook in the format `breakglass/1`, as a checked value. `parse.ts` turns a file into it;
 * the field names here are the YAML keys, but for durations: `usual: 90s`, `target: 4m` and a wait's
 * `for: 1h` are seconds here, and a terminal's `target` is `instance` there.
 */
export interface Text {
  readonly en: string;
  readonly ja: string;
}

export type Severity = 'SEV1' | 'SEV2' | 'SEV3' | 'SEV4';

/** What kind of incident a playbook is for; `upkeep` is for quiet days. */
export const CATEGORIES = ['access', 'identity', 'workload', 'data', 'logging', 'upkeep'] as const;
export type Category = (typeof CATEGORIES)[number];

/** read: looks only. change: alters AWS and can be undone. destroy: cannot be undone. */
export type Risk = 'read' | 'change' | 'destroy';

export interface Playbook {
  readonly format: 'breakglass/1';
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly summary: Text;
  /** Words a responder might type that stand in neither title nor symptoms; Japanese readings too. */
  readonly aliases: readonly string[];
  readonly symptoms: readonly Text[];
  readonly outOfScope: readonly { readonly when: Text; readonly use: string }[];
  readonly severity: Severity;
  readonly category?: Category;
  /** A step of it asks for a second person, even where none is an approval. */
  readonly secondPerson?: boolean;
  /** RFC 3339 date until which it counts as looked through. */
  readonly reviewBy?: string;
  readonly usualSeconds: number;
  readonly roles: readonly RoleNeed[];
  readonly inputs: readonly InputField[];
  readonly sections: readonly Section[];
  /** Files that belong to it and lie beside it. */
  readonly attachments?: readonly Attachment[];
  /** Set while it is a draft made of a file in another format. */
  readonly imported?: Imported;
}

export interface Imported {
  readonly from: 'cacao-2.0' | 'ssm-automation' | 'ssm-command' | 'markdown';
  readonly file: string;
  /** Lower-case hex, of the bytes it was made of. */
  readonly sha256: string;
}

/** A role this playbook assumes: `role` is the kit's role id, `actions` what its steps call. */
export interface RoleNeed {
  readonly id: string;
  readonly role: string;
  readonly why: Text;
  readonly actions: readonly string[];
  /** Inline session policy (JSON text, at most 2,048 characters) that narrows the session. */
  readonly sessionPolicy?: string;
  /** Managed policies that narrow it too, at most ten: it may do what any of all these allows. */
  readonly policyArns?: readonly string[];
  /** How the kit must mark the role's account; a run refuses the role in any other. */
  readonly environment?: 'non-production';
  /** How long a session is asked for; as the kit says where it is absent. */
  readonly sessionSeconds?: number;
}

export type InputType =
  | 'text'
  | 'incident-id'
  | 'account-id'
  | 'region'
  | 'arn'
  | 'instance-ids'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'time';

export interface InputField {
  readonly id: string;
  readonly type: InputType;
  readonly label: Text;
  readonly help?: Text;
  readonly required: boolean;
  readonly pattern?: string;
  readonly choices?: readonly { readonly value: string; readonly label: Text }[];
  /** Stands in the field already; whoever fills it in may change it. */
  readonly default?: string;
  /** Of a time: it lies ahead, and at most so far. */
  readonly withinSeconds?: number;
  /** As it is typed; in both languages where it is a sentence. */
  readonly example?: string | Text;
}

export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly objective: Text;
  readonly mode: 'read-do' | 'do-confirm';
  readonly steps: readonly Step[];
}

export interface StepBase {
  readonly id: string;
  /** At most 12 English words, verb first. */
  readonly title: Text;
  readonly why?: Text;
  readonly do: Text;
  readonly expect?: Text;
  readonly undo?: Text;
  readonly warning?: Text;
  readonly risk: Risk;
  readonly usualSeconds: number;
  readonly targetSeconds: number;
  /** CEL over the run's variables; the step is not applicable where it is false. */
  readonly when?: string;
  readonly outputs: readonly Output[];
  /** Ids of the playbook's attachments that help here. */
  readonly attachments?: readonly string[];
}

/** Binds a typed variable to what a step produced, with a pointer to the evidence. */
export interface Output {
  readonly id: string;
  readonly type: InputType;
  /** JSONPath or regular expression over the step's result text; `answer` takes the answer itself. */
  readonly from:
    | { readonly jsonpath: string }
    | { readonly regex: string; readonly group?: number }
    | { readonly answer: true };
}

export interface AskOption {
  readonly id: string;
  readonly label: Text;
  /** Where the run goes on: a step id or `section:ID` of this playbook, `playbook:ID`, `next`, or `end`. */
  readonly go: string;
  /** The branch for "don't know": exactly one option of an ask step has it. */
  readonly safe: boolean;
}

export interface CheckItem {
  readonly id: string;
  readonly label: Text;
}

export interface TargetSelector {
  readonly instanceIds?: string;
  readonly tag?: { readonly key: string; readonly value: string };
  /** Name of an AWS resource group. */
  readonly group?: string;
}

export type Step = StepBase & StepDetail;

export type StepDetail =
  | {
      readonly kind: 'do';
      /** Not done as expected while the app holds a session. */
      readonly noSession?: boolean;
    }
  | { readonly kind: 'ask'; readonly options: readonly AskOption[]; readonly maxPasses?: number }
  | { readonly kind: 'check'; readonly items: readonly CheckItem[] }
  | { readonly kind: 'input'; readonly fields: readonly InputField[] }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'assume-role'; readonly role: string }
  | {
      readonly kind: 'run-command';
      readonly role: string;
      readonly document: string;
      readonly targets: TargetSelector;
      readonly region?: string;
      /** Rendered with `${variable}`; sent as the document's `commands` parameter. */
      readonly script?: readonly string[];
      readonly parameters?: Readonly<Record<string, readonly string[]>>;
      /** At most so many targets at a time, a number or a share (`10%`); 50 if absent. */
      readonly maxConcurrency?: string;
      /** No further target once more than so many have failed, a number or a share; 0 if absent. */
      readonly maxErrors?: string;
      /** CloudWatch Logs group that gets the whole output. */
      readonly logGroup?: string;
    }
  | {
      readonly kind: 'automation';
      readonly role: string;
      readonly document: string;
      readonly region?: string;
      readonly parameters?: Readonly<Record<string, readonly string[]>>;
    }
  | {
      readonly kind: 'terminal';
      readonly role: string;
      /** The id of one instance. */
      readonly target: string;
      readonly region?: string;
      /** Opens so that nothing can be typed until a person lets it through. */
      readonly readOnly?: boolean;
    }
  | { readonly kind: 'cli'; readonly role?: string; readonly command: string }
  | { readonly kind: 'link'; readonly url: string; readonly needsSso?: boolean }
  | { readonly kind: 'wait'; readonly seconds: number; readonly until?: Text }
  | { readonly kind: 'evidence'; readonly what: Text }
  | { readonly kind: 'approve'; readonly request: Text }
  | {
      readonly kind: 'revoke';
      /** Whose older sessions end. Either this or `every`. */
      readonly role?: string;
      /** One after the other: each role assumed in the run. */
      readonly every?: 'used-role';
      /** The role that ends them; without one a person does. */
      readonly using?: string;
      /** Only the sessions under this name. */
      readonly person?: string;
      /** The session it is done with stays, where it is of that role. */
      readonly spare?: 'own';
    }
  | {
      readonly kind: 'secret';
      readonly role: string;
      /** Name or ARN in AWS Secrets Manager; may hold a variable. */
      readonly name: string;
      readonly region?: string;
      /** Of a secret that is a JSON object: what is copied. */
      readonly field?: string;
    }
  | {
      readonly kind: 'parallel';
      /** The run goes on when all tracks have ended, or when one has. */
      readonly wait: 'all' | 'any';
      readonly tracks: readonly Track[];
    }
  | { readonly kind: 'playbook'; readonly playbook: string };

/** Steps that one person does, in order, while others do the other tracks. */
export interface Track {
  readonly id: string;
  readonly title: Text;
  /** Who should hold it: a part somebody plays, such as "communications lead". */
  readonly owner?: Text;
  readonly steps: readonly Step[];
}

export type StepKind = StepDetail['kind'];

/** Exact bytes a playbook was read from, by content: what a run pins and the log names. */
export interface PlaybookRef {
  readonly id: string;
  readonly version: string;
  /** Lower-case hex SHA-256 of the file's bytes. */
  readonly sha256: string;
}
