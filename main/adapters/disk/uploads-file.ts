import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Credentials } from '../../core/ports/aws.ts';
import type { Finding } from '../../core/playbook/finding.ts';
import type { ParsedUploads } from '../../core/upload/check-targets.ts';
import { unreadableFinding } from './unreadable-finding.ts';

const FILE = 'uploads.yaml';
const CREDENTIALS = 'uploads-credentials';

/**
 * Where logs are copied to, from `uploads.yaml` in the app's data folder. No file: no targets and
 * no finding. A file that cannot be read or is wrong: no targets, and findings that say why. Keys
 * beside it that others can read are told too.
 */
export async function loadUploads(
  root: string,
  platform: NodeJS.Platform = process.platform,
): Promise<ParsedUploads> {
  const file = join(root, FILE);
  try {
    const bytes = await readFile(file);
    const { parseUploads } = await import('../../core/upload/check-targets.ts');
    const { targets, findings } = parseUploads(file, bytes);
    return { targets, findings: [...findings, ...(await openToOthers(root, platform))] };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { targets: [], findings: [] };
    const why = code || message;
    const named = { en: FILE, ja: `${FILE} ` };
    return { targets: [], findings: [unreadableFinding(file, named, why)] };
  }
}

/** Windows keeps rights elsewhere: a file's mode says nothing there. */
async function openToOthers(root: string, platform: NodeJS.Platform): Promise<readonly Finding[]> {
  if (platform === 'win32') return [];
  const file = join(root, CREDENTIALS);
  const mode = await stat(file).then(
    (found) => found.mode & 0o777,
    () => 0,
  );
  if ((mode & 0o077) === 0) return [];
  const shown = mode.toString(8).padStart(4, '0');
  return [
    {
      file,
      line: 1,
      column: 1,
      level: 'warning',
      code: 'credentials-open-to-others',
      message: {
        en: `Other users of this computer can read or change the keys in uploads-credentials (mode ${shown}). Run chmod 600 on it. If somebody else uses this computer, make new keys.`,
        ja: `このパソコンのほかの利用者が uploads-credentials のキーを読み書きできます（モード ${shown}）。chmod 600 を実行してください。ほかの人も使うパソコンなら、キーを作り直してください。`,
      },
    },
  ];
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
