import type { JSX } from 'preact'
import { adultsOnly, handMadeKinds } from '#core/circle/circleKind.ts'
import { paths } from '#web/app/routes.ts'
import { FirstForMe } from '#web/safetyCheck/FirstForMe.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { ColourChoice } from './ColourChoice.tsx'
import type { Naming } from './NewCircle.tsx'

const longestName = 60

export interface KindAndNameProps {
  readonly naming: Naming
  readonly onChange: (naming: Naming) => void
  /** Community circles of this host are for people of 18 and older. */
  readonly forAdults: boolean
  readonly onGoOn: () => void
}

/** Who it is for, what it is called and why it is there. A kind and a name are enough. */
export const KindAndName = (props: KindAndNameProps): JSX.Element => {
  const { naming, onChange, onGoOn, forAdults } = props
  const t = useText().circles
  const { kind, name, colour, purpose } = naming
  const { tried, attempt } = useTried()
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
          attempt()
          if (error === undefined) onGoOn()
        }}
      >
        <Choice
          legend={t.kindLegend}
          value={kind}
          onChange={chosen => onChange({ ...naming, kind: chosen })}
          options={handMadeKinds.map(value => ({
            value,
            label: t.kinds[value],
            hint:
              forAdults && adultsOnly[value]
                ? `${t.kindHints[value]} ${t.forAdults}`
                : t.kindHints[value],
          }))}
        />
        {kind === 'couple' && <FirstForMe />}
        <Field
          label={t.nameLabel}
          hint={t.nameHints[kind]}
          value={name}
          onInput={typed => onChange({ ...naming, name: typed })}
          error={tried ? error : undefined}
          voice
        />
        <ColourChoice
          name={trimmed === '' ? '·' : trimmed}
          value={colour}
          onChange={chosen => onChange({ ...naming, colour: chosen })}
        />
        <Field
          label={t.purposeLabel}
          hint={t.purposeHints[kind]}
          value={purpose}
          onInput={typed => onChange({ ...naming, purpose: typed })}
          maxLength={500}
          optional
          voice
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
