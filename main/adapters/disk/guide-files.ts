import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GuideFiles, GuideTable } from '../../core/ports/guide-files.ts';
import type { Printer } from '../../core/ports/printer.ts';
import { err, ok } from '../../core/result.ts';

/** Where printing fails the page stays, which any browser prints, and it is told why there is no PDF. */
export function createGuideFiles(printer: Printer): GuideFiles {
  return {
    write: async (folder, sheets, tables = []) => {
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
        for (const table of tables) {
          await writeFile(join(folder, table.name), await contentOf(table));
          files.push(table.name);
        }
        return ok({ files, ...(noPdf === undefined ? {} : { noPdf }) });
      } catch (error) {
        return err({ detail: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}

/** A spreadsheet takes the mark at its beginning for UTF-8. */
async function contentOf(table: GuideTable): Promise<string> {
  if ('text' in table) return table.text;
  const { csv } = await import('./export/csv.ts');
  return `\ufeff${table.rows.map(csv).join('')}`;
}
