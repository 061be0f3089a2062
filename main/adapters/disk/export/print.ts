import { join } from 'node:path';
import { pageHead } from '../../../core/export/report/page.ts';
import { drillMark } from '../../../core/export/report/drill-mark.ts';
import type { ReportInput } from '../../../core/export/report/input.ts';
import type { ExportMade } from '../../../core/ports/log-export.ts';
import { writeDurably } from '../write-whole.ts';
import type { ExportOptions, Meter } from './context.ts';

/**
 * Prints the reports. An export without PDF is still whole: why there is none is told and written
 * down, and the pages can be printed from any browser.
 */
export async function printReports(
  { files, printer }: ExportOptions,
  bundle: string,
  inputs: readonly ReportInput[],
  wanted: boolean,
  meter: Meter,
): Promise<Pick<ExportMade, 'pdf' | 'noPdf'>> {
  const pdf: ('en' | 'ja')[] = [];
  for (const { lang } of inputs) files.remove(join(bundle, `report.${lang}.pdf`));
  if (!wanted) return { pdf };
  if (!printer) return { pdf, noPdf: 'made without a desktop: there is no printer' };
  for (const input of inputs) {
    meter.enter('print');
    const printed = await printer.print({
      page: join(bundle, `report.${input.lang}.html`),
      head: pageHead(input),
      mark: drillMark(input.story, input.lang),
      lang: input.lang,
    });
    if (!printed.ok) return { pdf, noPdf: printed.error.detail };
    await writeDurably(files, join(bundle, `report.${input.lang}.pdf`), printed.value);
    pdf.push(input.lang);
  }
  return { pdf };
}
