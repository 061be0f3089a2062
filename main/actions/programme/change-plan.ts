import { MOST_RULES, withRule, type Interval } from '../../core/programme/schedule.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';

/** How often a playbook is drilled, by everybody or by one person; without `months` as is usual. */
export async function changePlan(
  desk: Desk,
  rule: { readonly playbook: string; readonly person?: string; readonly months?: Interval },
): Promise<Done> {
  const { programme, library, changed } = desk.ports;
  if (!programme) return refuse('settings-not-saved');
  const before = programme.book.schedule();
  const schedule = withRule(before, rule);
  const known = before.rules.some(({ playbook }) => playbook === rule.playbook);
  if (!known && !(await library()).find(rule.playbook)) {
    return refuse('playbook-gone', { id: rule.playbook });
  }
  if (schedule.rules.length > MOST_RULES) return refuse('value-invalid');
  const kept = await programme.book.keepSchedule(schedule);
  if (!kept.ok) return refuse('settings-not-saved', undefined, kept.error.detail);
  changed();
  return done;
}
