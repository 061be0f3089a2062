type Command = (flags: readonly string[]) => Promise<number>;

/** Each command loads its own code only: `range` must not wait for the build tools. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  test: async () => (await import('./commands/test.ts')).test,
  check: async () => (await import('./commands/check.ts')).check,
  drill: async () => (await import('./commands/drill.ts')).drill,
  range: () => headlessCommand('range'),
  verify: () => headlessCommand('verify'),
  playbooks: () => headlessCommand('playbooks'),
  bench: async () => (await import('./commands/bench.ts')).bench,
  package: async () => (await import('./commands/package.ts')).packageApp,
  readiness: () => headlessCommand('readiness'),
};

const [name = '', ...flags] = process.argv.slice(2);
const load = commands[name];
if (load === undefined) {
  process.stderr.write(`There is no command "${name}".\n`);
  process.exitCode = 64;
} else {
  process.exitCode = await run(load);
}

async function run(loadCommand: () => Promise<Command>): Promise<number> {
  try {
    const command = await loadCommand();
    return await command(flags);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function headlessCommand(entry: string): Promise<Command> {
  const { headless } = await import('./commands/headless.ts');
  return (rest) => headless(entry, rest);
}
