/** The part of Electron's IpcMainInvokeEvent that says who is asking. */
export interface CallEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: SenderFrame | null;
}

export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** Who may ask: the main frame of one web contents, on one host of app://. */
export interface Caller {
  /** Undefined, or none, while there is no such window. */
  readonly contentsId: () => number | undefined | readonly number[];
  readonly host: 'bundle' | 'confirm' | 'secrets' | 'observer' | 'facilitator';
}

/** Electron security checklist item 17, on every call. */
export function isFrom(caller: Caller, event: CallEvent): boolean {
  const { senderFrame } = event;
  const ours = caller.contentsId();
  const isOurs =
    typeof ours === 'object' ? ours.includes(event.sender.id) : event.sender.id === ours;
  if (!isOurs) return false;
  if (!senderFrame || senderFrame.parent !== null) return false;
  try {
    const url = new URL(senderFrame.url);
    return url.protocol === 'app:' && url.host === caller.host && url.username === '';
  } catch {
    return false;
  }
}
