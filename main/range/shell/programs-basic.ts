import { fails, says, type Program } from './program.ts';

const echo: Program = ({ args }) => {
  const silent = args[0] === '-n';
  const words = silent || args[0] === '-e' ? args.slice(1) : args;
  const text = words.join(' ');
  return { out: silent ? text : `${text}\n`, err: '', code: 0 };
};

const printf: Program = ({ args: [format = '', ...values] }) => {
  let next = 0;
  const out = unescape(format).replace(/%(?:[sd]|%)/g, (found) => {
    if (found === '%%') return '%';
    next += 1;
    return values[next - 1] ?? '';
  });
  return { out, err: '', code: 0 };
};

/** `\n` and `\t`, as printf and curl's -w write them. */
export function unescape(text: string): string {
  return text.replace(/\\n/g, '\n').replace(/\\t/g, '\t').replace(/\\\\/g, '\\');
}

const date: Program = ({ host, args }) => {
  const now = new Date(host.now);
  const format = args.find((one) => one.startsWith('+'));
  if (format === undefined) return says(formatted('%a %b %e %H:%M:%S UTC %Y', now));
  return says(formatted(format.slice(1), now));
};

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Practice hosts keep UTC. */
function formatted(format: string, now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const fields: Readonly<Record<string, string>> = {
    Y: String(now.getUTCFullYear()),
    m: two(now.getUTCMonth() + 1),
    d: two(now.getUTCDate()),
    e: String(now.getUTCDate()).padStart(2),
    H: two(now.getUTCHours()),
    M: two(now.getUTCMinutes()),
    S: two(now.getUTCSeconds()),
    s: String(Math.floor(now.getTime() / 1000)),
    F: now.toISOString().slice(0, 10),
    T: now.toISOString().slice(11, 19),
    a: DAYS[now.getUTCDay()] ?? '',
    b: MONTHS[now.getUTCMonth()] ?? '',
    Z: 'UTC',
    '%': '%',
  };
  return format.replace(/%([A-Za-z%])/g, (whole, name: string) => fields[name] ?? whole);
}

const sleep: Program = ({ args: [seconds = ''] }) => {
  const ms = Number(seconds.replace(/s$/, '')) * 1000;
  return Number.isFinite(ms) && ms >= 0 && seconds !== ''
    ? { out: '', err: '', code: 0, sleptMs: ms }
    : fails(`sleep: invalid time interval '${seconds}'`);
};

export const basics: Readonly<Record<string, Program>> = {
  echo,
  printf,
  date,
  sleep,
  true: () => says(''),
  ':': () => says(''),
  false: () => says('', 1),
};
