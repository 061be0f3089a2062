import {
  BookOpen,
  House,
  PlayCircle,
  ScrollText,
  Settings,
  Vault,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AppView } from '../../main/contract/views.ts';
import type { Route } from '../state/route.ts';
import { useDesk } from '../state/window.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Rail.module.css';

interface Place {
  readonly id: 'home' | 'library' | 'run' | 'log' | 'vault' | 'settings';
  readonly icon: LucideIcon;
}

const PLACES: readonly Place[] = [
  { id: 'home', icon: House },
  { id: 'library', icon: BookOpen },
  { id: 'run', icon: PlayCircle },
  { id: 'log', icon: ScrollText },
  { id: 'vault', icon: Vault },
  { id: 'settings', icon: Settings },
];

/** The place a route belongs to: what has none of its own is under the one it is reached from. */
function placeOf(route: Route): Place['id'] {
  const { at } = route;
  switch (at) {
    case 'reader':
    case 'compare':
    case 'write':
    case 'own-playbooks':
    case 'drills':
    case 'debrief':
    case 'gate':
      return 'library';
    case 'evidence':
    case 'stuck':
      return 'run';
    case 'kit':
    case 'kit-draft':
    case 'assumptions':
    case 'connection':
    case 'still-works':
      return 'settings';
    case 'anchor':
    case 'witness':
    case 'uploads':
      return 'log';
    case 'home':
    case 'library':
    case 'run':
    case 'log':
    case 'vault':
    case 'settings':
      return at;
  }
}

/** The places of the window. A run has one while it is open. */
export function Rail({ view, route }: { view: AppView; route: Route }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const here = placeOf(route);
  return (
    <nav className={styles['rail']} aria-label={t('nav.label')}>
      {PLACES.filter(({ id }) => id !== 'run' || view.run).map(({ id, icon }) => (
        <button
          key={id}
          type="button"
          className={styles['place']}
          data-place={id}
          aria-current={id === here ? 'page' : undefined}
          onClick={() => desk.go({ at: id })}
        >
          <Icon of={icon} size={20} />
          <span>{t(`nav.${id}`)}</span>
        </button>
      ))}
    </nav>
  );
}
