import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextButton } from './Button.tsx';
import { Dialog, DialogActions } from './Dialog.tsx';
import { readPicture } from './read-picture.ts';
import styles from './Scanner.module.css';

/** Between two looks at the picture, milliseconds. */
const PAUSE = 120;

export interface ScannerProps {
  /** Opens or closes the camera for this window in main; false: it may not be used. */
  readonly allow: (on: boolean) => Promise<boolean>;
  /** Told of each new code; answers what to say, or undefined when all is there. */
  readonly onCode: (code: string) => Promise<string | undefined>;
  readonly onClose: () => void;
}

/** The camera in a dialog of its own. Leaving it, in whatever way, ends the camera. */
export function Scanner({ allow, onCode, onClose }: ScannerProps) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef({ allow, onCode });
  const [said, setSaid] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    told.current = { allow, onCode };
  });
  useEffect(() => {
    const stop = new AbortController();
    const { current: element } = video;
    if (element) {
      void watch(element, stop.signal, told.current, setSaid).then((opened) => {
        if (!opened && !stop.signal.aborted) setFailed(true);
      });
    }
    return () => {
      stop.abort();
      void told.current.allow(false);
    };
  }, []);
  return (
    <Dialog wide title={t('message.scanTitle')} onClose={onClose}>
      <p>{failed ? t('message.noCamera') : t('message.scanText')}</p>
      <video
        ref={video}
        className={styles['video']}
        hidden={failed}
        muted
        playsInline
        aria-label={t('message.picture')}
      />
      <p role="status">{failed ? '' : (said ?? t('message.waiting'))}</p>
      <DialogActions>
        <TextButton onClick={onClose}>{t('message.cancel')}</TextButton>
      </DialogActions>
    </Dialog>
  );
}

/** Looks at the picture until all codes are there or it is stopped. False: no camera. */
async function watch(
  video: HTMLVideoElement,
  signal: AbortSignal,
  { allow, onCode }: Pick<ScannerProps, 'allow' | 'onCode'>,
  say: (text: string) => void,
): Promise<boolean> {
  let stream: MediaStream;
  try {
    if (!(await allow(true)) || signal.aborted) return false;
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'environment' },
    });
  } catch {
    return false;
  }
  try {
    video.srcObject = stream;
    await video.play().catch(() => undefined);
    const seen = new Set<string>();
    while (!signal.aborted) {
      const code = await readPicture(video, video.videoWidth, video.videoHeight);
      if (code !== undefined && !seen.has(code)) {
        seen.add(code);
        const answer = await onCode(code);
        if (answer === undefined) return true;
        say(answer);
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    return true;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}
