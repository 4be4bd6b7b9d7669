import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type PersonCard, personLimits, type Reach } from '#core/people/card.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { DateLists } from '#web/day/DateLists.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Field } from '#web/ui/Field.tsx'
import { type CardDraft, cardIn, troublesOf } from './cardDraft.ts'

export interface PersonFormProps {
  readonly draft: CardDraft
  readonly onDraft: (draft: CardDraft) => void
  readonly doing: Action
  readonly onSave: (card: PersonCard) => void
  readonly onCancel: () => void
}

/** One name is enough; all else may stay open. */
export const PersonForm = (props: PersonFormProps): JSX.Element => {
  const { draft, onDraft, doing, onSave, onCancel } = props
  const t = useText().people
  const [tried, setTried] = useState(false)
  const troubles = tried ? troublesOf(draft) : []
  const put = (part: Partial<CardDraft>): void => onDraft({ ...draft, ...part })
  const save = (): void => {
    setTried(true)
    if (troublesOf(draft).length === 0 && !doing.busy) onSave(cardIn(draft))
  }
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <Field
        label={t.name}
        voice
        value={draft.name}
        onInput={name => put({ name })}
        maxLength={personLimits.name}
        error={troubles.includes('nameMissing') ? t.nameMissing : undefined}
      />
      <Reaches
        label={t.phone}
        another={t.anotherPhone}
        hint={t.phoneHint}
        max={personLimits.phone}
        reaches={draft.phones}
        onChange={phones => put({ phones })}
      />
      <Reaches
        label={t.mail}
        another={t.anotherMail}
        kind="email"
        max={personLimits.mail}
        reaches={draft.mails}
        onChange={mails => put({ mails })}
      />
      <Details summary={t.note} open={draft.note !== ''}>
        <Field
          label={t.note}
          hint={t.noteHint}
          kind="long"
          value={draft.note}
          onInput={note => put({ note })}
          maxLength={personLimits.note}
        />
      </Details>
      <Details summary={t.address} open={draft.addresses.some(({ value }) => value !== '')}>
        {draft.addresses.map((reach, place) => (
          <Field
            key={String(place)}
            label={t.address}
            kind="long"
            value={reach.value}
            onInput={value => put({ addresses: draft.addresses.with(place, { ...reach, value }) })}
            maxLength={personLimits.address}
          />
        ))}
      </Details>
      <Details
        summary={t.birthday}
        open={draft.birth.month !== '' || troubles.includes('birthdayWrong')}
      >
        <DateLists
          legend={t.birthday}
          when={draft.birth}
          yearHint={t.yearHint}
          error={troubles.includes('birthdayWrong') ? t.birthdayWrong : undefined}
          onChange={birth => put({ birth })}
        />
      </Details>
      <Failed failure={doing.failure} wordsSafe />
      <Button kind="primary" wide submit disabled={doing.busy}>
        {t.save}
      </Button>
      <Button wide onPress={onCancel}>
        {t.cancel}
      </Button>
    </form>
  )
}

interface ReachesProps {
  readonly label: string
  readonly another: string
  readonly hint?: string | undefined
  readonly kind?: 'email' | undefined
  readonly max: number
  readonly reaches: readonly Reach[]
  readonly onChange: (reaches: readonly Reach[]) => void
}

const Reaches = (props: ReachesProps): JSX.Element => {
  const { reaches, onChange } = props
  const labels = useText().people.labels
  const isFull = reaches.length >= personLimits.reaches || reaches.at(-1)?.value.trim() === ''
  return (
    <>
      {reaches.map((reach, place) => (
        <Field
          key={String(place)}
          label={named(props.label, reach, labels)}
          hint={place === 0 ? props.hint : undefined}
          kind={props.kind}
          value={reach.value}
          onInput={value => onChange(reaches.with(place, { ...reach, value }))}
          maxLength={props.max}
          spellcheck={false}
        />
      ))}
      {!isFull && (
        <Button kind="quiet" onPress={() => onChange([...reaches, { value: '' }])}>
          {props.another}
        </Button>
      )}
    </>
  )
}

const named = (what: string, { label }: Reach, labels: Readonly<Record<string, string>>): string =>
  label === undefined ? what : `${what}: ${labels[label] ?? label}`
