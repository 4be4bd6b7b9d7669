import type { JSX } from 'preact'
import { hostHelpLinesOf } from '#client/host/hostHelpLines.ts'
import { CountryHelp } from '#web/help/CountryHelp.tsx'
import { helpData } from '#web/help/helpData.ts'
import { helpFor } from '#web/help/helpFor.ts'
import '#web/help/GetHelp.css'
import { Part } from './Part.tsx'

const host = hostHelpLinesOf(
  JSON.stringify({
    rows: [
      { confirms: 'es-016', on: '2026-11-20' },
      {
        country: 'ES',
        kind: 'youth',
        name: 'Línea del pueblo',
        call: '900 000 000',
        hours: 'cada día, de 9 a 21',
        on: '2026-11-20',
        replaces: 'es-telefono-anar',
      },
    ],
  }),
)

const shown = [
  { what: 'A line that is closed at night', country: 'IT', at: '2026-11-29T02:00:00Z' },
  { what: 'Not confirmed, and kinds without a line', country: 'NL', at: '2026-11-29T12:00:00Z' },
  { what: 'With what the host confirmed and added', country: 'ES', at: '2026-11-29T12:00:00Z' },
  { what: 'Police with a number of its own', country: 'BR', at: '2026-11-29T12:00:00Z' },
  { what: 'Nothing known', country: 'AQ', at: '2026-11-29T12:00:00Z' },
] as const

/** The lines of a country in every state. */
export const HelpLines = (): JSX.Element => (
  <>
    {shown.map(({ what, country, at }) => (
      <Part key={what} name={what}>
        <div class="help stack-wide">
          <CountryHelp
            help={helpFor(helpData, country, false, Date.parse(at))}
            country={country}
            name={country}
            gathered={helpData.emergency_gathered}
            host={host}
            now={Date.parse(at)}
          />
        </div>
      </Part>
    ))}
  </>
)
