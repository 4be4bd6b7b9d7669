import type { ComponentChildren, JSX } from 'preact'
import { partialDate } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Card } from '#web/ui/Card.tsx'
import { Details } from '#web/ui/Details.tsx'
import type { HelpLine } from './helpData.ts'
import { sourceDate } from './helpFor.ts'
import { confirmationsOf } from './lastConfirmed.ts'
import { LineFacts } from './LineFacts.tsx'
import { opennessOf } from './openHours.ts'
import { Reach } from './Reach.tsx'
import { useLineWords } from './useLineWords.ts'

export interface LineCardProps {
  readonly line: HelpLine
  /** By the clock of the device, ms. */
  readonly now: number
  readonly byHostOn?: string | undefined
  readonly onUsed?: (() => void) | undefined
  /** What follows when nobody answers. */
  readonly children?: ComponentChildren
}

/** One line: who answers, how to reach them, when, in which languages, and how we know. */
export const LineCard = (props: LineCardProps): JSX.Element => {
  const { line, now, onUsed } = props
  const text = useText().help
  const words = useLineWords()
  const confirmations = confirmationsOf(line, props.byHostOn, now)
  const notes: Readonly<Record<string, string>> = words.notes
  const note = notes[line.id]
  return (
    <Card>
      <div>
        <h3 dir="auto" tabIndex={-1} id={`line-${line.id}`}>
          {line.name}
        </h3>
        {line.confidence === 'B' && (
          <p class="help-doubt">
            <strong>{text.notConfirmed}.</strong> {text.notConfirmedHint}
          </p>
        )}
        <Closed line={line} now={now} />
        {note !== undefined && <p class="small">{note}</p>}
      </div>
      <div class="help-contacts">
        {line.contacts.map((contact, index) => (
          <Reach key={index} contact={contact} name={line.name} onUsed={onUsed} />
        ))}
      </div>
      <LineFacts line={line} now={now} confirmations={confirmations} />
      {confirmations.isStale && <p class="small help-stale">{words.stale}</p>}
      <Sources line={line} />
      {props.children}
    </Card>
  )
}

const Closed = ({ line, now }: Pick<LineCardProps, 'line' | 'now'>): JSX.Element | null => {
  const words = useLineWords()
  const openness = opennessOf(line, now)
  return openness.kind === 'closed' ? (
    <p class="help-doubt">
      <strong>{words.closedNow(openness.opensAt)}</strong>
    </p>
  ) : null
}

/** Where it comes from, with the date that the source states. */
const Sources = ({ line }: Pick<LineCardProps, 'line'>): JSX.Element => {
  const text = useText().help
  const language = useLanguage()
  const date = sourceDate(line.evidence)
  return (
    <Details
      summary={
        date === undefined ? text.sourceUndated : text.sourceDate(partialDate(language, date))
      }
    >
      <ul class="help-sources small">
        {line.evidence.map(source => (
          <li key={source}>{source}</li>
        ))}
      </ul>
      {line.website !== null && (
        <p class="small">
          {text.website}: {line.website}
        </p>
      )}
    </Details>
  )
}
