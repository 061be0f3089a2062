/** Ids made from names: the same name has the same id on every machine. */
export interface NameIds {
  /** RFC 9562, version 5 (SHA-1 of a namespace and the name), lower case. */
  uuid(name: string): string;
}
