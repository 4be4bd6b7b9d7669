import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { maxMeantWords } from '#core/sharing/events.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Words } from '#web/ui/Words.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { useKeptWords } from './useKeptWords.ts'
import type { OpenMove } from './withSending.ts'

export interface MeantLineProps {
  readonly move: OpenMove
  /** They have said "not quite" a moment ago. */
  readonly asks: boolean
  /** `then`: once it is on its way. */
  readonly onSay: (words: string, then: () => void) => void
}

/** For the sharer, after "not quite": a line of their own if they like, and a pass as large as it. */
export const MeantLine = ({ move, asks, onSay }: MeantLineProps): JSX.Element => {
  const t = useText().sharing
  const [open, setOpen] = useState(asks)
  if (move.meant !== undefined && !open)
    return (
      <div>
        <p class="soft small">{t.meantMine}</p>
        <Words>{move.meant}</Words>
      </div>
    )
  if (!open)
    return (
      <div class="flush">
        <Button kind="quiet" onPress={() => setOpen(true)}>
          {t.meantOpen}
        </Button>
      </div>
    )
  return (
    <MeantForm
      move={move}
      onSay={(words, then) =>
        onSay(words, () => {
          then()
          setOpen(false)
        })
      }
      onPass={() => setOpen(false)}
    />
  )
}

interface MeantFormProps {
  readonly move: OpenMove
  readonly onSay: (words: string, then: () => void) => void
  readonly onPass: () => void
}

const MeantForm = ({ move, onSay, onPass }: MeantFormProps): JSX.Element => {
  const text = useText()
  const t = text.sharing
  const { tried, attempt } = useTried()
  const { words, change, end } = useKeptWords(`meant/${move.entry}`)
  const said = words.trim()
  return (
    <div class="heard-ask">
      <Field
        label={t.meant}
        hint={t.meantHint(move.author.name ?? text.circle.someone)}
        voice
        value={words}
        maxLength={maxMeantWords}
        onInput={change}
        error={tried && said === '' ? t.meantMissing : undefined}
      />
      <div class="heard-answers">
        <Button
          onPress={() => {
            attempt()
            if (said !== '') onSay(said, end)
          }}
        >
          {t.meantDo}
        </Button>
        <Button
          onPress={() => {
            end()
            onPass()
          }}
        >
          {text.ui.pass}
        </Button>
      </div>
    </div>
  )
}
