import { readFile } from 'node:fs/promises';
import { bundleZip } from '../../adapters/system/bundle-zip.ts';
import { openBundle } from '../../core/bundle/open.ts';
import { LARGEST_BUNDLE } from '../../core/bundle/zip/limits.ts';
import { trustOf, type Trust, type Vouching } from '../../core/publish/trust.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ReadFile } from './files.ts';
import { keyTools } from './key-tools.ts';
import { refusalLine } from './refusal-line.ts';

export type FileVerdict = Trust & { readonly file: string; readonly sha256: string };

export function isBundle(path: string): boolean {
  return /\.(?:breakglass-bundle|zip)$/i.test(path);
}

/** Whose word stands for the bundle as a whole and for each playbook in it; else why it is none. */
export async function judgeBundle(
  { path, size, bytes }: ReadFile,
  kit: Vouching,
): Promise<Result<readonly FileVerdict[], string>> {
  const whole = size > bytes.length && size <= LARGEST_BUNDLE ? await readFile(path) : bytes;
  const tools = { zip: bundleZip, hash: keyTools.hash };
  const opened = await openBundle(tools, { size, bytes: whole }, []);
  if (!opened.ok) return err(refusalLine(path, opened.error));
  const { bundle, contents } = opened.value;
  const { sha256, signature } = bundle;
  return ok([
    { file: path, sha256, ...trustOf(keyTools, { kind: 'bundle', sha256, signature }, kit) },
    ...contents.playbooks.map(({ file, signature: own }) => ({
      file: `${path}/${file.path}`,
      sha256: file.sha256,
      ...trustOf(keyTools, { kind: 'playbook', sha256: file.sha256, signature: own }, kit),
    })),
  ]);
}
