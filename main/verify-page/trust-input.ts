import { noTrust, parseTrust, type Trust } from '../core/journal/verify/trust.ts';
import { ok, type Result } from '../core/result.ts';
import { pageTools } from './tools.ts';

/** What a person pasted: a trust file, or short codes, one a line. The error says which entry is wrong. */
export function trustFrom(text: string): Result<Trust, string> {
  const pasted = text.trim();
  if (pasted === '') return ok(noTrust);
  if (pasted.startsWith('{')) return parseTrust(pageTools.hash, pasted);
  const shortCodes = pasted.split('\n').filter((line) => line.trim() !== '');
  return parseTrust(pageTools.hash, JSON.stringify({ shortCodes }));
}
