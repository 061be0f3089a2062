import type { WorldService } from '../worlds/model.ts';
import { unescape } from './programs-basic.ts';
import { table } from './programs-machine.ts';
import { fails, says, type Host, type Program } from './program.ts';

function find({ instance }: Host, name: string): WorldService | undefined {
  const bare = name.replace(/\.service$/, '');
  return instance.host.services.find((service) => service.name === bare);
}

const systemctl: Program = ({ host, args }) => {
  const words = args.filter((one) => !one.startsWith('-'));
  const failed = args.includes('--failed') || args.includes('--state=failed');
  const [verb = failed ? 'list-units' : '', ...names] = words;
  switch (verb) {
    case 'is-active':
    case 'is-failed': {
      const states = names.map((name) => find(host, name)?.state ?? 'inactive');
      const wanted = verb === 'is-active' ? 'active' : 'failed';
      const code = states.includes(wanted) ? 0 : verb === 'is-active' ? 3 : 1;
      return says(args.includes('--quiet') || args.includes('-q') ? '' : states.join('\n'), code);
    }
    case 'status':
      return status(host, names[0] ?? '');
    case 'list-units':
      return listUnits(host, failed);
    default:
      return fails(
        `systemctl: the practice host only looks: is-active, is-failed, status, list-units; not "${verb}"`,
      );
  }
};

function status(host: Host, name: string): ReturnType<Program> {
  const service = find(host, name);
  if (!service) return fails(`Unit ${name}.service could not be found.`, 4);
  const { description, state, pid, journal } = service;
  const active = {
    active: 'active (running)',
    inactive: 'inactive (dead)',
    failed: 'failed (Result: exit-code)',
  }[state];
  const lines = [
    `${state === 'active' ? '●' : '×'} ${service.name}.service - ${description}`,
    `     Loaded: loaded (/usr/lib/systemd/system/${service.name}.service; enabled)`,
    `     Active: ${active}`,
    ...(pid === undefined ? [] : [`   Main PID: ${pid} (${service.name})`]),
    '',
    ...journal.map((line) => journalLine(host, service, line)),
  ];
  return says(lines.join('\n'), state === 'active' ? 0 : 3);
}

function listUnits(host: Host, failedOnly: boolean): ReturnType<Program> {
  const shown = host.instance.host.services.filter(
    ({ state }) =>
      state === (failedOnly ? 'failed' : 'active') || (!failedOnly && state === 'failed'),
  );
  const sub = { active: 'running', inactive: 'dead', failed: 'failed' };
  const rows = shown.map(({ name, state, description }) => [
    `${name}.service`,
    'loaded',
    state,
    sub[state],
    description,
  ]);
  return says(
    `${table([['UNIT', 'LOAD', 'ACTIVE', 'SUB', 'DESCRIPTION'], ...rows])}\n\n${rows.length} loaded units listed.`,
  );
}

const journalctl: Program = ({ host, args }) => {
  const at = args.findIndex((one) => one === '-u' || one === '--unit');
  const name =
    at >= 0
      ? (args[at + 1] ?? '')
      : (args.find((one) => one.startsWith('--unit='))?.slice(7) ?? '');
  const service = find(host, name);
  if (!service) return says('-- No entries --');
  const counted = args.findIndex((one) => one === '-n' || one === '--lines');
  const count = counted >= 0 ? Number(args[counted + 1]) : service.journal.length;
  if (!Number.isInteger(count)) return fails(`Failed to parse lines '${args[counted + 1] ?? ''}'`);
  const lines = count === 0 ? [] : service.journal.slice(-count);
  return says(lines.map((line) => journalLine(host, service, line)).join('\n'));
};

/** The outage began some minutes before anyone came to look. */
function journalLine({ now, instance }: Host, { name, pid }: WorldService, line: string): string {
  const at = new Date(now - 11 * 60_000).toUTCString();
  return `${at.slice(8, 11)} ${at.slice(5, 7)} ${at.slice(17, 25)} ${instance.name} ${name}[${pid ?? 2101}]: ${line}`;
}

const curl: Program = ({ host, args }) => {
  const url = args.find((one) => /^https?:\/\//.test(one)) ?? '';
  const match = /^(https?):\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d+))?(\/\S*)?$/.exec(url);
  if (!match) {
    const name = /^https?:\/\/([^/:]+)/.exec(url)?.[1];
    return name === undefined
      ? fails('curl: no URL specified', 2)
      : fails(`curl: (6) Could not resolve host: ${name}`, 6);
  }
  const port = Number(match[2] ?? (match[1] === 'https' ? 443 : 80));
  const service = host.instance.host.services.find((one) => one.port === port);
  const { health } = service ?? {};
  if (service?.state !== 'active' || !health) {
    const text = `curl: (7) Failed to connect to 127.0.0.1 port ${port} after 0 ms: Couldn't connect to server`;
    const code = written(args, '000', '0.000231');
    const quiet =
      args.some((one) => /^-[a-zA-Z]*s/.test(one)) && !args.some((one) => /^-[a-zA-Z]*S/.test(one));
    return { out: code, err: quiet ? '' : `${text}\n`, code: 7 };
  }
  const dropped = valueOf(args, '-o', '--output') === '/dev/null';
  const bad =
    health.status >= 400 && args.some((one) => one === '--fail' || /^-[a-zA-Z]*f/.test(one));
  if (bad) return fails(`curl: (22) The requested URL returned error: ${health.status}`, 22);
  const body = dropped ? '' : health.body;
  return { out: body + written(args, String(health.status), '0.004182'), err: '', code: 0 };
};

function written(args: readonly string[], status: string, seconds: string): string {
  const format = valueOf(args, '-w', '--write-out') ?? '';
  return unescape(format)
    .replace(/%\{(?:http_code|response_code)\}/g, status)
    .replace(/%\{time_total\}/g, seconds);
}

function valueOf(args: readonly string[], short: string, long: string): string | undefined {
  const at = args.findIndex((one) => one === short || one === long);
  return at < 0 ? undefined : args[at + 1];
}

const ss: Program = ({ host }) => {
  const open = host.instance.host.services.filter(
    ({ port, state }) => port !== undefined && state === 'active',
  );
  const rows = open.map(({ port }) => ['LISTEN', '0', '511', `0.0.0.0:${port ?? ''}`, '0.0.0.0:*']);
  return says(
    table([['State', 'Recv-Q', 'Send-Q', 'Local Address:Port', 'Peer Address:Port'], ...rows]),
  );
};

/** `getent hosts NAME`: an address of the practice network, the same each time, or none. */
const getent: Program = ({ host, args: [base, name] }) => {
  if (base !== 'hosts' || name === undefined) {
    return fails('getent: the practice host reads only hosts NAME');
  }
  if (name === 'localhost') return says('127.0.0.1       localhost');
  if (host.instance.host.nameless === true) return { out: '', err: '', code: 2 };
  const last = [...name].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) % 254, 7) + 1;
  return says(`10.20.0.${String(last)}      ${name}`);
};

export const services: Readonly<Record<string, Program>> = {
  systemctl,
  journalctl,
  curl,
  ss,
  getent,
};
