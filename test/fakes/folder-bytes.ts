import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every form in which a planted secret would be a leak, in any file. */
export function leakForms(secret: string): readonly Buffer[] {
  const utf8 = Buffer.from(secret);
  const wide = Buffer.from(secret, 'utf16le');
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(Math.ceil((offset * 8) / 6), text.length - 1);
  });
  return [
    utf8,
    wide,
    ...[utf8.toString('hex'), wide.toString('hex'), encodeURIComponent(secret), ...base64].map(
      (text) => Buffer.from(text),
    ),
  ];
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
