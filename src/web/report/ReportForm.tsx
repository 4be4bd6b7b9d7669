import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EntryId } from '#core/circle/ids.ts'
import { maxQuotes, maxReportWords, type Quote } from '#core/letters/letterBody.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { useTried } from '#web/ui/useTried.ts'
import './Report.css'

export interface ReportFormProps {
  /** Whom it is about. */
  readonly person: PersonView
  /** Who can be told; at least one. */
  readonly people: readonly PersonView[]
  /** It may be guessed who told. */
  readonly few: boolean
  readonly quotes: readonly Quote[]
  /** Ticked from the start: where it began. */
  readonly chosen: EntryId | undefined
  /** Ways outside the family, for a young person: before anything else. */
  readonly outside: ComponentChildren
  readonly doing: Action
  readonly onSend: (to: PersonView, quotes: readonly Quote[], words: string) => void
  readonly onClose: () => void
}

/** Whom, what they wrote, and one's own words; what it means is said before it is done. */
export const ReportForm = (props: ReportFormProps): JSX.Element => {
  const { person, people, quotes, doing } = props
  const text = useText()
  const t = text.report
  const nameOf = (somebody: PersonView): string => somebody.name ?? text.circle.someone
  const [account, setAccount] = useState<string | undefined>(
    people.length === 1 ? people[0]?.account : undefined,
  )
  const [ticked, setTicked] = useState<readonly EntryId[]>(
    props.chosen === undefined ? [] : [props.chosen],
  )
  const [words, setWords] = useState('')
  const { tried, attempt } = useTried()
  const to = people.find(somebody => somebody.account === account)
  const chosen = quotes.filter(({ entry }) => ticked.includes(entry))
  const isEmpty = chosen.length === 0 && words.trim() === ''
  const name = nameOf(person)
  const send = (): void => {
    attempt()
    if (to !== undefined && !isEmpty) props.onSend(to, chosen, words)
  }
  const tick = (entry: EntryId, isOn: boolean): void =>
    setTicked(isOn ? [...ticked, entry].slice(-maxQuotes) : ticked.filter(one => one !== entry))
  return (
    <Sheet
      title={t.title(name)}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="primary" disabled={doing.busy} onPress={send}>
            {t.send}
          </Button>
          <Button onPress={props.onClose}>{text.ui.cancel}</Button>
        </>
      }
    >
      {props.outside}
      <p>{t.dangerAbove}</p>
      <p>{to === undefined ? t.whoMany : t.who(nameOf(to))}</p>
      {props.few && (
        <p>
          <strong>{t.few}</strong>
        </p>
      )}
      <p class="soft">{t.notTold(name)}</p>
      {people.length > 1 && (
        <Choice
          legend={t.toWhom}
          value={account}
          onChange={setAccount}
          options={people.map(somebody => ({
            value: somebody.account as string,
            label: nameOf(somebody),
            hint: somebody.blocked ? t.blockedHint : undefined,
          }))}
        />
      )}
      {quotes.length > 0 && (
        <fieldset class="report-quotes stack">
          <legend>{t.quotes(name)}</legend>
          <p class="soft small">{t.quotesHint}</p>
          {quotes.map(quote => (
            <label key={quote.entry} class="report-quote">
              <input
                type="checkbox"
                checked={ticked.includes(quote.entry)}
                onChange={event => tick(quote.entry, event.currentTarget.checked)}
              />
              <span class="report-quote-words" dir="auto">
                {quote.words}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <Field
        kind="long"
        label={t.yours}
        hint={t.yoursHint}
        optional={quotes.length > 0}
        maxLength={maxReportWords}
        value={words}
        onInput={setWords}
        error={tried && isEmpty ? t.nothing : tried && to === undefined ? t.toWhom : undefined}
      />
      <Failed failure={doing.failure} wordsSafe />
    </Sheet>
  )
}
