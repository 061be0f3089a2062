/** Shapes of STS inputs (STS API reference, "Length Constraints" and "Pattern" of each member). */
export const SERIAL_RULE = { least: 9, most: 256, pattern: /[\w+=/:,.@-]*/ };
export const TOKEN_CODE_RULE = { least: 6, most: 6, pattern: /[\d]*/ };
export const NAME_RULE = { least: 2, most: 64, pattern: /[\w+=,.@-]*/ };
export const ROLE_ARN_RULE = { least: 20, most: 2048, required: true };
export const ARN_RULE = {
  least: 20,
  most: 2048,
  pattern: /[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF]+/,
};
export const EXTERNAL_ID_RULE = { least: 2, most: 1224, pattern: /[\w+=,.@:\/-]*/ };
export const TAG_KEY_RULE = { least: 1, most: 128, pattern: /[\p{L}\p{Z}\p{N}_.:/=+\-@]+/u };
export const TAG_VALUE_RULE = { least: 0, most: 256, pattern: /[\p{L}\p{Z}\p{N}_.:/=+\-@]*/u };
export const POLICY_RULE = {
  least: 1,
  most: 2048,
  pattern: /[\u0009\u000A\u000D\u0020-\u00FF]+/,
};
export const MAX_TAGS = 50;
export const MAX_POLICY_ARNS = 10;
