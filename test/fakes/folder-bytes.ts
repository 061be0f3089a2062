import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { namedForms } from './leak-forms.ts';

/** Every form in which a planted secret would be a leak, in any file. */
export function leakForms(secret: string): readonly Buffer[] {
  return namedForms(secret).map(({ bytes }) => bytes);
}

/** The files under a folder that hold any of the forms. */
export function filesWith(folder: string, forms: readonly Buffer[]): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return filesWith(path, forms);
    if (!stat?.isFile()) return [];
    const bytes = readFileSync(path);
    return forms.some((form) => bytes.includes(form)) ? [path] : [];
  });
}
