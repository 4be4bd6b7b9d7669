import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type ContactWay, contactWays, maxContactWords } from '#core/reachOut/events.ts'
import type { Contact } from '#core/reachOut/reachOut.ts'
import type { Action } from '#web/app/useAction.ts'
import { dayMs } from '#core/circle/circle.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Words } from '#web/ui/Words.tsx'

export interface ContactsProps {
  readonly contacts: readonly Contact[]
  readonly doing: Action
  readonly onMet: (way: ContactWay, words: string | undefined, then: () => void) => void
  readonly onForget: (contact: Contact) => void
}

/** What was lived outside Herewith, noted by myself. */
export const Contacts = ({ contacts, doing, onMet, onForget }: ContactsProps): JSX.Element => {
  const { reachOut: t } = useText()
  const language = useLanguage()
  return (
    <>
      <Details summary={t.met}>
        <Met doing={doing} onMet={onMet} />
      </Details>
      {contacts.length > 0 && (
        <Details summary={t.contacts}>
          <ul class="list stack">
            {contacts
              .toSorted((a, b) => b.on - a.on)
              .map(contact => {
                const day = longDay(language, contact.on * dayMs, 'UTC')
                return (
                  <li key={contact.entry}>
                    <p class="soft small">
                      {day} · {t.ways[contact.way]}
                    </p>
                    {contact.words !== undefined && <Words>{contact.words}</Words>}
                    <div class="flush">
                      <Button
                        kind="quiet"
                        label={t.forgetLabel(day)}
                        disabled={doing.busy}
                        onPress={() => onForget(contact)}
                      >
                        {t.forget}
                      </Button>
                    </div>
                  </li>
                )
              })}
          </ul>
        </Details>
      )}
    </>
  )
}

const Met = ({ doing, onMet }: Pick<ContactsProps, 'doing' | 'onMet'>): JSX.Element => {
  const { reachOut: t } = useText()
  const [way, setWay] = useState<ContactWay | undefined>(undefined)
  const [words, setWords] = useState('')
  const [kept, setKept] = useState(false)
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return (
    <div class="stack">
      <Choice
        compact
        legend={t.metTitle}
        options={contactWays.map(value => ({ value, label: t.ways[value] }))}
        value={way}
        onChange={chosen => {
          setKept(false)
          setWay(chosen)
        }}
      />
      <Field label={t.metWords} value={words} onInput={setWords} maxLength={maxContactWords} />
      <Button
        wide
        disabled={doing.busy || way === undefined}
        onPress={() => {
          if (way === undefined) return
          onMet(way, line === '' ? undefined : line, () => {
            setWay(undefined)
            setWords('')
            setKept(true)
          })
        }}
      >
        {t.metKeep}
      </Button>
      <output class="soft">{kept ? t.metKept : ''}</output>
    </div>
  )
}
