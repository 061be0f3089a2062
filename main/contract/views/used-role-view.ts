/** A role that was assumed in the run, and what became of its sessions. */
export interface UsedRoleView {
  readonly arn: string;
  readonly name: string;
  readonly account: string;
  readonly alias: string;
  readonly sessions: number;
  /** When the newest of them began, epoch ms. */
  readonly newest: number;
  readonly end:
    | {
        readonly is: 'open';
        /** All but the session, or the sessions, of this name that were left alive. */
        readonly but?: Ended & { readonly name: string };
      }
    | (Ended & { readonly is: 'proved' })
    | {
        readonly is: 'left';
        readonly at: number;
        readonly owner: string;
        readonly due: string;
        readonly why: string;
      };
}

interface Ended {
  readonly at: number;
  /** AWS's own answer, a question asked later, or a person's word. */
  readonly by: 'answer' | 'lookup' | 'person';
}
