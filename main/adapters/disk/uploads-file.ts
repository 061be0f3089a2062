import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Credentials } from '../../core/ports/aws.ts';
import type { ParsedUploads } from '../../core/upload/check-targets.ts';

const FILE = 'uploads.yaml';
const CREDENTIALS = 'uploads-credentials';

/**
 * Where logs are copied to, from `uploads.yaml` in the app's data folder. No file: no targets and
 * no finding. A file that cannot be read or is wrong: no targets, and findings that say why.
 */
export async function loadUploads(root: string): Promise<ParsedUploads> {
  const file = join(root, FILE);
  try {
    const bytes = await readFile(file);
    const { parseUploads } = await import('../../core/upload/check-targets.ts');
    return parseUploads(file, bytes);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { targets: [], findings: [] };
    const why = code || message;
    return {
      targets: [],
      findings: [
        {
          file,
          line: 1,
          column: 1,
          level: 'error',
          code: 'file-unreadable',
          message: {
            en: `uploads.yaml cannot be read (${why}). Check the file's permissions.`,
            ja: `uploads.yaml を読めません（${why}）。ファイルの権限を確かめてください。`,
          },
        },
      ],
    };
  }
}

/** One section of `uploads-credentials` beside it. Never the user's own `~/.aws`. */
export async function loadUploadCredentials(
  root: string,
  profile: string,
): Promise<Credentials | undefined> {
  try {
    const text = await readFile(join(root, CREDENTIALS), 'utf8');
    const { credentialsIn } = await import('../../core/upload/credentials-file.ts');
    return credentialsIn(text, profile);
  } catch {
    return undefined;
  }
}
