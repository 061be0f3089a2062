/** What people agree on during a run. */
export interface AgreedCalls {
  /** A promise (`at`: until when), a decision, or what somebody was told (`at`: when). */
  'agreed.add': {
    args: {
      readonly is: 'promise' | 'decision' | 'told';
      readonly what: string;
      readonly who: string;
      readonly at?: number;
      readonly openedAt: number;
    };
    result: null;
  };
  /** A promise was kept, or given up. */
  'agreed.settle': { args: { readonly id: string; readonly kept: boolean }; result: null };
}

export const agreedCalls = {
  'agreed.add': true,
  'agreed.settle': true,
} as const satisfies Record<keyof AgreedCalls, true>;
