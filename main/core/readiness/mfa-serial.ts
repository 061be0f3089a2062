/** What a serial number says of its device (IAM User Guide, "Using MFA"). */
export function deviceKind(serial: string): 'virtual' | 'hardware-totp' | 'passkey' {
  if (!serial.startsWith('arn:')) return 'hardware-totp';
  return /^arn:[^:]+:iam::\d{12}:u2f\//.test(serial) ? 'passkey' : 'virtual';
}
