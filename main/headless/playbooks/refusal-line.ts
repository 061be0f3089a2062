import type { Refusal } from '../../core/bundle/refusal.ts';

/** Why a bundle is none, as a line: its code, the file inside, the detail. */
export function refusalLine(path: string, { code, file, detail }: Refusal): string {
  return [`${path}: ${code}`, file, detail].filter((part) => part !== undefined).join(': ');
}
