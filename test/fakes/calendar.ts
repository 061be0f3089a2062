export interface Line {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
}

/** A component with its lines and those within it. */
export interface Component {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly parts: readonly Component[];
}

/** Reads iCalendar as strictly as RFC 5545 is written; throws at what breaks it. */
export function readCalendar(text: string): Component {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('a line end that is not CRLF');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets: ${line}`);
    if (line === '' || line.includes('\ufffd')) throw new Error('an empty or a cut line');
    if (/[\0-\x08\x0b-\x1f\x7f]/.test(line)) throw new Error('a control character');
  }
  const lines = physical
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(readLine);
  const open: { name: string; lines: Line[]; parts: Component[] }[] = [];
  let whole: Component | undefined;
  for (const line of lines) {
    if (whole) throw new Error('something stands after the end');
    if (line.name === 'BEGIN') open.push({ name: line.value, lines: [], parts: [] });
    else if (line.name === 'END') {
      const ended = open.pop();
      if (ended?.name !== line.value) throw new Error(`END:${line.value} ends nothing`);
      const around = open.at(-1);
      if (around) around.parts.push(ended);
      else whole = ended;
    } else {
      const here = open.at(-1);
      if (!here) throw new Error('a line outside of a component');
      here.lines.push(line);
    }
  }
  if (whole?.name !== 'VCALENDAR') throw new Error('no whole calendar');
  return whole;
}

/** The one value under a name; throws where it stands twice or not at all. */
export function only({ name: of, lines }: Component, name: string): Line {
  const [line, ...more] = lines.filter((one) => one.name === name);
  if (!line || more.length > 0) throw new Error(`${of} has not one ${name}`);
  return line;
}

/** A TEXT value; throws at what must be written otherwise in one. */
export function textOf({ value }: Line): string {
  if (/(^|[^\\])(\\\\)*([;,])/.test(value.replace(/\\[\\;,nN]/g, ''))) throw new Error('unescaped');
  if (/\\[^\\;,nN]|\\$/.test(value.replace(/\\\\/g, ''))) throw new Error('a wrong escape');
  return value.replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one));
}

/** Epoch ms of a time by the clock of a VTIMEZONE: the last change before it holds. */
export function inZone(zone: Component, local: string): number {
  const at = wall(local);
  const changes = zone.parts
    .map((part) => ({
      from: wall(only(part, 'DTSTART').value),
      to: minutes(only(part, 'TZOFFSETTO').value),
    }))
    .sort((a, b) => a.from - b.from);
  const holds = changes.filter(({ from }) => from <= at).at(-1);
  if (!holds) throw new Error('no offset holds then');
  return at - holds.to * 60_000;
}

function readLine(line: string): Line {
  const match = /^([A-Z-]+)((?:;[A-Z-]+=[^;:,"]+)*):(.*)$/su.exec(line);
  if (!match) throw new Error(`no content line: ${line}`);
  const [, name = '', given = '', value = ''] = match;
  const params = given
    .split(';')
    .slice(1)
    .map((one) => one.split('='));
  return { name, value, params: Object.fromEntries(params) as Record<string, string> };
}

function wall(basic: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/.exec(basic);
  if (!match) throw new Error(`no local time: ${basic}`);
  const [, y, mo, d, h, mi, s] = match.map(Number);
  return Date.UTC(y ?? 0, (mo ?? 1) - 1, d, h, mi, s);
}

function minutes(offset: string): number {
  const match = /^([+-])(\d\d)(\d\d)$/.exec(offset);
  if (!match || offset === '-0000') throw new Error(`no offset: ${offset}`);
  const [, sign, hours, rest] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(rest));
}
