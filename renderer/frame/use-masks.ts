import { useEffect, useState } from 'react';
import type { MaskView } from '../../main/contract/views.ts';
import { useDesk } from '../state/window.tsx';

/** A part of the text the person says is no secret, with the reason. */
export interface Harmless {
  readonly value: string;
  readonly reason: string;
}

/** What main would mask of this text now; an answer that comes late, for an older text, is dropped. */
export function useMasks(text: string): readonly MaskView[] {
  const { api } = useDesk();
  const [known, setKnown] = useState<{ text: string; masks: readonly MaskView[] }>();
  useEffect(() => {
    if (text === '') return;
    let wanted = true;
    void api.call['redaction.preview']({ text }).then((reply) => {
      if (wanted && reply.ok) setKnown({ text, masks: reply.value });
    });
    return () => {
      wanted = false;
    };
  }, [api, text]);
  return known?.text === text ? known.masks : [];
}
