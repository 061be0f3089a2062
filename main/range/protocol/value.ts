/** What an operation answers, before a protocol writes it. Undefined members are left out. */
export type Value = string | number | boolean | Date | readonly Value[] | Structure;

export interface Structure {
  readonly [member: string]: Value | undefined;
}
