import { Camera, FileText } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../state/window.tsx';
import { SecondButton } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import { readPictureFile } from '../ui/read-picture.ts';
import { Scanner } from '../ui/Scanner.tsx';
import styles from './TakeMessage.module.css';

/** Between the texts of scanned codes, as main takes them apart. */
const CODE_END = '\u001e';
/** Larger files are not read at all, bytes: a photo is a few MB, a message a few KB. */
const LARGEST = { picture: 30_000_000, text: 200_000 } as const;

/**
 * Takes a message of another copy of the app: by camera, pasted (text, or a picture of its code),
 * or as a file. `onGiven` gets the text as it is; main finds the message in it.
 */
export function TakeMessage({
  onGiven,
  busy,
}: {
  onGiven: (given: string) => void;
  busy: boolean;
}) {
  const { t } = useTranslation();
  const { api } = useDesk();
  const [text, setText] = useState('');
  const [told, setTold] = useState<string>();
  const [scanning, setScanning] = useState(false);
  const codes = useRef<string[]>([]);
  const chooser = useRef<HTMLInputElement>(null);

  /** What to say while parts are missing; undefined once the message is whole and handed on. */
  const takeCode = async (code: string): Promise<string | undefined> => {
    const seen = [...codes.current, code];
    const reply = await api.call['codes.gather']({ codes: seen });
    const { have, of } = reply.ok ? reply.value : { have: [], of: 0 };
    codes.current = of === 0 ? codes.current : seen;
    if (of === 0) return t('message.waiting');
    if (have.length < of) return t('message.parts', { have: have.join(', '), of });
    codes.current = [];
    onGiven(seen.join(CODE_END));
    return undefined;
  };
  const takeFile = async (file: File): Promise<void> => {
    setTold(undefined);
    const picture = file.type.startsWith('image/');
    if (file.size > (picture ? LARGEST.picture : LARGEST.text)) {
      setTold(t('message.tooBig'));
      return;
    }
    if (!picture) {
      onGiven(await file.text());
      return;
    }
    const code = await readPictureFile(file);
    setTold(code === undefined ? t('message.noCode') : await takeCode(code));
  };
  return (
    <div className={styles['take']}>
      <div className={styles['ways']}>
        <SecondButton icon={Camera} off={busy} onClick={() => setScanning(true)}>
          {t('message.scan')}
        </SecondButton>
        <SecondButton icon={FileText} off={busy} onClick={() => chooser.current?.click()}>
          {t('message.file')}
        </SecondButton>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={t('message.file')}
          accept=".txt,.eml,text/plain,image/*"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void takeFile(file);
            event.target.value = '';
          }}
        />
      </div>
      <TextArea
        label={t('message.paste')}
        help={t('message.pasteHint')}
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const [file] = event.clipboardData.files;
          if (!file) return;
          event.preventDefault();
          void takeFile(file);
        }}
      />
      <SecondButton off={busy || text.trim() === ''} onClick={() => onGiven(text)}>
        {t('message.read')}
      </SecondButton>
      <p role="status" className={styles['told']}>
        {told}
      </p>
      {scanning && (
        <Scanner
          allow={async (on) => (await api.call['camera.allow']({ on })).ok}
          onCode={async (code) => {
            const more = await takeCode(code);
            if (more === undefined) setScanning(false);
            return more;
          }}
          onClose={() => setScanning(false)}
        />
      )}
    </div>
  );
}
