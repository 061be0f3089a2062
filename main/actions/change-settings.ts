import type { Settings } from '../core/ports/settings.ts';
import { done, refuse, type Done } from './answer.ts';
import type { Desk } from './desk.ts';

/** Saves a preference. One that cannot be saved still holds until the app is closed. */
export function changeSettings(desk: Desk, change: Partial<Omit<Settings, 'version'>>): Done {
  const notice = desk.ports.settings.write(change);
  desk.ports.changed();
  return notice ? refuse('settings-not-saved', undefined, notice.detail) : done;
}
