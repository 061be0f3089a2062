import type { ShellEvidence } from './shell-evidence.ts';

/**
 * The part of `VERIFY.txt` for people who trust no program of ours. Lines that begin with four spaces
 * are to be run, from first to last; a test runs exactly these.
 */
export function shellLines(evidence: ShellEvidence): string {
  const { logId, first, newest, size, keyLine, witness, attachment, stamp } = evidence;
  const seq = size - 1;
  return `   Needs sha256sum, base64, od and the like (coreutils), grep, OpenSSL 3 and a POSIX shell. Run the
   lines that begin with four spaces, from first to last, in this folder. Each prints "ok" or
   "WRONG" and what it has looked at. Nothing is written into this folder.

    L=logs/${logId}
    T=$(mktemp -d)
    hash() { openssl dgst -sha256 -binary | base64; }
    same() { if [ -n "$2" ] && [ "$2" = "$3" ]; then echo "ok: $1"; else echo "WRONG: $1"; fi; }

   The files are those the manifest lists:

    sed -n 's/^ *"path": "\\(.*\\)",$/\\1/p' manifest.json > $T/paths
    sed -n 's/^ *"sha256": "\\([0-9a-f]*\\)",*$/\\1/p' manifest.json > $T/sums
    paste -d ' ' $T/sums /dev/null $T/paths > $T/list
    sha256sum --quiet -c $T/list && echo "ok: files" || echo "WRONG: files"

   A record holds the hash of the one before it: "prev" is the base64 SHA-256 of a zero byte and
   the line before, without its line end.

    a=$({ printf '\\000'; head -n 1 $L/${first} | tr -d '\\n'; } | hash)
    b=$(sed -n 2p $L/${first} | grep -o '"prev":"[^"]*"' | cut -d '"' -f 4)
    same "record 1 follows record 0" "$a" "$b"

   The keys follow from record 0: it names the first, each key.rotate the next.

    grep -h -o '"vkey_\\(0\\|next\\)":"[^"]*"' $L/seg-*.jsonl | cut -d '"' -f 4 > $T/keys
    same "keys" "$(cat $T/keys)" "$(cat $L/keys.txt)"

   The checkpoint over ${size} records is signed by the key that was in force, number ${keyLine} of keys.txt
   (Ed25519 over its first three lines; the twelve bytes in front make a DER key of it).

    { printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'
      sed -n ${keyLine}p $T/keys | cut -d + -f 3- | base64 -d | tail -c 32; } > $T/key.der
    head -n 3 proofs/checkpoint.txt > $T/body
    sed '1,4d' proofs/checkpoint.txt | grep -F " $(head -n 1 $T/body) " | head -n 1 > $T/line
    cut -d ' ' -f 3 $T/line | base64 -d | tail -c 64 > $T/signature
    openssl pkeyutl -verify -pubin -inkey $T/key.der -keyform DER -rawin -in $T/body \\
      -sigfile $T/signature > /dev/null && echo "ok: checkpoint" || echo "WRONG: checkpoint"

   Record ${seq} stands in the log at its place: its hash and those of proofs/path.txt, folded as
   RFC 9162 section 2.1.3.2 says, give the root in the checkpoint. The last line of ${newest}
   below the checkpoint is that record.

    same "record ${seq} is in the log" "$(grep -c -x -F -f proofs/record.txt $L/${newest})" 1
    h=$({ printf '\\000'; tr -d '\\n' < proofs/record.txt; } | hash)
    n=${seq} last=${seq}
    while read -r p; do
      if [ $((n % 2)) -eq 1 ] || [ $n -eq $last ]; then
        h=$({ printf '\\001'; echo "$p" | base64 -d; echo "$h" | base64 -d; } | hash)
        while [ $((n % 2)) -eq 0 ] && [ $n -gt 0 ]; do n=$((n / 2)) last=$((last / 2)); done
      else
        h=$({ printf '\\001'; echo "$h" | base64 -d; echo "$p" | base64 -d; } | hash)
      fi
      n=$((n / 2)) last=$((last / 2))
    done < proofs/path.txt
    same "record ${seq} leads to the root" "$h" "$(sed -n 3p $T/body)"
${witness ? witnessLines(witness) : ''}${attachment ? attachmentLines(attachment) : ''}${stamp ? stampLines(stamp) : ''}
    rm -r $T
`;
}

function witnessLines({ name, vkey }: NonNullable<ShellEvidence['witness']>): string {
  return `
   The witness ${name} has cosigned a checkpoint. Ask that person for their key: it must be the
   one below. Signed are "cosignature/v1", the time, and the three lines (C2SP tlog-cosignature).

    W='${vkey}'
    head -n 3 proofs/witnessed.txt > $T/seen
    sed '1,4d' proofs/witnessed.txt | grep -F " $(echo "$W" | cut -d + -f 1) " > $T/line
    cut -d ' ' -f 3 $T/line | base64 -d > $T/signed
    t=0; for b in $(head -c 12 $T/signed | tail -c 8 | od -An -tu1); do t=$((t * 256 + b)); done
    { printf 'cosignature/v1\\ntime %s\\n' $t; cat $T/seen; } > $T/message
    tail -c 64 $T/signed > $T/signature
    { printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'
      echo "$W" | cut -d + -f 3- | base64 -d | tail -c 32; } > $T/key.der
    openssl pkeyutl -verify -pubin -inkey $T/key.der -keyform DER -rawin -in $T/message \\
      -sigfile $T/signature > /dev/null && echo "ok: witness, $t" || echo "WRONG: witness"
`;
}

function attachmentLines({ sha256 }: NonNullable<ShellEvidence['attachment']>): string {
  return `
   An attachment has the hash that is its name, and a record holds it.

    same "attachment" "$(sha256sum $L/att/${sha256} | cut -c 1-64)" ${sha256}
    grep -q '"sha256":"${sha256}"' $L/seg-*.jsonl && echo "ok: named" || echo "WRONG: named"
`;
}

function stampLines({ size }: NonNullable<ShellEvidence['stamp']>): string {
  return `
   A time-stamping authority has signed the hash of the checkpoint of ${size} records (RFC 3161). Ask
   the authority for its root certificate and name its file first: TSA=../tsa.pem

    if [ -n "\${TSA:-}" ]; then
      openssl ts -verify -data proofs/stamped.txt -in $L/timestamps/${size}.tsr -CAfile "$TSA" \\
        > /dev/null 2>&1 && echo "ok: time stamp of ${size}" || echo "WRONG: time stamp of ${size}"
      openssl ts -reply -in $L/timestamps/${size}.tsr -text 2> /dev/null | grep '^Time stamp: '
    else echo "not judged: time stamp of ${size}, no TSA was named"; fi
`;
}
