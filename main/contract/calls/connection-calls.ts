type Nothing = Readonly<Record<string, never>>;

/** The way from this computer to AWS; what is known of it shows in `AppView.connection`. */
export interface ConnectionCalls {
  /** Asks every host of the kit, with no credential in the question. */
  'connection.check': { args: Nothing; result: null };
  /** Lets an authority that is not public vouch for AWS in this run; recorded with the reason. */
  'connection.allow': { args: { readonly pem: string; readonly reason: string }; result: null };
  'connection.withdraw': { args: Nothing; result: null };
}

export const connectionCalls = {
  'connection.check': true,
  'connection.allow': true,
  'connection.withdraw': true,
} as const satisfies Record<keyof ConnectionCalls, true>;
