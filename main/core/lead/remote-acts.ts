/** What whoever leads a drill from another device can have done by a code that is typed. */
export type RemoteAct =
  | { readonly is: 'fire' | 'hold' | 'let-go'; readonly item: string }
  | { readonly is: 'fault' | 'fault-over'; readonly fault: string }
  | { readonly is: 'pause' | 'go-on' | 'end' };

/** Every act of a drill with these items of a timeline and these faults by hand. */
export function remoteActs(
  items: readonly string[],
  faults: readonly string[],
): readonly RemoteAct[] {
  return [
    ...items.flatMap((item): readonly RemoteAct[] => [
      { is: 'fire', item },
      { is: 'hold', item },
      { is: 'let-go', item },
    ]),
    ...faults.flatMap((fault): readonly RemoteAct[] => [
      { is: 'fault', fault },
      { is: 'fault-over', fault },
    ]),
    { is: 'pause' },
    { is: 'go-on' },
    { is: 'end' },
  ];
}

/** One text for one act, and for no other. */
export function actName(act: RemoteAct): string {
  switch (act.is) {
    case 'fire':
    case 'hold':
    case 'let-go':
      return `${act.is} ${act.item}`;
    case 'fault':
    case 'fault-over':
      return `${act.is} ${act.fault}`;
    case 'pause':
    case 'go-on':
    case 'end':
      return act.is;
  }
}
