import { lazy, Suspense } from 'react';
import type { AppView } from '../main/contract/views.ts';
import { HomeScreen } from './screens/home/HomeScreen.tsx';
import { PlayerScreen } from './screens/player/PlayerScreen.tsx';
import type { Route } from './state/route.ts';

const LibraryScreen = lazy(() =>
  import('./screens/library/LibraryScreen.tsx').then((m) => ({ default: m.LibraryScreen })),
);
const ReaderScreen = lazy(() =>
  import('./screens/reader/ReaderScreen.tsx').then((m) => ({ default: m.ReaderScreen })),
);
const SignInScreen = lazy(() =>
  import('./screens/sign-in/SignInScreen.tsx').then((m) => ({ default: m.SignInScreen })),
);
const LogScreen = lazy(() =>
  import('./screens/log/LogScreen.tsx').then((m) => ({ default: m.LogScreen })),
);
const VaultScreen = lazy(() =>
  import('./screens/vault/VaultScreen.tsx').then((m) => ({ default: m.VaultScreen })),
);
const EvidenceScreen = lazy(() =>
  import('./screens/evidence/EvidenceScreen.tsx').then((m) => ({ default: m.EvidenceScreen })),
);
const SettingsScreen = lazy(() =>
  import('./screens/settings/SettingsScreen.tsx').then((m) => ({ default: m.SettingsScreen })),
);

const AnchorScreen = lazy(() =>
  import('./screens/anchor/AnchorScreen.tsx').then((m) => ({ default: m.AnchorScreen })),
);
const WitnessScreen = lazy(() =>
  import('./screens/witness/WitnessScreen.tsx').then((m) => ({ default: m.WitnessScreen })),
);
const UploadsScreen = lazy(() =>
  import('./screens/uploads/UploadsScreen.tsx').then((m) => ({ default: m.UploadsScreen })),
);

const ConnectionScreen = lazy(() =>
  import('./screens/connection/ConnectionScreen.tsx').then((m) => ({
    default: m.ConnectionScreen,
  })),
);
const StillWorksScreen = lazy(() =>
  import('./screens/connection/StillWorksScreen.tsx').then((m) => ({
    default: m.StillWorksScreen,
  })),
);

const KitScreen = lazy(() =>
  import('./screens/kit/KitScreen.tsx').then((m) => ({ default: m.KitScreen })),
);

const DraftScreen = lazy(() =>
  import('./screens/kit/draft/DraftScreen.tsx').then((m) => ({ default: m.DraftScreen })),
);

/** What a change of screen is: focus goes to its title, scrolling to its top. */
export function screenKey(view: AppView, route: Route): string {
  switch (route.at) {
    case 'reader':
      return `reader ${route.id}`;
    case 'run':
      return view.signIn ? `sign-in` : 'run';
    case 'anchor':
      return `anchor ${route.logId}`;
    case 'home':
    case 'library':
    case 'log':
    case 'vault':
    case 'evidence':
    case 'witness':
    case 'uploads':
    case 'kit':
    case 'kit-draft':
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
    case 'reader':
      return <ReaderScreen id={route.id} />;
    case 'run':
      if (view.run && view.signIn) return <SignInScreen run={view.run} signIn={view.signIn} />;
      return view.run ? <PlayerScreen run={view.run} /> : <HomeScreen />;
    case 'log':
      return <LogScreen {...(route.logId === undefined ? {} : { logId: route.logId })} />;
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
    case 'kit':
      return <KitScreen />;
    case 'kit-draft':
      return <DraftScreen />;
    case 'connection':
      return <ConnectionScreen />;
    case 'still-works':
      return <StillWorksScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}
