/** `VERIFY.txt` of a disclosure: with the verifier, and what the numbers are without it. */
export function disclosureGuide(shortCode: string, shown: number, size: number): string {
  return `HOW TO CHECK THIS DISCLOSURE

It shows ${shown} of the ${size} records of one log.

1. With the verifier

   node verify.mjs .        (in this folder, Node.js 18 or newer, no network)
   or open verify.html in a browser and choose this folder.

   It proves that each record stands in that log at that place, and that the log's own key has
   signed the whole. That the log is the one you mean, only something from outside can prove.
   Its code:

   ${shortCode}

2. What is in disclosure.json

   checkpoint   the signed statement: log, number of records, root over all of them
   keys         record 0 and every change of key, each with its proof
   records      the records, byte for byte; "proof" leads from SHA-256(0x00, line) to the root,
                nearest sibling first: SHA-256(0x01, left, right)  (RFC 6962, section 2.1.1)
   texts        what opens the commitments "c" in the line: c = SHA-256(salt, text)

   report.*     the same records for reading
`;
}
