import { CornerDownLeft } from 'lucide-react';
import { Icon } from './Icon.tsx';

/** Keycaps beside a command; the Enter sign is drawn, as few fonts have it. Not part of any name. */
export function Keys({ children }: { children: string }) {
  const [before = '', after] = children.split('↵');
  return (
    <kbd aria-hidden>
      {before}
      {after !== undefined && <Icon of={CornerDownLeft} size={15} />}
      {after}
    </kbd>
  );
}
