/** Exit codes, as scripts rely on them. */
export const EXIT = {
  clean: 0,
  errors: 1,
  /** sysexits EX_USAGE. */
  usage: 64,
  /** sysexits EX_NOINPUT: a path cannot be read, or a file cannot be written. */
  unreadable: 66,
} as const;

export interface Output {
  line(text: string): void;
  trouble(text: string): void;
}

const LINES = [
  'usage: npm run playbooks -- lint PATH… [--json|--sarif] [--lang en|ja]',
  '  checks playbooks and scenarios; a folder stands for its .yaml files and those in its scenarios/ and playbooks/',
  '       npm run playbooks -- import FILE… [--out DIR] [--id ID] [--force] [--json|--sarif] [--lang en|ja]',
  '  makes drafts of CACAO 2.0, Systems Manager documents and Markdown: NAME.draft.yaml',
  '       npm run playbooks -- export PATH… [--to cacao|markdown|html] [--out DIR] [--at TIME] [--json|--sarif] [--lang en|ja]',
  '  writes playbooks as CACAO 2.0 (NAME.cacao.json), or in one language as Markdown or as a page to print',
  '       npm run playbooks -- print PATH… [--out DIR] [--lang en|ja]',
  '  the page to print: export --to html',
  '       npm run playbooks -- attach FILE…',
  '  prints the lines of attachments: for files to lie in attachments/ beside a playbook',
  '       npm run playbooks -- keygen ID [--out FILE]',
  '  makes a key to sign playbooks with, sealed by a passphrase that is asked for: ID.publisher-key',
  '       npm run playbooks -- sign PATH… --key FILE [--lang en|ja]',
  '  puts NAME.yaml.sig beside each playbook; one with errors, or without a file it names, is not signed',
  '       npm run playbooks -- bundle DIR [--out FILE] [--key FILE] [--name NAME] [--version V] [--at TIME] [--lang en|ja]',
  '  makes one file of playbooks/, attachments/, documents/, contacts/ and images/, signed with the key: NAME.breakglass-bundle in the folder you are in',
  '       npm run playbooks -- verify PATH… --publisher VKEY… [--json] [--lang en|ja]',
  '  says whose signature stands for each playbook or bundle; 0 only where one of these publishers signed all',
  '  exit code 0: no errors, 1: errors, 64: wrong usage, 66: a path cannot be read',
];

export const USAGE = LINES.join('\n');

/** What one command takes and does, with the exit codes; of one there is not, of all. */
export function usageOf(command: string): string {
  const at = LINES.findIndex((line) => line.includes(` -- ${command} `));
  if (at === -1) return USAGE;
  const [call = '', does = ''] = LINES.slice(at, at + 2);
  return [call.replace(/^(?:usage:)? */, 'usage: '), does, LINES.at(-1)].join('\n');
}
