/** Why some faults cannot strike some calls. */
export const NO_CODE = 'no code is in this call';
export const NO_PERMISSION = 'GetCallerIdentity needs no permission';
export const NO_ROLE = 'no role is asked for here';
export const NO_POLICY = 'no policy goes with this call';
export const BROWSER_HAS_IT = 'codes are typed in the browser, never here';
