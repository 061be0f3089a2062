import type { FolderReport } from './verify-folder.ts';

/** `VERIFY.txt`: how to check the bundle with the verifier in it, and without it. */
export function verifyText(report: FolderReport, verifier: string | undefined): string {
  const [newest] = report.logs;
  const log = `logs/${newest?.logId ?? ''}`;
  const command =
    verifier === undefined
      ? 'npm run verify -- PATH-OF-THIS-FOLDER        (in the Breakglass sources)'
      : `node ${verifier} .        (in this folder, Node.js 18 or newer, no network)`;
  return `HOW TO CHECK THIS EXPORT

1. With the verifier

   ${command}

   Exit codes: 0 anchored, 10 intact but not anchored, 11 intact with recovery, 20 torn end,
   21 changed, 22 rolled back, 23 two histories, 24 wrong key.

   The records prove among themselves that none was changed, added or taken out. That none was
   cut off at the end, and that the whole log was not written anew, only something from outside
   can prove: a code told or written down at the time, a witness, a copy. This log's code now:

   ${report.shortCode}

   Compare it with yours, or put yours into a file and pass it:

   {"shortCodes": ["${report.shortCode}"]}        node ${verifier ?? 'verify'} . --trust FILE

2. With a shell (Debian: coreutils, openssl, xxd)

   Each record is one line. "prev" is the base64 SHA-256 of a zero byte and the line before it:

   cat ${log}/seg-*.jsonl | head -1 | tr -d '\\n' |
     (printf '\\000'; cat) | openssl dgst -sha256 -binary | base64
   sed -n 2p ${log}/seg-000000000000.jsonl | grep -o '"prev":"[^"]*"'

   A checkpoint's signature (Ed25519 over its first three lines):

   (printf '302a300506032b6570032100' | xxd -r -p
    cut -d+ -f3- ${log}/keys.txt | base64 -d | tail -c 32) > key.der
   head -3 ${log}/checkpoints.txt > body
   sed -n 5p ${log}/checkpoints.txt | cut -d' ' -f3 | base64 -d | tail -c 64 > signature
   openssl pkeyutl -verify -pubin -inkey key.der -keyform DER -rawin -in body -sigfile signature

   rm key.der body signature   # files that were not exported make the verifier say: changed

3. What is here

   logs/         one folder per log; where a log was gone on from after a crash, both
                 seg-*.jsonl      the records: the evidence
                 checkpoints.txt  signed sizes and roots (C2SP tlog-checkpoint, RFC 6962 tree)
                 keys.txt         the public key
                 texts.jsonl      free text, bound to the records by salted hashes
   playbooks/    the playbooks as they were run, byte for byte
   report.*      for reading; records.csv for counting
   manifest.json SHA-256 of every file, and of itself
`;
}
