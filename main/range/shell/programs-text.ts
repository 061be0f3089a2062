import { fails, says, type Program } from './program.ts';

/** What a filter reads: the pipe only; practice hosts have no files to name. */
function linesOf(input: string): readonly string[] {
  return input === '' ? [] : input.replace(/\n$/, '').split('\n');
}

function counted(
  name: string,
  take: (lines: readonly string[], count: number) => readonly string[],
): Program {
  return ({ args, input }) => {
    const words = args.join(' ');
    const match = /^(?:-n ?|--lines=|-)?(\d+)?$/.exec(words);
    if (!match) return fails(`${name}: the practice host reads only -n NUMBER, not "${words}"`);
    return says(take(linesOf(input), Number(match[1] ?? '10')).join('\n'));
  };
}

const grep: Program = ({ args, input }) => {
  const flags = args.filter((one) => one.startsWith('-')).join('');
  const [wanted] = args.filter((one) => !one.startsWith('-'));
  if (wanted === undefined || /[^-cviqEF]/.test(flags)) {
    return fails('grep: the practice host reads only -c -v -i -q -E -F and a pattern', 2);
  }
  const fold = (text: string): string => (flags.includes('i') ? text.toLowerCase() : text);
  const anchored = /^(\^?)(.*?)(\$?)$/.exec(wanted);
  const [, start = '', middle = '', end = ''] = flags.includes('F')
    ? ['', '', wanted, '']
    : (anchored ?? []);
  const hit = (line: string): boolean =>
    middle.split('|').some((part) => {
      const [text, sought] = [fold(line), fold(part)];
      if (start && end) return text === sought;
      if (start) return text.startsWith(sought);
      return end ? text.endsWith(sought) : text.includes(sought);
    });
  const found = linesOf(input).filter((line) => hit(line) !== flags.includes('v'));
  const code = found.length > 0 ? 0 : 1;
  if (flags.includes('q')) return says('', code);
  return says(flags.includes('c') ? String(found.length) : found.join('\n'), code);
};

const wc: Program = ({ args, input }) => {
  const lines = linesOf(input);
  if (args[0] === '-l') return says(String(lines.length));
  return fails('wc: the practice host reads only -l', 2);
};

const awk: Program = ({ args, input }) => {
  const match = /^\{ ?print ((?:\$\d+,? ?)+)\}$/.exec(args[0] ?? '');
  if (!match || args.length !== 1)
    return fails("awk: the practice host reads only '{print $N, …}'", 2);
  const columns = (match[1] ?? '').match(/\d+/g) ?? [];
  const pick = (line: string): string => {
    const fields = line.trim().split(/\s+/);
    return columns.map((at) => (at === '0' ? line : (fields[Number(at) - 1] ?? ''))).join(' ');
  };
  return says(linesOf(input).map(pick).join('\n'));
};

export const textTools: Readonly<Record<string, Program>> = {
  grep,
  wc,
  awk,
  head: counted('head', (lines, count) => lines.slice(0, count)),
  tail: counted('tail', (lines, count) => (count === 0 ? [] : lines.slice(-count))),
  sort: ({ input }) => says([...linesOf(input)].sort().join('\n')),
};
