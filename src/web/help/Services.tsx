import type { JSX } from 'preact'
import type { EmergencyNumber, HelpForCountry, ServiceHelp } from './helpFor.ts'
import { LineCard } from './LineCard.tsx'
import { useLineWords } from './useLineWords.ts'

export interface ServicesProps {
  readonly help: HelpForCountry
  readonly now: number
}

/** The police and an ambulance: the number that is known to reach them, or that none is. */
export const Services = ({ help, now }: ServicesProps): JSX.Element => (
  <>
    {help.services.map(each => (
      <Service key={each.service} each={each} emergency={help.emergency} now={now} />
    ))}
  </>
)

interface ServiceProps {
  readonly each: ServiceHelp
  readonly emergency: readonly EmergencyNumber[]
  readonly now: number
}

const Service = ({ each, emergency, now }: ServiceProps): JSX.Element => {
  const words = useLineWords()
  const { service, numbers, lines } = each
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
        <LineCard key={line.id} line={line} now={now} />
      ))}
    </section>
  )
}
