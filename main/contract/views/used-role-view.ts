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
    | { readonly is: 'open' }
    | {
        readonly is: 'proved';
        readonly at: number;
        /** AWS's own answer, a question asked later, or a person's word. */
        readonly by: 'answer' | 'lookup' | 'person';
      }
    | {
        readonly is: 'left';
        readonly at: number;
        readonly owner: string;
        readonly due: string;
        readonly why: string;
      };
}
