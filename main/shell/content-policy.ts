/**
 * React Aria's usePress puts one `<style>` into the page (touch-action of what can be pressed).
 * This is the SHA-256 of its text; a test computes it again from the installed package.
 */
export const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/**
 * Sent as a header with every answer of app:// (Electron security checklist item 7;
 * `frame-ancestors` works only in a header). Nothing inline, nothing from elsewhere, no network.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${REACT_ARIA_STYLE}`,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Main's own pages, confirm and secrets, have no third-party code and so need no exception. */
export const CONFIRM_POLICY = CONTENT_POLICY.replace(` ${REACT_ARIA_STYLE}`, '');
