import type { Failure } from '../../core/failure.ts';
import { calendarOf } from '../../core/programme/calendar.ts';
import { calendarWords } from '../../core/programme/calendar-words.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { boardFor, zoneOf } from './board.ts';

/** Time for a drill is booked in whole quarters of an hour, and never less than half an hour. */
const QUARTER_HOUR = 15;
const LEAST_MINUTES = 30;

/**
 * The drills ahead as a calendar file, of all people or of one, where the person chooses. Undefined
 * when they changed their mind.
 */
export async function saveCalendar(
  desk: Desk,
  person?: string,
): Promise<Result<{ readonly file: string; readonly drills: number } | null, Failure>> {
  const { clock, desktop, hash, lang, library } = desk.ports;
  const books = await library();
  const { cells, today, people } = boardFor(desk, await desk.ports.kit(), books, desk.drills);
  const words = calendarWords[lang()];
  const planned = cells
    .filter((cell) => cell.standing !== 'not-planned' && cell.person === (person ?? cell.person))
    .map((cell) => {
      const name = people.find(({ id }) => id === cell.person)?.name ?? cell.person;
      const book = books.find(cell.playbook)?.playbook;
      const minutes = Math.ceil((book?.usualSeconds ?? 0) / 60 / QUARTER_HOUR) * QUARTER_HOUR;
      return {
        ...{ person: cell.person, playbook: cell.playbook },
        title: words.title(cell.playbook, book?.title[lang()] ?? '', name),
        text: words.text(cell),
        minutes: Math.max(LEAST_MINUTES, minutes),
        ...(cell.due === undefined ? {} : { due: cell.due }),
      };
    });
  const text = calendarOf(hash, {
    ...{ name: words.name, planned, today, zone: zoneOf(desk), made: clock.now() },
    app: 'breakglass',
  });
  const saved = await desktop.saveText(`breakglass-drills-${today}.ics`, text);
  if (!saved.ok) return err({ code: 'export-failed', raw: saved.error });
  return ok(saved.value === undefined ? null : { file: saved.value, drills: planned.length });
}
