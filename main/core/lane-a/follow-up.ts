/** What SSM gives a command for a name (SendCommand, `CommandId`). */
const COMMAND_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** A pasted command id, without what was copied along with it; undefined when it is none. */
export function commandIdOf(typed: string): string | undefined {
  const id = typed
    .normalize('NFKC')
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
  return COMMAND_ID.test(id) ? id : undefined;
}

/** Words that ask, in CloudShell, what became of a command whose id is known. */
export function resultsArgv(region: string, commandId: string): readonly string[] {
  return [
    ...['aws', 'ssm', 'list-command-invocations', '--region', region, '--command-id', commandId],
    ...['--details', '--query', 'CommandInvocations[].[InstanceId,Status,CommandPlugins[].Output]'],
    ...['--output', 'text'],
  ];
}

/** Words that find a command again by its comment, sent at `since` (RFC 3339) or after. */
export function lookUpArgv(region: string, comment: string, since: string): readonly string[] {
  const filters = [{ key: 'InvokedAfter', value: since.replace(/\.\d+Z$/, 'Z') }];
  return [
    ...['aws', 'ssm', 'list-commands', '--region', region, '--filters', JSON.stringify(filters)],
    ...['--query', `Commands[?Comment=='${raw(comment)}'].[CommandId,Status]`, '--output', 'text'],
  ];
}

/** A raw string of JMESPath, which the CLI's `--query` is. */
function raw(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}

/** How many last digits tell an account from every other one: four, else six, else all of them. */
export function tellingDigits(account: string, all: readonly string[]): 4 | 6 | 12 {
  const tells = (count: 4 | 6): boolean =>
    !all.some((other) => other !== account && other.endsWith(account.slice(-count)));
  return tells(4) ? 4 : tells(6) ? 6 : 12;
}

/** So many last digits of an account as a person reads them off the screen, in any width. */
export function sameAccount(account: string, typed: string, count: number): boolean {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d{4,12}$/.test(digits) && digits.length === count && account.endsWith(digits);
}
