import { Component, type ReactNode } from 'react';

/** Catches what a screen throws, so that band, notices and the way to other screens stay. */
export class ScreenGuard extends Component<
  { children: ReactNode; fallback: (again: () => void) => ReactNode },
  { stopped: boolean }
> {
  override state = { stopped: false };

  static getDerivedStateFromError(): { stopped: boolean } {
    return { stopped: true };
  }

  override render(): ReactNode {
    if (!this.state.stopped) return this.props.children;
    return this.props.fallback(() => this.setState({ stopped: false }));
  }
}
