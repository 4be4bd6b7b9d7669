import type { JSX } from 'preact'
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
    // A narrow screen moves the table and not the page; its buttons bring the keyboard there.
    <div class="weeks-table">
      <table>
        <caption class="soft">{t.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.lines.heard}</th>
            <th scope="col">{t.lines.lonely}</th>
            <th scope="col">{t.lines.connected}</th>
            <th scope="col">{t.noteColumn}</th>
            <th scope="col" class="no-print">
              <span class="only-read">{t.erase}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {times.toReversed().map(time => (
            <tr key={time.entry}>
              <th scope="row">{longDay(language, time.at)}</th>
              <td>{ofFive(time.heard)}</td>
              <td>{time.lonely === undefined ? t.passed : t.lonelyOften[time.lonely - 1]}</td>
              <td>{time.connected === undefined ? t.passed : t.connectedAt(time.connected)}</td>
              <td>{time.note !== undefined && <Words>{time.note}</Words>}</td>
              <td class="no-print">
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
