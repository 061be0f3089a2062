import type { Result } from '../result.ts';
import type { DocumentValues } from '../ssm-document/model.ts';
import type { AwsFailure, CallTo } from './aws.ts';

/** An automation as AWS shows it: how far it is, step by step. */
export interface ExecutionReport {
  readonly executionId: string;
  /** AWS's own word: InProgress, Waiting, Success, Failed, Cancelled … */
  readonly status: string;
  readonly done: boolean;
  readonly steps: readonly ExecutionStep[];
  /** As AWS says why it failed. */
  readonly failure?: string;
  /** Values the document gives out, by `step.Name`. */
  readonly outputs: DocumentValues;
}

export interface ExecutionStep {
  readonly name: string;
  readonly action: string;
  readonly status: string;
  readonly ms?: number;
  readonly outputs: DocumentValues;
  readonly failure?: string;
}

/** An execution that may be the one whose answer was lost. */
export interface FoundExecution {
  readonly executionId: string;
  readonly executedBy: string;
  /** Epoch ms, by AWS's clock. */
  readonly startedAt: number;
}

/** Systems Manager Automation. */
export interface Automation {
  /**
   * Sent once. AWS starts nothing a second time for one token (a UUID), but keeps no record of it
   * that can be asked for.
   */
  start(
    to: CallTo,
    request: {
      readonly document: string;
      readonly documentVersion: string;
      readonly parameters: DocumentValues;
      readonly clientToken: string;
    },
  ): Promise<Result<{ readonly executionId: string; readonly requestId: string }, AwsFailure>>;
  /** Executions of a document started after `after` (RFC 3339), newest first. */
  find(
    to: CallTo,
    document: string,
    after: string,
  ): Promise<Result<readonly FoundExecution[], AwsFailure>>;
  /** What an execution was started with. */
  parameters(to: CallTo, executionId: string): Promise<Result<DocumentValues, AwsFailure>>;
  execution(to: CallTo, executionId: string): Promise<Result<ExecutionReport, AwsFailure>>;
  /** Cancel stops at once, Complete behind the step it is at. */
  stop(
    to: CallTo,
    executionId: string,
    how: 'Cancel' | 'Complete',
  ): Promise<Result<void, AwsFailure>>;
}
