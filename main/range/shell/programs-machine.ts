import { createHash } from 'node:crypto';
import { fails, says, type Host, type Program } from './program.ts';

const uptime: Program = ({ host }) => {
  const { upSinceHours, load } = host.instance.host;
  const time = new Date(host.now).toISOString().slice(11, 19);
  const [days, hours] = [Math.floor(upSinceHours / 24), upSinceHours % 24];
  const up = `${days} days, ${String(hours).padStart(2)}:07`;
  const loads = load.map((one) => one.toFixed(2)).join(', ');
  return says(` ${time} up ${up},  0 users,  load average: ${loads}`);
};

const uname: Program = ({ host, args }) => {
  const { kernel } = host.instance.host;
  const whole = `Linux ${hostname(host)} ${kernel} #1 SMP PREEMPT_DYNAMIC x86_64 GNU/Linux`;
  const parts: Readonly<Record<string, string>> = {
    '-r': kernel,
    '-n': hostname(host),
    '-m': 'x86_64',
    '-a': whole,
  };
  const found = parts[args[0] ?? ''];
  return says(args.length === 0 ? 'Linux' : (found ?? 'Linux'));
};

function hostname({ instance }: Host): string {
  return `${instance.name}.${instance.region}.compute.internal`;
}

const df: Program = ({ host, args }) => {
  const flags = args.filter((one) => one.startsWith('-')).join('');
  const [path] = args.filter((one) => !one.startsWith('-'));
  const disks = host.instance.host.disks.filter(
    ({ mount }) => path === undefined || mount === path,
  );
  if (disks.length === 0) return fails(`df: ${path ?? ''}: No such file or directory`);
  const human = flags.includes('h');
  const amount = (gib: number): string => (human ? `${gib}G` : String(gib * 1024 * 1024));
  const rows = disks.map(({ device, mount, sizeGiB, usedGiB }) => [
    device,
    amount(sizeGiB),
    amount(usedGiB),
    amount(sizeGiB - usedGiB),
    `${Math.ceil((usedGiB / sizeGiB) * 100)}%`,
    mount,
  ]);
  const sizes = human
    ? ['Size', 'Used', 'Avail', 'Use%']
    : ['1024-blocks', 'Used', 'Available', 'Capacity'];
  return says(table([['Filesystem', ...sizes, 'Mounted on'], ...rows]));
};

const free: Program = ({ host, args }) => {
  const { total, used, cache } = host.instance.host.memoryMiB;
  const unit = args.includes('-m') ? 1 : 1024;
  const numbers = [total, used, total - used - cache, 12, cache, total - used - 160];
  const heads = ['total', 'used', 'free', 'shared', 'buff/cache', 'available'];
  const row = (name: string, cells: readonly string[]): string =>
    name.padEnd(8) + cells.map((cell) => cell.padStart(12)).join('');
  return says(
    [
      row('', heads),
      row(
        'Mem:',
        numbers.map((mib) => String(mib * unit)),
      ),
      row('Swap:', ['0', '0', '0']),
    ].join('\n'),
  );
};

const cat: Program = ({ host, args: [path = ''], input }) => {
  const { instance } = host;
  const files: Readonly<Record<string, string>> = {
    '/etc/hostname': hostname(host),
    '/etc/os-release': `NAME="${instance.platformName}"\nVERSION="${instance.platformVersion}"\nID="amzn"`,
    '/proc/loadavg': `${instance.host.load.map((one) => one.toFixed(2)).join(' ')} 1/214 4242`,
  };
  if (path === '') return says(input);
  const text = files[path];
  return text === undefined ? fails(`cat: ${path}: No such file or directory`) : says(text);
};

/** Columns as wide as their widest cell; numbers to the right, the first and last to the left. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_head, at) =>
    Math.max(...rows.map((row) => (row[at] ?? '').length)),
  );
  const last = widths.length - 1;
  return rows
    .map((row) =>
      row
        .map((cell, at) => {
          if (at === last) return cell;
          return at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
        })
        .join(' '),
    )
    .join('\n');
}

/** A practice capture: its name, size and hash are made from the server and the second it began. */
const captureMemory: Program = ({ host, args: [bucket, incident] }) => {
  if (bucket === undefined || incident === undefined) {
    return fails('usage: capture-memory BUCKET INCIDENT', 2);
  }
  const { id, host: machine } = host.instance;
  const time = new Date(host.now).toISOString().slice(0, 19).replace(/[-:]/g, '');
  const name = `${incident}-${id}-${time}Z.lime`;
  const size = machine.memoryMiB.total * 1024 * 1024;
  const sha256 = createHash('sha256').update(name).digest('hex');
  const said = `s3://${bucket}/${name}\n${String(size)} bytes\nSHA-256 ${sha256}`;
  return { ...says(said), sleptMs: 90_000 };
};

export const machine: Readonly<Record<string, Program>> = {
  uptime,
  uname,
  df,
  free,
  cat,
  'capture-memory': captureMemory,
  hostname: ({ host }) => says(hostname(host)),
  whoami: () => says('root'),
  id: ({ args }) => says(args[0] === '-un' ? 'root' : 'uid=0(root) gid=0(root) groups=0(root)'),
  nproc: ({ host }) => says(String(host.instance.host.cores)),
};
