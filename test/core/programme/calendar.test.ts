import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import {
  calendarOf,
  type CalendarInput,
  type Planned,
} from '../../../main/core/programme/calendar.ts';
import { offsetsOf } from '../../../main/core/programme/calendar-zone.ts';
import { inZone, only, readCalendar, textOf, type Component } from '../../fakes/calendar.ts';

const hash = createNodeHash();
const one: Planned = {
  ...{ person: 'sato', playbook: 'PB-01', title: 'Drill PB-01: Sato', text: 'Due.', minutes: 60 },
  due: '2026-12-15',
};
const input: CalendarInput = {
  name: 'Drills',
  planned: [one],
  zone: 'Asia/Tokyo',
  today: '2026-11-29',
  made: Date.parse('2026-11-29T01:02:03Z'),
  app: 'breakglass/0.1.0',
};
const read = (more: Partial<CalendarInput> = {}): Component =>
  readCalendar(calendarOf(hash, { ...input, ...more }));
const events = ({ parts }: Component): readonly Component[] =>
  parts.filter(({ name }) => name === 'VEVENT');
const startOf = (planned: Partial<Planned>, more: Partial<CalendarInput> = {}): string => {
  const [event] = events(read({ ...more, planned: [{ ...one, ...planned }] }));
  if (!event) throw new Error('no event');
  return only(event, 'DTSTART').value;
};

it('is a whole calendar with nothing planned, and with all an event must have', () => {
  expect(events(read({ planned: [] }))).toEqual([]);
  const calendar = read();
  expect(only(calendar, 'VERSION').value).toBe('2.0');
  const [event] = events(calendar);
  if (!event) throw new Error('no event');
  expect(only(event, 'DTSTAMP').value).toBe('20261129T010203Z');
  expect(only(event, 'DTSTART')).toMatchObject({
    ...{ value: '20261215T100000', params: { TZID: 'Asia/Tokyo' } },
  });
  expect(only(event, 'DURATION').value).toBe('PT60M');
  const alarms = event.parts.map((part) => [part.name, only(part, 'TRIGGER').value]);
  expect(alarms).toEqual([
    ['VALARM', '-P7D'],
    ['VALARM', '-PT1H'],
  ]);
  for (const alarm of event.parts) expect(only(alarm, 'ACTION').value).toBe('DISPLAY');
});

it('writes UTC without a zone of its own', () => {
  const calendar = read({ zone: 'UTC' });
  expect(calendar.parts.map(({ name }) => name)).toEqual(['VEVENT']);
  expect(startOf({}, { zone: 'UTC' })).toBe('20261215T100000Z');
});

it('keeps the UID of a pair whatever else changes, counts later files as newer', () => {
  const uid = (more: Partial<CalendarInput>): readonly string[] =>
    events(read(more)).map((event) => only(event, 'UID').value);
  const later = { ...input, made: input.made + 60_000, today: '2027-03-01', zone: 'Europe/Paris' };
  const moved = [{ ...one, due: '2027-04-01', title: '訓練', text: 'x' }];
  expect(uid({ ...later, planned: moved })).toEqual(uid({}));
  const digest = createHash('sha256').update('drill\nsato\nPB-01').digest('hex').slice(0, 32);
  expect(uid({})).toEqual([`${digest}@breakglass.invalid`]);
  expect(new Set(uid({ planned: [one, { ...one, person: 'mori' }] })).size).toBe(2);
  const sequence = (made: number): number => {
    const [event] = events(read({ made }));
    return event ? Number(only(event, 'SEQUENCE').value) : NaN;
  };
  expect(sequence(later.made)).toBe(sequence(input.made) + 1);
  expect(sequence(Date.parse('2100-01-01'))).toBeLessThan(2 ** 31);
});

it('books what is late on the next working day, the rest on the last one that is none too late', () => {
  expect(startOf({ due: '2026-12-13' })).toBe('20261211T100000');
  expect(startOf({ due: '2026-08-01' })).toBe('20261130T100000');
  const { due: _, ...never } = one;
  const [event] = events(read({ planned: [never] }));
  expect(event && only(event, 'DTSTART').value).toBe('20261130T100000');
  expect(startOf({ due: '2026-12-06' }, { today: '2026-12-04' })).toBe('20261207T100000');
});

it('gives back each text as it was, folded within 75 octets and within no character', () => {
  const letter = fc.constantFrom(...'abc ;,:\\"', '\n', '訓', '👩‍🚒', '森', 'é', ';\\,');
  const text = fc.array(letter, { maxLength: 120 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(text, text, (title, more) => {
      const [event] = events(read({ planned: [{ ...one, title, text: more }] }));
      if (!event) throw new Error('no event');
      expect(textOf(only(event, 'SUMMARY'))).toBe(title);
      expect(textOf(only(event, 'DESCRIPTION'))).toBe(more);
    }),
  );
});

it('leaves no control character, and turns each kind of line end into one', () => {
  const [event] = events(read({ planned: [{ ...one, title: 'a\r\nb\rc\u0000\u001b[31md' }] }));
  expect(event && textOf(only(event, 'SUMMARY'))).toBe('a\nb\nc[31md');
});

it('brings the zone along: its clock gives the moment that the zone has, also beside its changes', () => {
  const zones = [
    ...['Asia/Tokyo', 'Europe/Paris', 'America/New_York', 'Australia/Lord_Howe'],
    ...['America/St_Johns', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Africa/Casablanca'],
  ] as const;
  const day = fc
    .integer({ min: Date.UTC(2024, 0, 2), max: Date.UTC(2030, 0, 1) })
    .map((at) => new Date(at).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.constantFrom(...zones), day, (zone, due) => {
      const calendar = read({ zone, today: '2024-01-01', planned: [{ ...one, due }] });
      const [event] = events(calendar);
      const [place] = calendar.parts.filter(({ name }) => name === 'VTIMEZONE');
      if (!event || !place) throw new Error('no event or no zone');
      expect(only(place, 'TZID').value).toBe(only(event, 'DTSTART').params['TZID']);
      const at = inZone(place, only(event, 'DTSTART').value);
      const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' });
      expect(clock.format(at)).toBe('10:00');
      expect(Number.isInteger(offsetsOf(zone)(at))).toBe(true);
    }),
    { numRuns: 40 },
  );
});
