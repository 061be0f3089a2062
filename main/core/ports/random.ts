export interface Random {
  bytes(count: number): Uint8Array;
  /** RFC 9562 version 4, lower case. */
  uuid(): string;
}
