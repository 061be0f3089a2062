import type { Failure } from '../../core/failure.ts';
import { guideHead, guidePage, type GuideInput } from '../../core/stuck/guide.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { stuckFor } from './choose-way-out.ts';

export interface MadeGuide {
  readonly folder: string;
  readonly files: readonly string[];
  readonly noPdf?: string;
}

/**
 * The ladder and the sign-in guide of the kit in use, in both languages, into a folder that the
 * person chooses. Null when they changed their mind. With no kit it has blanks to fill in.
 */
export async function makeGuide(desk: Desk): Promise<Result<MadeGuide | null, Failure>> {
  const { guides, kits, clock, desktop } = desk.ports;
  if (!guides) return err({ code: 'guide-not-written', raw: 'no place to write to' });
  const { kit, user } = await stuckFor(desk);
  const made = clock.now();
  const day = new Date(made).toISOString().slice(0, 10);
  const mode = desk.run?.mode ?? 'incident';
  const folder = await desktop.chooseFolder(`breakglass-sign-in-guide-${day}`, mode);
  if (folder === undefined) return ok(null);
  const installed = kits?.shelf.current();
  const sha256 = installed?.kit === kit ? installed?.sha256 : undefined;
  const sheets = (['en', 'ja'] as const).map((lang) => {
    const input: GuideInput = {
      lang,
      made,
      ...(kit ? { kit } : {}),
      ...(user ? { user } : {}),
      ...(sha256 === undefined ? {} : { sha256 }),
    };
    return {
      name: `sign-in-guide-${day}.${lang}`,
      lang,
      html: guidePage(input),
      head: guideHead(input),
    };
  });
  const written = await guides.write(folder, sheets);
  if (!written.ok) return err({ code: 'guide-not-written', raw: written.error.detail });
  desktop.showFolder(folder);
  return ok({ folder, ...written.value });
}
