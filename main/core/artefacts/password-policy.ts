/**
 * The password policy of the security account (CIS AWS Foundations; breakglass-practice 2.4), as
 * UpdateAccountPasswordPolicy takes it. Nothing expires: a forced change in an emergency is a write
 * to IAM, which may be what is down.
 */
export const PASSWORD_POLICY = {
  MinimumPasswordLength: 24,
  RequireSymbols: true,
  RequireNumbers: true,
  RequireUppercaseCharacters: true,
  RequireLowercaseCharacters: true,
  PasswordReusePrevention: 24,
  AllowUsersToChangePassword: false,
  HardExpiry: false,
} as const;
