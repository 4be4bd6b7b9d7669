import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { HelpLine } from './helpData.ts'
import type { HelpForCountry, ServiceHelp } from './helpFor.ts'
import { LineCard } from './LineCard.tsx'
import { NoAnswer } from './NoAnswer.tsx'
import { useLineWords } from './useLineWords.ts'

export interface ServicesProps {
  readonly help: HelpForCountry
  readonly now: number
}

/** The police and an ambulance: the number that is known to reach them, or that none is. */
export const Services = ({ help, now }: ServicesProps): JSX.Element => (
  <>
    {help.services.map(each => (
      <Service key={each.service} each={each} help={help} now={now} />
    ))}
  </>
)

interface ServiceProps {
  readonly each: ServiceHelp
  readonly help: HelpForCountry
  readonly now: number
}

const Service = ({ each, help, now }: ServiceProps): JSX.Element => {
  const words = useLineWords()
  const { service, numbers, lines } = each
  const { emergency } = help
  // A number of which the list does not say whom it reaches may reach this one too.
  const instead = emergency.find(({ reaches }) => reaches === undefined) ?? emergency[0]
  return (
    <section class="stack help-service">
      <h3>{words.serviceTitles[service]}</h3>
      {numbers.map(({ number }) => (
        <p key={number}>{words.serviceBy(number)}</p>
      ))}
      {numbers.length === 0 && lines.length === 0 && (
        <p>
          {words.serviceNone[service]}
          {instead !== undefined && ` ${words.serviceInstead[service](instead.number)}`}
        </p>
      )}
      {lines.map(line => (
        <OwnLine key={line.id} line={line} help={help} now={now} />
      ))}
    </section>
  )
}

interface OwnLineProps {
  readonly line: HelpLine
  readonly help: HelpForCountry
  readonly now: number
}

/** A number of the police or of an ambulance alone; after it come the others for danger, and people. */
const OwnLine = ({ line, help, now }: OwnLineProps): JSX.Element => {
  const [used, setUsed] = useState(false)
  const tels = new Set(line.contacts.flatMap(each => (each.type === 'call' ? [each.tel] : [])))
  const numbers = help.danger.filter(({ number }) => !tels.has(number))
  return (
    <LineCard line={line} now={now} onUsed={() => setUsed(true)}>
      <NoAnswer
        name={line.name}
        steps={[
          ...(numbers.length === 0 ? [] : [{ kind: 'emergency', numbers } as const]),
          { kind: 'people' },
        ]}
        used={used}
      />
    </LineCard>
  )
}
