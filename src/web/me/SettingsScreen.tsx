import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { reasons } from '#web/account/BringsStep.tsx'
import { FewTracesChoice } from '#web/account/FewTraces.tsx'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { paths } from '#web/app/routes.ts'
import { LeaveSettings } from '#web/leave/LeaveSettings.tsx'
import { chooseTheme } from '#web/style/theme.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { LanguageChoice } from '#web/welcome/LanguageChoice.tsx'
import { CountryChoice } from './CountryChoice.tsx'
import { useSettings } from './useSettings.ts'

export const SettingsScreen = (): JSX.Element => {
  const text = useText()
  const words = text.me
  const { settings, failure, change } = useSettings()
  return (
    <>
      <PageTitle back={paths.me} lead={words.settingsLead}>
        {words.settingsTitle}
      </PageTitle>
      <div class="stack-wide">
        <FailureNotice failure={failure} />
        <section class="stack" aria-labelledby="language-title">
          <h2 id="language-title">{words.language}</h2>
          <LanguageChoice />
        </section>
        <Choice
          compact
          legend={words.theme}
          options={[
            { value: 'device', label: words.themeDevice },
            { value: 'light', label: words.themeLight },
            { value: 'dark', label: words.themeDark },
          ]}
          value={settings.theme ?? 'device'}
          onChange={value => {
            const theme = value === 'device' ? undefined : value
            chooseTheme(theme, () => localStorage)
            change('theme', theme ?? '')
          }}
        />
        <CountryChoice
          country={settings.helpCountry}
          onChange={country => change('helpCountry', country ?? '')}
        />
        <FewTracesChoice
          on={settings.lowTrace === 'on'}
          onChange={on => change('lowTrace', on ? 'on' : 'off')}
        />
        <section class="stack">
          <Choice
            compact
            legend={text.limits.listens}
            options={[
              { value: 'none', label: text.limits.listensNone },
              { value: '1', label: text.limits.listensOne },
              { value: '2', label: text.limits.listensTwo },
              { value: '3', label: text.limits.listensThree },
            ]}
            value={settings.listens ?? '3'}
            onChange={value => change('listens', value)}
          />
          <p class="soft">{text.limits.listensWhat}</p>
        </section>
        <section class="stack">
          <Choice
            compact
            legend={text.hints.setting}
            options={[
              { value: 'on', label: text.hints.settingOn },
              { value: 'off', label: text.hints.settingOff },
            ]}
            value={settings.hints ?? 'on'}
            onChange={value => change('hints', value)}
          />
          <p class="soft">{text.hints.settingWhat}</p>
        </section>
        <section class="stack">
          <Choice
            legend={text.account.bringsTitle}
            options={[
              ...reasons.map(value => ({ value, label: text.account.brings[value] })),
              { value: 'none' as const, label: text.account.bringsNone },
            ]}
            value={settings.brings ?? 'none'}
            onChange={value => change('brings', value === 'none' ? '' : value)}
          />
          <p class="soft">{text.account.bringsWhat}</p>
        </section>
        <LeaveAddress
          address={settings.leaveAddress}
          onSave={address => change('leaveAddress', address ?? '')}
        />
      </div>
    </>
  )
}

interface LeaveAddressProps {
  readonly address: string | undefined
  readonly onSave: (address: string | undefined) => void
}

const LeaveAddress = ({ address, onSave }: LeaveAddressProps): JSX.Element => {
  const text = useText().me
  const [typed, setTyped] = useState(address)
  return (
    <section class="stack" aria-labelledby="leave-title">
      <h2 id="leave-title">{text.leave}</h2>
      <LeaveSettings address={address} onAddress={setTyped} />
      <Button disabled={typed === address} onPress={() => onSave(typed)}>
        {text.leaveSave}
      </Button>
    </section>
  )
}
