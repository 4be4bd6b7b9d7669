import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'
import { withLine } from '#web/sharing/withLine.ts'
import { HandOn } from './HandOn.tsx'

const openers = ['thought', 'miss', 'walk'] as const
const maxStepWords = 2_000
type Opener = (typeof openers)[number]

/** Two minutes that make it easier to reach out. Nothing of it is kept anywhere. */
export const SmallStep = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const text = useText()
  const t = text.circles
  const [opener, setOpener] = useState<Opener | undefined>(undefined)
  const [words, setWords] = useState('')
  return (
    <Composer
      title={t.stepTitle}
      onClose={onClose}
      actions={<Button onPress={onClose}>{text.ui.done}</Button>}
    >
      <p>{t.stepWarm}</p>
      <Choice
        legend={t.stepOpeners}
        value={opener}
        onChange={chosen => {
          setOpener(chosen)
          const lines = Object.values(t.openers)
          setWords(withLine(words, t.openers[chosen], each => lines.includes(each), maxStepWords))
        }}
        options={openers.map(value => ({ value, label: t.openers[value] }))}
      />
      {opener !== undefined && (
        <>
          <p>{t.stepAloud}</p>
          <Field
            kind="long"
            label={t.stepWords}
            value={words}
            onInput={setWords}
            maxLength={maxStepWords}
          />
          <HandOn words={words} />
          <p class="soft">{t.stepEnd}</p>
        </>
      )}
    </Composer>
  )
}
