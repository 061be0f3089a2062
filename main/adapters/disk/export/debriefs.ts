import { join } from 'node:path';
import { readScorecard } from '../../../core/drill/read-scorecard.ts';
import { heldBack, type DebriefInput } from '../../../core/export/debrief/input.ts';
import type { ReportInput } from '../../../core/export/report/input.ts';
import type { ExportChoice } from '../../../core/ports/log-export.ts';
import { readWhole, type Files } from '../files.ts';
import { utf8Text } from '../log-folder.ts';

const NOTHING = { earlier: [], items: [], proposed: [] } as const;

/** A drill that is over is debriefed from the scorecard in its export; several drills together are not. */
export function debriefsOf(
  files: Files,
  bundle: string,
  inputs: readonly ReportInput[],
  { afterDrill = NOTHING, others = [], withhold = [] }: ExportChoice,
): readonly DebriefInput[] {
  const bytes = others.length > 0 ? undefined : readWhole(files, join(bundle, 'scorecard.json'));
  const card = bytes && readScorecard(utf8Text(bytes));
  const after = withhold.length > 0 ? heldBack(afterDrill) : afterDrill;
  return card ? inputs.map((input) => ({ ...input, card, after })) : [];
}
