import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { appState, commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { maxDisplayNameLength } from '#web/account/NameStep.tsx'
import { OneField } from './OneField.tsx'

export const MyNameScreen = (): JSX.Element => {
  const text = useText()
  const { signIn } = appState.value
  const [name, setName] = useState(signIn.kind === 'signed-in' ? (signIn.name ?? '') : '')
  return (
    <>
      <PageTitle back={paths.me} lead={text.me.nameLead}>
        {text.me.nameTitle}
      </PageTitle>
      <OneField
        label={text.account.nameLabel}
        hint={text.account.nameHint}
        value={name}
        onInput={setName}
        maxLength={maxDisplayNameLength}
        onSave={() => commands.account.changeDisplayName(name.trim())}
      />
    </>
  )
}
