import { QueryMap } from '../protocol/value.ts';

type Elements = Readonly<Record<string, unknown>>;

/** What CloudTrail puts in place of what must not be in a log. */
export const HIDDEN = 'HIDDEN_DUE_TO_SECURITY_REASONS';

/** Members that CloudTrail leaves out, and those it covers. */
const LEFT_OUT = new Set(['tokencode', 'secretaccesskey', 'password', 'plaintext', 'secretstring']);
const COVERED = new Set(['sessiontoken', 'tokenvalue']);
const COUNTS = /(?:seconds|results|items)$/i;
/** Parameters of what runs on servers may hold secrets. */
const SECRET_PARAMETERS = new Set(['SendCommand', 'StartAutomationExecution']);

/**
 * Members of a call as an event has them: names begin small, times are words, secrets are covered.
 * The token of a session is covered, too, where the real ones are written out: a drill's log and
 * files must hold none.
 */
export function elementsOf(members: Elements, call: string): Elements {
  return shaped(members, SECRET_PARAMETERS.has(call));
}

/** EC2's requests name their lists another way: `{instancesSet: {items: [{instanceId: …}]}}`. */
export function ec2Elements(members: Elements): Elements {
  return Object.fromEntries(
    Object.entries(shaped(members, false)).map(([name, value]) => {
      if (!Array.isArray(value)) return [name, value];
      const items = (value as readonly unknown[]).map((one) =>
        typeof one === 'object' ? one : { [name]: one },
      );
      return [`${name.replace(/Id$/, '')}Set`, { items }];
    }),
  );
}

function shaped(members: Elements, covers: boolean): Elements {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => {
      const small = name.charAt(0).toLowerCase() + name.slice(1);
      const lower = name.toLowerCase();
      if (value === undefined || LEFT_OUT.has(lower)) return [];
      if (COVERED.has(lower) || (covers && lower === 'parameters')) return [[small, HIDDEN]];
      return [[small, valueOf(name, value, covers)]];
    }),
  );
}

function valueOf(name: string, value: unknown, covers: boolean): unknown {
  if (value instanceof Date) return inWords(value);
  if (value instanceof QueryMap) return Object.fromEntries(value.entries);
  if (Array.isArray(value)) return value.map((one) => valueOf(name, one, covers));
  if (typeof value === 'object' && value !== null) return shaped(value as Elements, covers);
  return typeof value === 'string' && COUNTS.test(name) && /^\d+$/.test(value)
    ? Number(value)
    : value;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `Nov 29, 2026, 4:07:39 PM`, as response elements have times. */
function inWords(time: Date): string {
  const hours = time.getUTCHours();
  const two = (number: number): string => String(number).padStart(2, '0');
  const clock = `${String(hours % 12 || 12)}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}`;
  const day = `${MONTHS[time.getUTCMonth()] ?? ''} ${String(time.getUTCDate())}`;
  return `${day}, ${String(time.getUTCFullYear())}, ${clock} ${hours < 12 ? 'AM' : 'PM'}`;
}
