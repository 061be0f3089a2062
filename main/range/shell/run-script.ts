import { parseScript, type Pipeline, type SimpleCommand } from './parse.ts';
import { fails, says, type Host, type Ran } from './program.ts';
import { programOf } from './programs.ts';
import type { Word } from './tokenize.ts';

/** What a script printed, line by line in order, and how it ended. */
export interface ScriptResult {
  readonly lines: readonly { readonly to: 'out' | 'err'; readonly text: string }[];
  readonly exitCode: number;
  /** Milliseconds its `sleep`s asked for. */
  readonly sleptMs: number;
}

/** Most commands one script may run. */
const MOST_COMMANDS = 1_000;

interface State {
  readonly host: Host;
  readonly variables: Map<string, string>;
  readonly depth: number;
  status: number;
  stopOnError: boolean;
  ended: boolean;
  ran: number;
  sleptMs: number;
}

/**
 * Plays a shell script on a practice host. Nothing is executed: each known program answers from the
 * world's data, and an unknown one says that this practice host has no such program (127).
 */
export function runScript(script: readonly string[], host: Host): ScriptResult {
  const lines: ScriptResult['lines'][number][] = [];
  const state = freshState(host, 0);
  play(script.join('\n'), state, (ran) => {
    lines.push(...linesOf('err', ran.err), ...linesOf('out', ran.out));
  });
  return { lines, exitCode: state.status, sleptMs: state.sleptMs };
}

function freshState(host: Host, depth: number): State {
  const variables = new Map([
    ['HOME', '/root'],
    ['USER', 'root'],
    ['HOSTNAME', host.instance.name],
  ]);
  return {
    host,
    variables,
    depth,
    status: 0,
    stopOnError: false,
    ended: false,
    ran: 0,
    sleptMs: 0,
  };
}

function play(script: string, state: State, emit: (ran: Ran) => void): void {
  const parsed = parseScript(script);
  if (!parsed.ok) {
    emit(fails(`sh: ${parsed.error}`, 2));
    state.status = 2;
    return;
  }
  for (const [index, pipeline] of parsed.value.entries()) {
    if (state.ended) return;
    const due =
      pipeline.when === 'always' || (pipeline.when === 'success') === (state.status === 0);
    if (!due) continue;
    playPipeline(pipeline, state, emit);
    const guarded = parsed.value[index + 1]?.when ?? 'always';
    if (state.stopOnError && state.status !== 0 && guarded === 'always') return;
  }
}

function playPipeline(
  { commands, negated }: Pipeline,
  state: State,
  emit: (ran: Ran) => void,
): void {
  let input = '';
  for (const [index, command] of commands.entries()) {
    state.ran += 1;
    const ran =
      state.ran > MOST_COMMANDS ? fails('sh: too many commands', 2) : runOne(command, input, state);
    if (state.ran > MOST_COMMANDS) state.ended = true;
    const last = index === commands.length - 1;
    emit(last ? ran : { ...ran, out: '' });
    input = ran.out;
    state.sleptMs += ran.sleptMs ?? 0;
    if (last) state.status = negated ? Number(ran.code === 0) : ran.code;
  }
}

function runOne(command: SimpleCommand, input: string, state: State): Ran {
  const words = command.words.flatMap((word) => expand(word, state));
  const [name, ...args] = words;
  if (name === undefined) return says('');
  const assigned = /^([A-Za-z_]\w*)=(.*)$/s.exec(name);
  if (assigned && args.length === 0) {
    state.variables.set(assigned[1] ?? '', assigned[2] ?? '');
    return says('');
  }
  return redirected(builtIn(name, args, state) ?? outside(name, args, input, state), command);
}

function builtIn(name: string, args: readonly string[], state: State): Ran | undefined {
  switch (name) {
    case 'set':
      if (args.some((one) => /^-[a-z]*e/.test(one))) state.stopOnError = true;
      return says('');
    case 'exit': {
      state.ended = true;
      return says('', Number(args[0] ?? state.status) & 0xff);
    }
    case 'export':
      for (const one of args) {
        const [key = '', ...value] = one.split('=');
        if (value.length > 0) state.variables.set(key, value.join('='));
      }
      return says('');
    default:
      return undefined;
  }
}

function outside(name: string, args: readonly string[], input: string, { host }: State): Ran {
  const program = programOf(name === 'sudo' ? (args[0] ?? '') : name);
  const rest = name === 'sudo' ? args.slice(1) : args;
  return program
    ? program({ host, args: rest, input })
    : fails(`sh: ${name}: this practice host has no such program`, 127);
}

function redirected(ran: Ran, { redirects }: SimpleCommand): Ran {
  let { out, err } = ran;
  for (const { from, target } of redirects) {
    const toNothing = target === '/dev/null';
    if (from === 'in' && toNothing) continue;
    if (from === 'err' && target === '&1') [out, err] = [out + err, ''];
    else if (from === 'out' && target === '&2') [out, err] = ['', err + out];
    else if (!toNothing)
      return fails(`sh: ${target}: practice hosts have no files to read or write`, 2);
    else {
      if (from !== 'err') out = '';
      if (from !== 'out') err = '';
    }
  }
  return { ...ran, out, err };
}

/** A word with its variables and substitutions; an unquoted word that comes out empty is none. */
function expand(word: Word, state: State): readonly string[] {
  const quoted = word.some((part) => part.kind === 'text' && part.quoted);
  const text = word
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'variable':
          return part.name === '?' ? String(state.status) : (state.variables.get(part.name) ?? '');
        case 'command':
          return substitute(part.script, state);
      }
    })
    .join('');
  return text === '' && !quoted ? [] : [text];
}

/** `$( … )`, at most a few deep: its output without the line ends at its end. */
function substitute(script: string, { host, depth, variables }: State): string {
  if (depth >= 4) return '';
  const inner: State = { ...freshState(host, depth + 1), variables: new Map(variables) };
  let out = '';
  play(script, inner, (ran) => {
    out += ran.out;
  });
  return out.replace(/\n+$/, '');
}

function linesOf(to: 'out' | 'err', text: string): ScriptResult['lines'] {
  if (text === '') return [];
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => ({ to, text: line }));
}
