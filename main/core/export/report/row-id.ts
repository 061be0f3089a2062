/** Where a record stands in the timeline: what names it elsewhere leads there. */
export function rowId({ logId, seq }: { readonly logId: string; readonly seq: number }): string {
  return `r-${logId}-${String(seq)}`;
}
