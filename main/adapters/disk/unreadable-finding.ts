import type { Finding } from '../../core/playbook/finding.ts';

/** What is told of a file of the data folder that is there and cannot be read. */
export function unreadableFinding(file: string, named: Finding['message'], why: string): Finding {
  return {
    file,
    line: 1,
    column: 1,
    level: 'error',
    code: 'file-unreadable',
    message: {
      en: `${named.en} cannot be read (${why}). Check the file's permissions.`,
      ja: `${named.ja}を読めません（${why}）。ファイルの権限を確かめてください。`,
    },
  };
}
