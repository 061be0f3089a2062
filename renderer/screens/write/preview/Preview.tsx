import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftPreview } from '../../../../main/contract/views.ts';
import { useText, type Lang } from '../../../i18n/text.ts';
import { RadioList } from '../../../ui/RadioList.tsx';
import { Status } from '../../../ui/Status.tsx';
import type { Previewed } from './use-preview.ts';

/** How a step is drawn: the player's own, which this screen does not know. */
export type DrawStep = ComponentType<DraftPreview & { lang: Lang }>;

/** The step under the caret, as whoever follows the playbook will see it. */
export function Preview({
  previewed: { shown, stale },
  draw: Step,
}: {
  previewed: Previewed;
  draw: DrawStep;
}) {
  const { t } = useTranslation();
  const { lang: own } = useText();
  const [lang, setLang] = useState<Lang>(own);
  return (
    <>
      <RadioList
        row
        legend={t('write.preview.lang')}
        value={lang}
        onChange={setLang}
        choices={[
          { value: 'en', label: 'English' },
          { value: 'ja', label: '日本語' },
        ]}
      />
      <p role="status">
        {stale && (
          <Status is="attention" size={16}>
            {t(shown ? 'write.preview.before' : 'write.preview.none')}
          </Status>
        )}
      </p>
      {shown && <Step run={shown.run} lang={lang} />}
    </>
  );
}
