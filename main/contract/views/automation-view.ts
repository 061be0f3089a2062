/** A step's document and what a person gives it. */
export interface DocumentFormView {
  /** Absent while the document has not been read and the kit has none. */
  readonly source?: {
    readonly from: 'aws' | 'kit' | 'bundle';
    readonly version: string;
    readonly sha256: string;
    /** When it was read, or taken into the kit. */
    readonly at: number;
    /** The kit has another. */
    readonly differs: boolean;
  };
  /** What a person fills in, in the document's order. */
  readonly fields: readonly DocumentFieldView[];
  /** What the playbook gives, already filled in. */
  readonly fixed: readonly { readonly name: string; readonly value: string }[];
}

/** What is known at a step that runs an automation. */
export interface AutomationView extends DocumentFormView {
  /** Absent where the document has none, or is not known. */
  readonly dryRun?: 'none' | 'open' | 'failed' | 'stale' | 'ok';
  /** The playbook wants nothing but the dry run: a real one is refused. */
  readonly onlyDryRun?: true;
  /** What the main action starts. */
  readonly next: 'dry-run' | 'real';
  readonly execution?: ExecutionView;
}

export interface DocumentFieldView {
  readonly name: string;
  readonly type: 'String' | 'StringList' | 'Integer' | 'Boolean' | 'MapList' | 'StringMap';
  /** What the value is the id of, e.g. `AWS::EC2::Instance::Id`. */
  readonly resource?: string;
  readonly description: string;
  readonly required: boolean;
  /** Of a secret: whether one was given; its value never comes here. */
  readonly secret: boolean;
  readonly given: boolean;
  /** As it stands: given, or the document's own default. Empty for a secret. */
  readonly values: readonly string[];
  readonly allowed?: readonly string[];
  readonly pattern?: string;
  readonly long: boolean;
}

/** An execution as AWS showed it last, or as the log has it. */
export interface ExecutionView {
  readonly id: string;
  readonly status: string;
  readonly dryRun: boolean;
  readonly done: boolean;
  readonly ok: boolean;
  readonly steps: readonly ExecutionStepView[];
  readonly failure?: string;
}

export interface ExecutionStepView {
  readonly name: string;
  readonly status: string;
  readonly state: 'todo' | 'running' | 'waiting' | 'done' | 'failed';
  readonly ms?: number;
  readonly output: string;
}
