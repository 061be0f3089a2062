/** Signatures of CACAO playbooks, under the names JSON Web Algorithms gives them (RFC 7518, 8037). */
export interface JssKeys {
  /**
   * Undefined where the algorithm is not known or the key cannot be read. `key` is the Base64 of a
   * SubjectPublicKeyInfo; `signature` is base64url.
   */
  verify(algorithm: string, key: string, text: string, signature: string): boolean | undefined;
}
