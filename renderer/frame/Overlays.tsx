import type { Overlay } from '../state/connect.ts';
import { AgreedDialog } from './agreed/AgreedDialog.tsx';
import { AloudDialog } from './aloud/AloudDialog.tsx';
import { CloseRunDialog } from './CloseRunDialog.tsx';
import { FromFacilitator } from './drill/FromFacilitator.tsx';
import { DeviateDialog } from './leave/DeviateDialog.tsx';
import { HandOverDialog } from './leave/HandOverDialog.tsx';
import { EndAllDialog } from './EndAllDialog.tsx';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { HandoffDialog } from './HandoffDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { Palette } from './Palette.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { TerminalsDialog } from './TerminalsDialog.tsx';
import { UsedRolesDialog } from './UsedRolesDialog.tsx';

/** The dialogs that can be opened from anywhere. */
export function Overlays({ overlay }: { overlay: Overlay }) {
  switch (overlay.is) {
    case 'palette':
      return <Palette />;
    case 'shortcuts':
      return <Shortcuts />;
    case 'note':
      return <NoteDialog first={overlay.kind} openedAt={overlay.openedAt} />;
    case 'evidence':
      return (
        <EvidenceDialog files={overlay.files} source={overlay.source} openedAt={overlay.openedAt} />
      );
    case 'facilitator-code':
      return <FromFacilitator />;
    case 'end-all':
      return <EndAllDialog />;
    case 'used-roles':
      return <UsedRolesDialog />;
    case 'terminals':
      return <TerminalsDialog />;
    case 'aloud':
      return <AloudDialog />;
    case 'hand-off':
      return <HandoffDialog session={overlay.session} />;
    case 'agreed':
      return <AgreedDialog openedAt={overlay.openedAt} />;
    case 'deviate':
      return <DeviateDialog />;
    case 'hand-over':
      return <HandOverDialog />;
    case 'close-run':
      return <CloseRunDialog {...overlay} />;
  }
}
