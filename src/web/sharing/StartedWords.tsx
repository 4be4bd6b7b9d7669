import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Field } from '#web/ui/Field.tsx'
import { Starters } from './Starters.tsx'
import type { Starter } from './starters.ts'

/** Words, and the beginning they were begun with. */
export interface Started {
  readonly words: string
  readonly phrase: string | undefined
}

export interface StartedWordsProps {
  readonly started: Started
  readonly starters: readonly Starter[]
  readonly label: string
  readonly hint: string
  readonly error?: string | undefined
  readonly onChange: (started: Started) => void
}

/** A field with beginnings for it. Choosing another one keeps what was already written after the first. */
export const StartedWords = (props: StartedWordsProps): JSX.Element => {
  const { started, starters } = props
  const t = useText().sharing
  const [taken, setTaken] = useState(0)
  // Words that are no longer begun with it leave none chosen.
  const begun = starters.find(
    starter => starter === started.phrase && started.words.startsWith(t.starter[starter].trim()),
  )
  const begin = (starter: Starter): void => {
    const old = begun === undefined ? '' : t.starter[begun]
    const rest = started.words.startsWith(old) ? started.words.slice(old.length) : started.words
    props.onChange({ phrase: starter, words: `${t.starter[starter]}${rest}` })
  }
  return (
    <>
      {starters.length > 0 && (
        <Starters
          starters={starters}
          chosen={begun}
          onChoose={begin}
          onTaken={() => setTaken(taken + 1)}
        />
      )}
      <Field
        kind="long"
        label={props.label}
        hint={props.hint}
        value={started.words}
        error={props.error}
        goOnAtEnd={taken}
        onInput={words => {
          const isBegun = begun !== undefined && words.startsWith(t.starter[begun].trim())
          props.onChange({ words, phrase: isBegun ? begun : undefined })
        }}
      />
    </>
  )
}
