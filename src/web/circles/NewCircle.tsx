import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { NewCircle as NewCircleInput } from '#client/engine.ts'
import { type CircleColour, offeredKinds } from '#core/circle/circleKind.ts'
import { paths } from '#web/app/routes.ts'
import { Failed } from '#web/circle/Failed.tsx'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { ColourChoice } from './ColourChoice.tsx'

const kinds = offeredKinds.filter(kind => kind !== 'self')
const longestName = 60

export interface NewCircleProps {
  readonly doing: Action
  readonly onMake: (input: NewCircleInput) => void
  /** The colour that stands there first; the person may take another. */
  readonly colour: CircleColour
}

/** A name and a colour are enough. Its kinds are data: where there is one, nothing is asked. */
export const NewCircle = ({ doing, onMake, colour: first }: NewCircleProps): JSX.Element => {
  const t = useText().circles
  const [kind, setKind] = useState(kinds[0] ?? 'pair')
  const [name, setName] = useState('')
  const [colour, setColour] = useState(first)
  const [purpose, setPurpose] = useState('')
  const [tried, setTried] = useState(false)
  const trimmed = name.trim()
  const error = trimmed === '' ? t.nameEmpty : trimmed.length > longestName ? t.nameLong : undefined
  return (
    <>
      <PageTitle back={paths.circles} lead={t.newLead}>
        {t.newTitle}
      </PageTitle>
      <form
        class="stack-wide"
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          if (error === undefined)
            onMake({
              kind,
              name: trimmed,
              colour,
              purpose: purpose.trim() === '' ? undefined : purpose.trim(),
            })
        }}
      >
        {kinds.length > 1 && (
          <Choice
            legend={t.kindLegend}
            value={kind}
            onChange={setKind}
            options={kinds.map(value => ({
              value,
              label: t.kinds[value],
              hint: t.kindHints[value],
            }))}
          />
        )}
        <Field
          label={t.nameLabel}
          hint={t.nameHint}
          value={name}
          onInput={setName}
          error={tried ? error : undefined}
          voice
        />
        <ColourChoice name={trimmed === '' ? '·' : trimmed} value={colour} onChange={setColour} />
        <Field
          label={t.purposeLabel}
          hint={t.purposeHint}
          value={purpose}
          onInput={setPurpose}
          maxLength={500}
          optional
          voice
        />
        <div class="stack">
          <p class="soft small">{t.feared}</p>
          <Failed failure={doing.failure} />
          <Button kind="primary" wide submit disabled={doing.busy}>
            {t.make}
          </Button>
          {doing.busy && <Progress words={t.making} />}
        </div>
      </form>
    </>
  )
}
