import { armour } from '../core/journal/witness/armour.ts';
import { qrParts } from '../core/journal/witness/qr-parts.ts';
import type { LeadPack } from '../core/lead/pack.ts';
import type { ScoreSheet } from '../core/lead/score-sheet.ts';
import { pageHash } from '../page-parts/hash.ts';
import type { Kept } from './kept.ts';

/** The score sheet as it is handed over: one message, and the texts of its QR codes. */
export function sheetOf(
  { run, codes }: LeadPack,
  { notes, ratings }: Kept,
): { readonly message: string; readonly codes: readonly string[] } {
  const sheet: ScoreSheet = {
    format: 'breakglass-score-sheet/1',
    run,
    code: codes.sheet,
    notes,
    ratings: Object.entries(ratings).map(([objective, rating]) => ({ objective, rating })),
  };
  const text = JSON.stringify(sheet);
  return {
    message: armour(pageHash, 'sheet', text),
    codes: qrParts(pageHash, 'sheet', text),
  };
}
