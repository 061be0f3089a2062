/** What this app itself writes and shows: leaf hashes, roots, short codes, verifier keys, notes. */
export function ownLines(sha256: (text: string) => Buffer): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < 150; at += 1) {
    const digest = sha256(`line ${at}`);
    const base64 = digest.toString('base64');
    const uuid = `0190f3c2-7b1a-7c3e-9f00-${digest.toString('hex').slice(0, 12)}`;
    const origin = `breakglass.invalid/log/${uuid}`;
    const signature = Buffer.concat([digest, sha256(`more ${at}`), digest.subarray(0, 4)]);
    lines.push(
      `{"data":{},"prev":"${base64}","seq":${at},"type":"note","z":"${digest.toString('hex').slice(0, 8)}"}`,
      `${origin}+${digest.toString('hex').slice(0, 8)}+${Buffer.concat([Buffer.of(1), digest]).toString('base64')}`,
      `— ${origin} ${signature.toString('base64')}`,
      `root ${base64} at ${at} records`,
      digest.toString('base64url'),
      `seg-${String(at).padStart(12, '0')}.jsonl ${digest.toString('hex')}`,
      `${at} @ 7BJQMR-BZFMPF-1WXX2Q-FSGNTS-4K`,
    );
  }
  return lines;
}
