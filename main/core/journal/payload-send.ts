/** Where one send stands in a command that goes to more targets than one send may have. */
export interface SendPlace {
  /** Id of the first send's intent: the same for all targets that were frozen and read back together. */
  readonly of: string;
  /** 1-based, of the sends that were read back together. */
  readonly number: number;
  readonly count: number;
  /** In the first of them: the targets of those that follow. */
  readonly later?: readonly { readonly id: string; readonly name?: string }[];
  /** Set where it goes once more to some of the targets. */
  readonly again?: 'failed' | 'not-begun';
}
