import { join } from 'node:path';
import { pageHead } from '../../../core/export/report/page.ts';
import { drillMark } from '../../../core/export/report/drill-mark.ts';
import type { ReportInput } from '../../../core/export/report/input.ts';
import type { ExportMade } from '../../../core/ports/log-export.ts';
import { writeDurably } from '../write-whole.ts';
import type { ExportOptions, Meter } from './context.ts';

/**
 * Prints the reports, and a drill's debrief. An export without PDF is still whole: why there is none is told and written
 * down, and the pages can be printed from any browser.
 */
export async function printReports(
  { files, printer }: ExportOptions,
  bundle: string,
  inputs: readonly ReportInput[],
  debriefs: readonly ReportInput[],
  wanted: boolean,
  meter: Meter,
): Promise<Pick<ExportMade, 'pdf' | 'noPdf'>> {
  const pdf: ('en' | 'ja')[] = [];
  const pages = [
    ...inputs.map((input) => ({ input, name: `report.${input.lang}` })),
    ...debriefs.map((input) => ({ input, name: `debrief.${input.lang}` })),
  ];
  for (const { name } of pages) files.remove(join(bundle, `${name}.pdf`));
  if (!wanted) return { pdf };
  if (!printer) return { pdf, noPdf: 'made without a desktop: there is no printer' };
  for (const { input, name } of pages) {
    meter.enter('print');
    const printed = await printer.print({
      page: join(bundle, `${name}.html`),
      head: pageHead(input),
      mark: drillMark(input.story, input.lang),
      lang: input.lang,
    });
    if (!printed.ok) return { pdf, noPdf: printed.error.detail };
    await writeDurably(files, join(bundle, `${name}.pdf`), printed.value);
    if (name.startsWith('report.')) pdf.push(input.lang);
  }
  return { pdf };
}
