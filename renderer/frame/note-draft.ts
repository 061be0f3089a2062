/** What was typed into a note that was put away: kept for the run it belongs to, in memory only. */
let draft: { readonly run: string | undefined; readonly text: string } | undefined;

export function keepDraft(run: string | undefined, text: string): void {
  draft = text === '' ? undefined : { run, text };
}

export function takeDraft(run: string | undefined): string {
  return draft && draft.run === run ? draft.text : '';
}
