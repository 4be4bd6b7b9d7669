import type { JSX } from 'preact'
import type { MyReport } from '#client/state/circleState.ts'
import { ago } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Words } from '#web/ui/Words.tsx'

export interface MadeReportProps {
  readonly report: MyReport
  readonly now: number
  readonly onForget: () => void
}

/** One report of mine: where it is, and what came back. */
export const MadeReport = ({ report, now, onForget }: MadeReportProps): JSX.Element => {
  const text = useText()
  const t = text.report
  const language = useLanguage()
  const { answer, state, words } = report
  const to = report.to.name ?? text.circle.someone
  return (
    <article class="card stack">
      <h3>{t.toAbout(to, report.about.name ?? text.circle.someone)}</h3>
      <p class="soft small">{ago(language, report.at, now)}</p>
      {words !== undefined && words !== '' && <Words>{words}</Words>}
      {answer === undefined ? (
        <p class="soft">{t.state[state]}</p>
      ) : (
        <>
          <p>{t.wroteBack(to)}</p>
          {answer.words !== '' && <Words>{answer.words}</Words>}
        </>
      )}
      <Button kind="quiet" onPress={onForget}>
        {t.forget}
      </Button>
    </article>
  )
}
