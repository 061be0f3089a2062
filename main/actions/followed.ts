/** A command that AWS has: the intent it came from, and how its id became known. */
export interface Followed {
  readonly intent: string;
  readonly commandId: string;
  readonly by: 'answer' | 'lookup';
}
