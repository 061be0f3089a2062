import { Suspense } from 'react';
import type { AppView } from '../main/contract/views.ts';
import { loadedLater } from './loaded-later.tsx';
import { HomeScreen } from './screens/home/HomeScreen.tsx';
import { PlayerScreen } from './screens/player/PlayerScreen.tsx';
import type { Route } from './state/route.ts';

const LibraryScreen = loadedLater(() =>
  import('./screens/library/LibraryScreen.tsx').then((m) => m.LibraryScreen),
);
const ReaderScreen = loadedLater(() =>
  import('./screens/reader/ReaderScreen.tsx').then((m) => m.ReaderScreen),
);
const SignInScreen = loadedLater(() =>
  import('./screens/sign-in/SignInScreen.tsx').then((m) => m.SignInScreen),
);
const LogScreen = loadedLater(() => import('./screens/log/LogScreen.tsx').then((m) => m.LogScreen));
const VaultScreen = loadedLater(() =>
  import('./screens/vault/VaultScreen.tsx').then((m) => m.VaultScreen),
);
const EvidenceScreen = loadedLater(() =>
  import('./screens/evidence/EvidenceScreen.tsx').then((m) => m.EvidenceScreen),
);
const SettingsScreen = loadedLater(() =>
  import('./screens/settings/SettingsScreen.tsx').then((m) => m.SettingsScreen),
);

const AnchorScreen = loadedLater(() =>
  import('./screens/anchor/AnchorScreen.tsx').then((m) => m.AnchorScreen),
);
const WitnessScreen = loadedLater(() =>
  import('./screens/witness/WitnessScreen.tsx').then((m) => m.WitnessScreen),
);
const UploadsScreen = loadedLater(() =>
  import('./screens/uploads/UploadsScreen.tsx').then((m) => m.UploadsScreen),
);

const ConnectionScreen = loadedLater(() =>
  import('./screens/connection/ConnectionScreen.tsx').then((m) => m.ConnectionScreen),
);
const StillWorksScreen = loadedLater(() =>
  import('./screens/connection/StillWorksScreen.tsx').then((m) => m.StillWorksScreen),
);

const OwnScreen = loadedLater(() => import('./screens/own/OwnScreen.tsx').then((m) => m.OwnScreen));
const KitScreen = loadedLater(() => import('./screens/kit/KitScreen.tsx').then((m) => m.KitScreen));
const DrillsScreen = loadedLater(() =>
  import('./screens/drills/DrillsScreen.tsx').then((m) => m.DrillsScreen),
);
const DebriefScreen = loadedLater(() =>
  import('./screens/debrief/DebriefScreen.tsx').then((m) => m.DebriefScreen),
);
const CompareScreen = loadedLater(() =>
  import('./screens/compare/CompareScreen.tsx').then((m) => m.CompareScreen),
);
const GateScreen = loadedLater(() =>
  import('./screens/gate/GateScreen.tsx').then((m) => m.GateScreen),
);
const StuckScreen = loadedLater(() =>
  import('./screens/stuck/StuckScreen.tsx').then((m) => m.StuckScreen),
);

const AssumptionsScreen = loadedLater(() =>
  import('./screens/assumptions/AssumptionsScreen.tsx').then((m) => m.AssumptionsScreen),
);

const DraftScreen = loadedLater(() =>
  import('./screens/kit/draft/DraftScreen.tsx').then((m) => m.DraftScreen),
);

const WriteScreen = loadedLater(() =>
  import('./screens/write/WriteScreen.tsx').then((m) => m.WriteScreen),
);

const StepPreview = loadedLater(() =>
  import('./screens/player/StepPreview.tsx').then((m) => m.StepPreview),
);

/** What a change of screen is: focus goes to its title, scrolling to its top. */
export function screenKey(view: AppView, route: Route): string {
  switch (route.at) {
    case 'reader':
      return `reader ${route.id}`;
    case 'run':
      return view.signIn ? `sign-in` : 'run';
    case 'debrief':
      return `debrief ${route.logId}`;
    case 'compare':
      return `compare ${route.id}`;
    case 'stuck':
      return `stuck ${route.on}`;
    case 'write':
      return `write ${route.id ?? ''}`;
    case 'anchor':
      return `anchor ${route.logId}`;
    case 'home':
    case 'library':
    case 'own-playbooks':
    case 'drills':
    case 'log':
    case 'vault':
    case 'evidence':
    case 'witness':
    case 'uploads':
    case 'gate':
    case 'kit':
    case 'kit-draft':
    case 'assumptions':
    case 'connection':
    case 'still-works':
    case 'settings':
      return route.at;
  }
}

export function Screen({ view, route }: { view: AppView; route: Route }) {
  return <Suspense>{chosen(view, route)}</Suspense>;
}

function chosen(view: AppView, route: Route) {
  switch (route.at) {
    case 'home':
      return <HomeScreen />;
    case 'library':
      return <LibraryScreen />;
    case 'own-playbooks':
      return (
        <OwnScreen
          {...(route.file === undefined ? {} : { dropped: route.file })}
          {...(route.signature === undefined ? {} : { signature: route.signature })}
        />
      );
    case 'reader':
      return <ReaderScreen {...route} />;
    case 'drills':
      return <DrillsScreen />;
    case 'debrief':
      return <DebriefScreen logId={route.logId} />;
    case 'compare':
      return <CompareScreen id={route.id} />;
    case 'run':
      if (view.run && view.signIn) return <SignInScreen run={view.run} signIn={view.signIn} />;
      return view.run ? <PlayerScreen run={view.run} /> : <HomeScreen />;
    case 'log':
      return <LogScreen {...route} />;
    case 'vault':
      return <VaultScreen />;
    case 'evidence':
      return <EvidenceScreen {...(route.logId === undefined ? {} : { logId: route.logId })} />;
    case 'anchor':
      return <AnchorScreen logId={route.logId} />;
    case 'witness':
      return <WitnessScreen />;
    case 'uploads':
      return <UploadsScreen />;
    case 'gate':
      return view.gate ? <GateScreen key={view.gate.id} gate={view.gate} /> : <HomeScreen />;
    case 'kit':
      return <KitScreen choose={route.choose ?? false} />;
    case 'kit-draft':
      return <DraftScreen />;
    case 'assumptions':
      return <AssumptionsScreen {...(route.id === undefined ? {} : { id: route.id })} />;
    case 'connection':
      return <ConnectionScreen />;
    case 'still-works':
      return <StillWorksScreen />;
    case 'stuck':
      return <StuckScreen on={route.on} />;
    case 'write':
      return (
        <WriteScreen
          drawStep={StepPreview}
          {...(route.id === undefined ? {} : { id: route.id })}
          {...(route.step === undefined ? {} : { step: route.step })}
        />
      );
    case 'settings':
      return <SettingsScreen />;
  }
}
