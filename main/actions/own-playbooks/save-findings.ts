import type { Failure } from '../../core/failure.ts';
import { findingLine } from '../../core/playbook/finding.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';

/** The findings of the file that was looked at, a line each, for whoever wrote it. */
export async function saveFindings(
  desk: Desk,
  look: string,
): Promise<Result<{ readonly file: string }, Failure>> {
  const { desktop, lang } = desk.ports;
  const looked = desk.playbookLook;
  if (looked?.id !== look) return err({ code: 'playbook-gone' });
  const { findings, becomes } = looked.offered;
  const all = [...findings, ...(becomes?.findings ?? [])];
  const text = all.map((finding) => `${findingLine(finding, lang())}\n`).join('');
  const saved = await desktop.saveText(`${looked.file.name}.findings.txt`, text);
  return saved.ok
    ? ok({ file: saved.value ?? '' })
    : err({ code: 'playbook-not-kept', raw: saved.error });
}
