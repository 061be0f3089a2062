import type { ExecutionReport } from '../../core/ports/automation.ts';
import type { KitDiffers } from '../kit-differs.ts';
import type { DocumentValues, SsmDocument } from '../../core/ssm-document/model.ts';

/** The document of a step as it was read last. */
export interface ReadDocument {
  readonly name: string;
  readonly version: string;
  /** As AWS gives it. */
  readonly sha256: string;
  readonly document: SsmDocument;
  readonly from: 'aws' | 'kit' | 'bundle';
  /** Epoch ms: when it was read, or taken into the kit. */
  readonly at: number;
  /** What the kit has, where that is another. */
  readonly differs?: KitDiffers;
}

/** What is known at a step that names a document. Main memory only. */
export interface StepAutomation {
  document?: ReadDocument;
  /** What a person gave, secrets among it. */
  given: DocumentValues;
  /** What AWS said last of the execution that is followed. */
  report?: ExecutionReport;
}

export function automationAt(
  run: { readonly automations: Map<string, StepAutomation> },
  path: string,
): StepAutomation {
  const known = run.automations.get(path);
  if (known) return known;
  const fresh: StepAutomation = { given: {} };
  run.automations.set(path, fresh);
  return fresh;
}
