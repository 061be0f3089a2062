import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createNodeHash } from '../adapters/system/hash.ts';
import { createNodeSignatures } from '../adapters/system/signatures.ts';
import { verifyFolder } from '../adapters/disk/verify-folder.ts';
import { selfTest } from '../core/journal/self-test.ts';
import { noTrust, parseTrust } from '../core/journal/verify/trust.ts';
import { partlyAnchored } from '../core/journal/verify/report.ts';
import { exitCodes } from '../core/journal/verify/verdict.ts';
import { printReport } from './verify-report.ts';

const USAGE = 64;
/** No verdict: a file of it cannot be read. As EX_NOINPUT of sysexits.h. */
const UNREADABLE = 66;
/** With --require-full: anchored, but not up to the last record. */
const IN_PART = 12;
const HELP = `Usage: verify PATH [--trust FILE] [--json] [--quick] [--require-full]

PATH     an exported folder, or the folder of one log
--trust  JSON {vkeys, shortCodes, witnesses, quorum, checkpoints, tsas}: what you know from elsewhere
--json   {verdict, records, anchoredUpTo, by, findings, …} on one line
--quick  closed segments by their digests, only the newest record by record
--require-full  12 instead of 0 when the anchors do not reach the last record of every laptop's log

Exit codes: 0 VALID_ANCHORED, 10 VALID_UNANCHORED, 11 VALID_WITH_RECOVERY, 12 anchored in part
(--require-full), 20 TORN_TAIL, 21 TAMPERED, 22 ROLLED_BACK, 23 FORKED, 24 BAD_KEY; 64 wrong usage,
66 a file cannot be read.
`;

export interface Output {
  out(text: string): void;
  error(text: string): void;
}

/** The stand-alone verifier: answers the exit code of the verdict. Reads only, changes nothing. */
export async function verify(args: readonly string[], output: Output): Promise<number> {
  const hash = createNodeHash();
  const signatures = createNodeSignatures();
  const broken = selfTest(hash, signatures);
  if (broken !== undefined) return refuse(`this Node.js gives a wrong result: ${broken}`);
  const asked = readArguments(args);
  if (typeof asked === 'string') return refuse(`${asked}\n\n${HELP}`);
  if (asked.help) {
    output.out(HELP);
    return 0;
  }
  const { quick } = asked;
  let trust = noTrust;
  if (asked.trust !== undefined) {
    const text = read(asked.trust);
    if (text === undefined) return refuse(`cannot read the trust file ${asked.trust}`);
    const parsed = parseTrust(hash, text);
    if (!parsed.ok) return refuse(`${asked.trust}: ${parsed.error}`);
    trust = parsed.value;
  }
  const report = await verifyFolder(asked.path, { hash, signatures, trust, quick });
  if (!report.ok) {
    const { code, detail } = report.error;
    return refuse(detail, code === 'unreadable' ? UNREADABLE : USAGE);
  }
  const { verdict } = report.value;
  const inPart = verdict === 'VALID_ANCHORED' && partlyAnchored(report.value).length > 0;
  const code = asked.full && inPart ? IN_PART : exitCodes[verdict];
  output.out(asked.json ? `${JSON.stringify(report.value)}\n` : printReport(report.value, code));
  return code;

  function refuse(why: string, code = USAGE): number {
    output.error(`${why}\n`);
    return code;
  }
}

interface Arguments {
  readonly path: string;
  readonly json: boolean;
  readonly quick: boolean;
  readonly full: boolean;
  readonly help: boolean;
  readonly trust?: string;
}

function readArguments(args: readonly string[]): Arguments | string {
  const paths: string[] = [];
  let trust: string | undefined;
  let json = false;
  let quick = false;
  let full = false;
  let help = false;
  for (let index = 0; index < args.length; index += 1) {
    const one = args[index] ?? '';
    if (one === '--json') json = true;
    else if (one === '--quick') quick = true;
    else if (one === '--require-full') full = true;
    else if (one === '--help' || one === '-h') help = true;
    else if (one === '--trust') {
      index += 1;
      trust = args[index];
      if (trust === undefined) return '--trust needs a file';
    } else if (one.startsWith('--trust=')) trust = one.slice('--trust='.length);
    else if (one.startsWith('-')) return `unknown option ${one}`;
    else paths.push(one);
  }
  const [path, another] = paths;
  if (another !== undefined) return 'give one PATH';
  if (path === undefined && !help) return 'give the PATH of an exported folder or a log';
  return { path: path ?? '', json, quick, full, help, ...(trust !== undefined && { trust }) };
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** True when this very file is what Node was asked to run, bundled or not. */
function isProgram(): boolean {
  try {
    const [, program] = process.argv;
    return program !== undefined && realpathSync(program) === fileURLToPath(import.meta.url);
  } catch {
    return false;
  }
}

if (isProgram()) {
  const print = { out: process.stdout, error: process.stderr };
  void verify(process.argv.slice(2), {
    out: (text) => void print.out.write(text),
    error: (text) => void print.error.write(text),
  }).then((code) => {
    process.exitCode = code;
  });
}
