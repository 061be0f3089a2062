import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { perform } from '../../commands/registry.ts';
import { ZOOMS } from '../../commands/zoom.ts';
import { Held } from '../../frame/Held.tsx';
import { useCall } from '../../state/use-call.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { LinkButton, SecondButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { Status } from '../../ui/Status.tsx';
import { KitFacts } from './KitFacts.tsx';
import styles from './SettingsScreen.module.css';

/** Language, appearance, text size, and who uses this computer. Saved at once. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { settings, kit, app, drill, gate } = useView();
  // Who is in the practice range's kit is nobody: such a name would stand in a real log later.
  const people = drill ? [] : (kit?.people ?? []);
  const { person } = settings;
  const { send, failure } = useCall();
  const biggest = ZOOMS.at(-1) ?? settings.zoom;
  return (
    <div className={styles['settings']}>
      <PageTitle>{t('settings.title')}</PageTitle>
      {failure && <FailureCard failure={failure} />}
      <Part title={t('settings.language')}>
        <RadioList
          hideLegend
          row
          legend={t('settings.language')}
          value={settings.lang}
          onChange={(lang) => void send('settings.change', { lang })}
          choices={[
            { value: 'system', label: t('settings.langSystem') },
            { value: 'en', label: <span lang="en">{t('settings.langEn')}</span> },
            { value: 'ja', label: <span lang="ja">{t('settings.langJa')}</span> },
          ]}
        />
      </Part>
      <Part title={t('settings.theme')}>
        <RadioList
          hideLegend
          row
          legend={t('settings.theme')}
          value={settings.theme}
          onChange={(theme) => void send('settings.change', { theme })}
          choices={[
            { value: 'system', label: t('settings.themeSystem') },
            { value: 'light', label: t('settings.themeLight') },
            { value: 'dark', label: t('settings.themeDark') },
          ]}
        />
      </Part>
      <Part title={t('settings.zoom')}>
        <div className={styles['zoom']} role="group" aria-label={t('settings.zoom')}>
          <SecondButton
            icon={Minus}
            off={settings.zoom <= ZOOMS[0]}
            onClick={() => perform(desk, 'view.zoom-out')}
          >
            {t('settings.zoomOut')}
          </SecondButton>
          <output aria-label={t('settings.zoom')}>{settings.zoom} %</output>
          <SecondButton
            icon={Plus}
            off={settings.zoom >= biggest}
            onClick={() => perform(desk, 'view.zoom-in')}
          >
            {t('settings.zoomIn')}
          </SecondButton>
          {settings.zoom !== 100 && (
            <TextButton onClick={() => perform(desk, 'view.zoom-reset')}>
              {t('settings.zoomReset')}
            </TextButton>
          )}
        </div>
      </Part>
      <Part title={t('settings.person')}>
        <div className={styles['person']}>
          <SelectField
            label={t('settings.name')}
            help={t('settings.personHint')}
            value={person ?? ''}
            onChange={(event) => {
              if (event.target.value !== '') {
                void send('settings.change', { person: event.target.value });
              }
            }}
          >
            <option value="">{t('settings.personNone')}</option>
            {person !== undefined && !people.some(({ id }) => id === person) && (
              <option value={person}>{person}</option>
            )}
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          {gate && <Held />}
        </div>
      </Part>
      <Part title={t('settings.kit')}>
        <KitFacts kit={kit} />
      </Part>
      <Part title={t('connection.title')}>
        <div className={styles['ways']}>
          <LinkButton onClick={() => desk.go({ at: 'connection' })}>
            {t('connection.open')}
          </LinkButton>
          <LinkButton onClick={() => desk.go({ at: 'still-works' })}>
            {t('connection.works')}
          </LinkButton>
        </div>
      </Part>
      <Part title={t('settings.about')}>
        <p>{t('settings.version', { version: app.version, electron: app.electron })}</p>
        <Status is={app.supported ? 'done' : 'attention'} size={16}>
          {t(app.supported ? 'settings.supported' : 'settings.unsupported')}
        </Status>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
