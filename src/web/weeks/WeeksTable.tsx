/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   where a table is laid out as blocks, browsers take its own roles from it */
import type { ComponentChildren, JSX } from 'preact'
import type { WeeksTime } from '#core/weeks/weeksView.ts'
import { longDay } from '#web/text/dates.ts'
import { regionOf, useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Words } from '#web/ui/Words.tsx'
import './Weeks.css'

export interface WeeksTableProps {
  readonly times: readonly WeeksTime[]
  readonly onErase: (time: WeeksTime) => void
}

/** The same as the lines, to be read. */
export const WeeksTable = ({ times, onErase }: WeeksTableProps): JSX.Element => {
  const { weeks: t } = useText()
  const language = useLanguage()
  const number = new Intl.NumberFormat(regionOf(language), { maximumFractionDigits: 1 })
  const ofFive = (value: number | undefined): string =>
    value === undefined ? t.passed : t.ofFive(number.format(value))
  return (
    <div class="weeks-table">
      {/* Where it is narrow each time is a block of lines (Weeks.css); the roles keep it a table for readers. */}
      <table role="table">
        <caption class="soft">{t.tableCaption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {[t.when, t.lines.heard, t.lines.lonely, t.lines.connected, t.noteColumn].map(name => (
              <th key={name} role="columnheader" scope="col">
                {name}
              </th>
            ))}
            <th role="columnheader" scope="col" class="no-print">
              <span class="only-read">{t.erase}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {times.toReversed().map(time => (
            <tr key={time.entry} role="row">
              <th role="rowheader" scope="row">
                {longDay(language, time.at)}
              </th>
              <Cell of={t.lines.heard}>{ofFive(time.heard)}</Cell>
              <Cell of={t.lines.lonely}>
                {time.lonely === undefined ? t.passed : t.lonelyOften[time.lonely - 1]}
              </Cell>
              <Cell of={t.lines.connected}>
                {time.connected === undefined ? t.passed : t.connectedAt(time.connected)}
              </Cell>
              <Cell of={t.noteColumn}>
                {time.note === undefined ? undefined : <Words>{time.note}</Words>}
              </Cell>
              <td role="cell" class="no-print">
                <Button
                  kind="quiet"
                  label={t.eraseLabel(longDay(language, time.at))}
                  onPress={() => onErase(time)}
                >
                  {t.erase}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** `of`: its column, seen beside it where the head of the table is not. A reader has the head. */
const Cell = ({
  of,
  children,
}: {
  readonly of: string
  readonly children: ComponentChildren
}): JSX.Element => (
  <td role="cell">
    {children !== undefined && (
      <>
        <span class="weeks-of" aria-hidden="true">
          {of}
        </span>
        <div>{children}</div>
      </>
    )}
  </td>
)
