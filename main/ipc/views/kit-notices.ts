import type { Notice } from '../../contract/views.ts';
import { kitAge } from '../../core/kit/age.ts';
import { findingLine } from '../../core/playbook/finding.ts';
import type { InstalledKit } from '../../core/ports/kit.ts';

/** What a responder should know of the kit before an incident begins with it. Most pressing first. */
export function kitNotices(
  installed: InstalledKit | undefined,
  lang: 'en' | 'ja',
  now: number,
): readonly Notice[] {
  if (!installed) return [{ code: 'kit-missing' }];
  const { kit, findings, standing, signers } = installed;
  if (!kit) {
    // Only the first finding: a kit is mended one line at a time.
    const [first] = findings;
    return first ? [{ code: 'kit-refused', params: { finding: findingLine(first, lang) } }] : [];
  }
  const age = kitAge(kit, now);
  const aged: readonly Notice[] =
    age?.standing === 'overdue'
      ? [{ code: 'kit-overdue', params: { date: age.until } }]
      : age?.standing === 'ahead'
        ? [{ code: 'kit-ahead', params: { date: kit.prepared } }]
        : [];
  switch (standing) {
    case 'trusted':
      return aged;
    case 'unsigned':
      return [{ code: 'kit-unsigned' }, ...aged];
    case 'stranger':
      return [
        {
          code: 'kit-stranger',
          params: { fingerprint: signers.map(({ fingerprint }) => fingerprint).join(', ') },
        },
        ...aged,
      ];
    case 'broken':
      return [{ code: 'kit-broken' }, ...aged];
  }
}
