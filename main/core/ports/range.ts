import type { ScenarioFault } from '../drill/fault.ts';
import type { Result } from '../result.ts';
import type { Credentials } from './aws.ts';

/** A running drill range: who the responder is in it, and the practice MFA device. */
export interface RangeHandle {
  readonly endpoints: readonly { readonly region: string; readonly endpoint: string }[];
  readonly accounts: readonly { readonly id: string; readonly alias: string }[];
  readonly user: { readonly name: string; readonly arn: string; readonly account: string };
  readonly mfaSerial: string;
  readonly roles: readonly {
    readonly id: string;
    readonly arn: string;
    readonly account: string;
    readonly maxSessionSeconds: number;
  }[];
  readonly instances: readonly { readonly id: string; readonly name: string }[];
  /** The practice key. Main takes it for the responder; it is of no use outside this laptop. */
  practiceKey(): Credentials;
  /** Replaces every fault in force. */
  setFaults(faults: readonly ScenarioFault[]): Promise<void>;
  practiceCode(): { readonly code: string; readonly endsAt: number };
  close(): Promise<void>;
}

export interface RangeRequest {
  /** Of the scenario: several may play in one world. */
  readonly world: string;
  /** Folder of the drill: what the range must remember over a crash is kept there. */
  readonly folder: string;
  readonly clockSpeed: number;
  /** What its faults leave to chance. */
  readonly seed?: number;
}

export interface RangeHost {
  start(
    request: RangeRequest,
  ): Promise<Result<RangeHandle, { readonly code: 'range-failed'; readonly detail: string }>>;
}
