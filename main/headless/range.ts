import { parseArgs } from 'node:util';
import { RangeStartError } from '../range/range-start-error.ts';
import { startRange, type Range } from '../range/start.ts';

/**
 * `npm run range -- [--port N] [--scenario ID] [--fleet N]`: prints `export` lines for a shell, then `# ready`,
 * and runs until Ctrl-C. Exit codes: 0 stopped, 1 could not start, 64 wrong usage (sysexits EX_USAGE).
 */
const USAGE = 'usage: npm run range -- [--port N] [--scenario ID] [--fleet N]';
const EXIT_USAGE = 64;
/** More would make the range slow to answer. */
const MOST_SERVERS = 5_000;

interface Wanted {
  readonly scenario: string;
  readonly ports: readonly number[];
  readonly fleet: number;
}

const wanted = readArguments(process.argv.slice(2));
if (typeof wanted === 'string') {
  process.stderr.write(`${wanted}\n${USAGE}\n`);
  process.exitCode = EXIT_USAGE;
} else {
  await run(wanted);
}

async function run({ scenario, ports, fleet }: Wanted): Promise<void> {
  let range: Range;
  try {
    range = await startRange({ world: scenario, ports, fleet });
  } catch (error) {
    if (!(error instanceof RangeStartError)) throw error;
    process.stderr.write(`The range did not start: ${error.message}\n`);
    process.exitCode = error.message.startsWith('no scenario') ? EXIT_USAGE : 1;
    return;
  }
  const stop = (): void => {
    void range.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Whoever reads the lines may close the pipe once it has them.
  process.stdout.on('error', () => undefined);
  process.stdout.write(`${exportLines(range).join('\n')}\n# ready\n`);
}

/** A sentence when the arguments are wrong. */
function readArguments(given: readonly string[]): Wanted | string {
  let values: { readonly port?: string; readonly scenario?: string; readonly fleet?: string };
  try {
    const options = {
      port: { type: 'string' },
      scenario: { type: 'string' },
      fleet: { type: 'string' },
    } as const;
    ({ values } = parseArgs({ args: [...given], options, allowPositionals: false }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const port = Number(values.port ?? '0');
  if (!/^\d+$/.test(values.port ?? '0') || port > 65_000) {
    return `--port takes a number from 1 to 65000, not "${values.port ?? ''}"`;
  }
  const fleet = Number(values.fleet ?? '0');
  if (!/^\d+$/.test(values.fleet ?? '0') || fleet > MOST_SERVERS) {
    return `--fleet takes a number from 0 to ${MOST_SERVERS}, not "${values.fleet ?? ''}"`;
  }
  // Each further Region listens on the next port.
  const ports = port === 0 ? [] : [0, 1, 2, 3, 4, 5, 6, 7].map((step) => port + step);
  return { scenario: values.scenario ?? 'sso-outage', ports, fleet };
}

function exportLines(range: Range): readonly string[] {
  const [first] = range.endpoints;
  const values: Readonly<Record<string, string>> = {
    RANGE_ENDPOINT: first?.endpoint ?? '',
    RANGE_ENDPOINTS: range.endpoints.map((one) => `${one.region}=${one.endpoint}`).join(' '),
    AWS_REGION: first?.region ?? '',
    AWS_ACCESS_KEY_ID: range.accessKeyId,
    AWS_SECRET_ACCESS_KEY: range.secretAccessKey,
    RANGE_ACCOUNT: range.account,
    RANGE_USER: range.user,
    RANGE_MFA_SERIAL: range.mfaSerial,
    RANGE_MFA_SECRET: range.mfaSecretBase32,
    RANGE_ROLE_ARN: range.roleArns[0] ?? '',
    RANGE_ROLE_ARNS: range.roleArns.join(' '),
    RANGE_INSTANCE_IDS: range.instanceIds.join(' '),
    ...evidenceLines(range),
  };
  return Object.entries(values).map(([name, value]) => `export ${name}=${quoted(value)}`);
}

/** Where logs of drills may be copied to: S3 and CloudWatch Logs, with a key of their own. */
function evidenceLines({ uploaders }: Range): Readonly<Record<string, string>> {
  const uploader = uploaders.find(({ mode }) => mode === 'drill');
  if (!uploader) return {};
  return {
    RANGE_EVIDENCE_ACCOUNT: uploader.account,
    RANGE_EVIDENCE_BUCKET: uploader.bucket,
    RANGE_EVIDENCE_LOG_GROUP: uploader.logGroup,
    RANGE_UPLOADER_ACCESS_KEY_ID: uploader.accessKeyId,
    RANGE_UPLOADER_SECRET_ACCESS_KEY: uploader.secretAccessKey,
  };
}

/** Plain where a shell needs no quotes. */
function quoted(value: string): string {
  return /^[\w@%+=:,./-]*$/.test(value) ? value : `'${value.replace(/'/g, `'\\''`)}'`;
}
