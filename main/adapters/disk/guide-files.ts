import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GuideFiles } from '../../core/ports/guide-files.ts';
import type { Printer } from '../../core/ports/printer.ts';
import { err, ok } from '../../core/result.ts';

/** Where printing fails the page stays, which any browser prints, and it is told why there is no PDF. */
export function createGuideFiles(printer: Printer): GuideFiles {
  return {
    write: async (folder, sheets) => {
      const files: string[] = [];
      let noPdf: string | undefined;
      try {
        await mkdir(folder, { recursive: true });
        for (const { name, lang, html, head, foot = '' } of sheets) {
          const page = join(folder, `${name}.html`);
          await writeFile(page, html);
          files.push(`${name}.html`);
          const printed = await printer.print({ page, head, mark: '', foot, lang });
          if (printed.ok) {
            await writeFile(join(folder, `${name}.pdf`), printed.value);
            files.push(`${name}.pdf`);
          } else noPdf = printed.error.detail;
        }
        return ok({ files, ...(noPdf === undefined ? {} : { noPdf }) });
      } catch (error) {
        return err({ detail: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}
