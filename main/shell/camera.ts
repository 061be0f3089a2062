import { isOn } from './origins.ts';

/** What a page asks the browser for, as Electron's two permission handlers tell it. */
export interface Asked {
  readonly permission: string;
  /** Id of the web contents; undefined when there is none. */
  readonly contents: number | undefined;
  readonly isMainFrame: boolean;
  /** Address or origin of the frame. */
  readonly url: string;
  /** Kinds of media, for `media`. */
  readonly media: readonly (string | undefined)[];
}

export interface CameraGate {
  /** Opened by a call of the window while it scans, and closed when its page goes. */
  allow(on: boolean): void;
  /** Pictures only, for the main frame of our own window, while the gate is open. */
  mayUse(asked: Asked): boolean;
}

export function createCameraGate(windowId: () => number | undefined): CameraGate {
  let open = false;
  return {
    allow: (on) => {
      open = on;
    },
    mayUse: ({ permission, contents, isMainFrame, url, media }) =>
      open &&
      permission === 'media' &&
      contents !== undefined &&
      contents === windowId() &&
      isMainFrame &&
      isOn('bundle', url) &&
      media.length === 1 &&
      media[0] === 'video',
  };
}
