import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { LeaveSettings } from '#web/leave/LeaveSettings.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Ring } from '#web/ui/Ring.tsx'
import { Part } from './Part.tsx'

type Need = 'listen' | 'company' | 'rejoice'

/** What is pressed and filled in. */
export const Controls = (): JSX.Element => {
  const [name, setName] = useState('Ana')
  const [phrase, setPhrase] = useState('four words and some')
  const [words, setWords] = useState('It grows with what is written.\n\nHere.')
  const [need, setNeed] = useState<Need | undefined>('listen')
  const [language, setLanguage] = useState<'en' | 'es' | undefined>(undefined)
  return (
    <>
      <Part name="Button">
        <div class="row">
          <Button kind="primary">Primary</Button>
          <Button>Outlined</Button>
          <Button kind="quiet">Quiet</Button>
          <Button kind="help">Help</Button>
          <Button disabled>Not yet</Button>
          <Button href="tel:000">A link</Button>
        </div>
        <Button kind="primary" wide>
          The one thing to do
        </Button>
        <Button wide>Pass, which is as large</Button>
      </Part>
      <Part name="Field">
        <Field label="What shall we call you" value={name} onInput={setName} />
        <Field
          label="Picture words"
          optional
          hint="One line, in your own voice."
          value={name}
          onInput={setName}
          voice
        />
        <Field
          kind="passphrase"
          label="Passphrase"
          hint="Four or more words that nobody could guess."
          value={phrase}
          onInput={setPhrase}
        />
        <Field
          label="Recovery code"
          value="ABCD-EFGH"
          onInput={() => {}}
          error="One letter in the second group is wrong. Look at the sheet once more."
        />
        <Field kind="long" label="What happened" value={words} onInput={setWords} />
        <Field label="Not now" value="" onInput={() => {}} disabled />
      </Part>
      <Part name="Leave quickly">
        <LeaveSettings address="https://example.org/" onAddress={() => {}} />
      </Part>
      <Part name="Choice">
        <Choice
          legend="What do you need?"
          value={need}
          onChange={setNeed}
          options={[
            {
              value: 'listen',
              label: 'Just hear me',
              hint: 'No advice.',
              mark: <Ring state="waiting" />,
            },
            { value: 'company', label: 'Be with me', hint: 'A call, a visit, a walk.' },
            { value: 'rejoice', label: 'Celebrate with me' },
          ]}
        />
        <Choice
          legend="Language"
          compact
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'en', label: 'English' },
            { value: 'es', label: 'Español' },
          ]}
        />
      </Part>
    </>
  )
}
