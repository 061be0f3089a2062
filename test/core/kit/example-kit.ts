/** A whole kit as an organisation would write it; tests change one line of it. */
export const EXAMPLE_KIT = `format: breakglass-kit/1
name: Example Corp
prepared: 2026-10-01
people:
  - { id: sato, name: 佐藤 花子, contact: "+81 3 0000 0000" }
  - { id: jones, name: Alex Jones, contact: pager 12 }
accounts:
  - { id: "111122223333", alias: example-security, environment: security }
  - { id: "444455556666", alias: example-web, environment: production }
users:
  - name: sato-break-glass
    person: sato
    account: "111122223333"
    arn: arn:aws:iam::111122223333:user/sato-break-glass
    mfa:
      - { serial: "arn:aws:iam::111122223333:mfa/sato", kind: totp, label: safe 2 }
roles:
  - id: readonly
    arn: arn:aws:iam::444455556666:role/BREAK-GLASS-READONLY
    account: "444455556666"
    maxSessionSeconds: 14400
    trust: { mfaRequired: true, mfaMaxAgeSeconds: 3600, sourceIdentity: true, incidentTag: true }
regions:
  - { name: ap-northeast-1 }
  - { name: ap-northeast-3 }
lanes: [console, sealed-key]
`;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
