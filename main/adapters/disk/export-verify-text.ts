import type { ShellEvidence } from './shell-evidence.ts';
import { shellLines } from './shell-lines.ts';
import type { FolderReport } from './verify-folder.ts';

/** `VERIFY.txt`: how to check the bundle with the verifier in it, and without it. */
export function verifyText(
  report: FolderReport,
  verifier: string | undefined,
  evidence?: ShellEvidence,
): string {
  const command =
    verifier === undefined
      ? 'npm run verify -- PATH-OF-THIS-FOLDER        (in the Breakglass sources)'
      : `node ${verifier} .        (in this folder, Node.js 18 or newer, no network)
   or open verify.html in a browser and choose this folder. It needs no network either.`;
  return `HOW TO CHECK THIS EXPORT

1. With the verifier

   ${command}

   Exit codes: 0 anchored, 10 intact but not anchored, 11 intact with recovery, 20 torn end,
   21 changed, 22 rolled back, 23 two histories, 24 wrong key.

   The records prove among themselves that none was changed, added or taken out. That none was
   cut off at the end, and that the whole log was not written anew, only something from outside
   can prove: a code told or written down at the time, a witness, a copy. This log's code now:

   ${report.shortCode}

   It proves nothing by itself: it comes from this folder. Compare it with the one you were told or
   wrote down at the time, or put that one into a file outside this folder and pass it:

   {"shortCodes": ["THE CODE YOU WERE TOLD"]}     node ${verifier ?? 'verify'} . --trust FILE

2. With a shell

${evidence === undefined ? NO_EVIDENCE : shellLines(evidence)}
3. What is here (nothing to run: a shell passes over lines with a # before them)

# logs/         one folder per log; where a log was gone on from after a crash, both
#               seg-*.jsonl      the records: the evidence
#               checkpoints.txt  signed sizes and roots (C2SP tlog-checkpoint, RFC 6962 tree)
#               keys.txt         the public keys, oldest first
#               texts.jsonl      free text, bound to the records by salted hashes
#               att/             attachments, named by their SHA-256
# proofs/       what the lines above read: the newest checkpoint, the record it ends with, and
#               the path between them
# playbooks/    the playbooks as they were run, byte for byte; records hold their hashes.
#               attachments/ has the files they name, playbook-files.sha256 lists those
# report.*      for reading, as records.csv is for counting: made from the records, and protected
#               by the manifest only. Where they differ from the records, the records count
# manifest.json SHA-256 of every file, and of itself
`;
}

const NO_EVIDENCE = `   No checkpoint of the newest log is whole and fits its records: a shell could see nothing pass.
   Ask the verifier what is wrong.
`;
