import { toHex, utf8, utf8Length } from '../journal/bytes.ts';
import type { Hash } from '../ports/hash.ts';
import { basic, zoneLines } from './calendar-zone.ts';
import { addDays, type Day } from './day.ts';

/** A drill somebody is to do, as a calendar shows it. */
export interface Planned {
  readonly person: string;
  readonly playbook: string;
  readonly title: string;
  readonly text: string;
  /** The last day for it; one that has passed, or is not known, goes on the next working day. */
  readonly due?: Day;
  readonly minutes: number;
}

export interface CalendarInput {
  readonly name: string;
  readonly planned: readonly Planned[];
  /** IANA name. */
  readonly zone: string;
  readonly today: Day;
  /** Epoch ms: when the file is made. */
  readonly made: number;
  readonly app: string;
}

/** Begins in the morning, by the clock of the zone. */
const HOUR = '100000';
const ALARMS = ['-P7D', '-PT1H'] as const;
const DAY_MS = 86_400_000;
const YEAR_MS = 366 * DAY_MS;

/**
 * Drills as iCalendar (RFC 5545). An event keeps its UID for as long as the person and the playbook
 * are the same, and a later file counts as newer: taken in again it moves what is there.
 */
export function calendarOf(hash: Hash, input: CalendarInput): string {
  const { planned, zone, made, today } = input;
  const events = planned.map((one) => ({ ...one, day: bookedOn(one.due, today) }));
  const days = events.map(({ day }) => Date.parse(day));
  const utc = zone === 'UTC';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Breakglass//${escaped(input.app)}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(input.name)}`,
    ...(events.length === 0 || utc
      ? []
      : zoneLines(zone, Math.min(...days) - YEAR_MS, Math.max(...days) + YEAR_MS)),
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${uidOf(hash, event)}`,
      `DTSTAMP:${basic(made)}Z`,
      // Minutes fit into the 32 bits that readers keep it in.
      `SEQUENCE:${String(Math.floor(made / 60_000))}`,
      `DTSTART${utc ? '' : `;TZID=${zone}`}:${event.day.replace(/-/g, '')}T${HOUR}${utc ? 'Z' : ''}`,
      `DURATION:PT${String(event.minutes)}M`,
      `SUMMARY:${escaped(event.title)}`,
      `DESCRIPTION:${escaped(event.text)}`,
      'CATEGORIES:DRILL',
      // Nobody is kept from a meeting by what may be done on another day.
      'TRANSP:TRANSPARENT',
      ...ALARMS.flatMap((trigger) => [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `TRIGGER:${trigger}`,
        `DESCRIPTION:${escaped(event.title)}`,
        'END:VALARM',
      ]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** The last day that is no Saturday or Sunday; what is late already, the next one. */
function bookedOn(due: Day | undefined, today: Day): Day {
  const tomorrow = addDays(today, 1);
  const late = due === undefined || due < tomorrow;
  const by = late ? 1 : -1;
  let day = late ? tomorrow : due;
  while (atWeekend(day)) day = addDays(day, by);
  return day < tomorrow ? bookedOn(undefined, today) : day;
}

function atWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(Date.parse(day)).getUTCDay());
}

function uidOf(hash: Hash, { person, playbook }: Planned): string {
  const bytes = hash.sha256(utf8(`drill\n${person}\n${playbook}`));
  return `${toHex(bytes).slice(0, 32)}@breakglass.invalid`;
}

/** A TEXT value (§3.3.11): control characters but the line feed have no place in one. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (one) => `\\${one}`)
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

const MOST_OCTETS = 75;

/** No line is longer than 75 octets (§3.1), and none is cut within a character. */
function folded(line: string): string {
  const lines: string[] = [];
  let open = '';
  for (const letter of line) {
    // The space a further line begins with counts too.
    const room = lines.length === 0 ? MOST_OCTETS : MOST_OCTETS - 1;
    if (utf8Length(open) + utf8Length(letter) > room) {
      lines.push(open);
      open = '';
    }
    open += letter;
  }
  return [...lines, open].join('\r\n ');
}
