import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { ColourChoice } from '#web/circles/ColourChoice.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import type { NewSideProps, SideWordsTyped } from './NewSide.tsx'
import { WhoTakesPart } from './WhoTakesPart.tsx'

export interface SideNamingProps extends Pick<NewSideProps, 'circleName' | 'people' | 'back'> {
  readonly typed: SideWordsTyped
  readonly onChange: (typed: SideWordsTyped) => void
  readonly onGoOn: () => void
}

const longestName = 60

/** What it is called, what it is for, and who of the circle takes part. A name is enough. */
export const SideNaming = (props: SideNamingProps): JSX.Element => {
  const { typed, onChange } = props
  const { circles: t, sides } = useText()
  const [tried, setTried] = useState(false)
  const name = typed.name.trim()
  const error = name === '' ? t.nameEmpty : name.length > longestName ? t.nameLong : undefined
  return (
    <>
      <PageTitle back={props.back} lead={sides.lead(props.circleName)}>
        {sides.title}
      </PageTitle>
      <form
        class="stack-wide"
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          if (error === undefined) props.onGoOn()
        }}
      >
        <Field
          label={t.nameLabel}
          hint={sides.nameHint}
          value={typed.name}
          onInput={written => onChange({ ...typed, name: written })}
          error={tried ? error : undefined}
          voice
        />
        <Field
          label={t.purposeLabel}
          hint={sides.purposeHint}
          value={typed.purpose}
          onInput={purpose => onChange({ ...typed, purpose })}
          maxLength={500}
          optional
          voice
        />
        <WhoTakesPart
          people={props.people}
          chosen={typed.chosen}
          onChange={chosen => onChange({ ...typed, chosen })}
        />
        <ColourChoice
          name={name === '' ? '·' : name}
          value={typed.colour}
          onChange={colour => onChange({ ...typed, colour })}
        />
        <div class="stack">
          <p class="soft small">{t.feared}</p>
          <Button kind="primary" wide submit>
            {t.goOn}
          </Button>
        </div>
      </form>
    </>
  )
}
