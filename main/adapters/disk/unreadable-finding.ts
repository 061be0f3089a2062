import type { Finding } from '../../core/playbook/finding.ts';

/** What is told of a file of the data folder that is there and cannot be read. */
export function unreadableFinding(file: string, named: Finding['message'], why: string): Finding {
  const [en, ja] = /EACCES|EPERM/.test(why)
    ? ["Check the file's permissions.", 'ファイルの権限を確かめてください。']
    : [
        'It must be a plain text file of a few megabytes at most.',
        '数メガバイトまでの、ふつうのテキストファイルにしてください。',
      ];
  return {
    file,
    line: 1,
    column: 1,
    level: 'error',
    code: 'file-unreadable',
    message: {
      en: `${named.en} cannot be read (${why}). ${en}`,
      ja: `${named.ja}を読めません（${why}）。${ja}`,
    },
  };
}
