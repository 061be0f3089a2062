/** Types a document's parameters may have (Systems Manager user guide, "Data elements and parameters"). */
export const PARAMETER_TYPES = [
  'String',
  'StringList',
  'Integer',
  'Boolean',
  'MapList',
  'StringMap',
] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** A Systems Manager document as far as a person who gives it values has to know it. */
export interface SsmDocument {
  /** command: 1.2 and 2.x, for Run Command. automation: 0.3. */
  readonly kind: 'command' | 'automation';
  readonly schemaVersion: string;
  readonly description: string;
  /** In the document's own order. */
  readonly parameters: readonly DocumentParameter[];
  readonly steps: readonly { readonly name: string; readonly action: string }[];
  /** Names an automation gives out, `step.Name`. */
  readonly outputs: readonly string[];
}

export interface DocumentParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** What the value is the id of, where the document says so, e.g. `AWS::EC2::Instance::Id`. */
  readonly resource?: string;
  readonly description: string;
  /** As it would be sent. Absent: a value must be given. */
  readonly default?: readonly string[];
  readonly allowedValues?: readonly string[];
  /** Java's regular expressions, for the whole value. */
  readonly allowedPattern?: string;
  readonly minChars?: number;
  readonly maxChars?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly displayType?: 'textfield' | 'textarea';
  /** Reaches scripts as an environment variable rather than as text pasted into them. */
  readonly envVariable: boolean;
  /** Its value must not be shown or kept. */
  readonly secret: boolean;
}

/** Values by parameter, as SendCommand and StartAutomationExecution take them. */
export type DocumentValues = Readonly<Record<string, readonly string[]>>;
