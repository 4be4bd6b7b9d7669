import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { MyReport, Reports as AllReports } from '#client/state/circleState.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import type { AccountId, EntryId } from '#core/circle/ids.ts'
import type { ReportView } from '#core/letters/reportsView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { PauseSheet } from '#web/circle/PauseSheet.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Empty } from '#web/ui/Empty.tsx'
import { Field } from '#web/ui/Field.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { maxReportWords } from '#core/letters/letterBody.ts'
import { MadeReport } from './MadeReport.tsx'
import { type Asked, ToldReport } from './ToldReport.tsx'
import './Report.css'

type Then = () => void

export interface ReportsProps {
  readonly reports: AllReports
  readonly view: CircleView
  /** The path of the people. */
  readonly back: string
  readonly now: number
  readonly doing: Action
  readonly onHelp: () => void
  readonly onOpen: (share: EntryId) => void
  readonly onHide: (entries: readonly EntryId[], then: Then) => void
  readonly onPause: (then: Then) => void
  readonly onResume: (then: Then) => void
  readonly onRemove: (account: AccountId, then: Then) => void
  readonly onAnswer: (report: ReportView, words: string, then: Then) => void
  readonly onPutAway: (report: ReportView, then: Then) => void
  readonly onForget: (letter: MyReport['letter'], then: Then) => void
}

/** What was told to me alone about this circle, what I told, and what can be done about it. */
export const Reports = (props: ReportsProps): JSX.Element => {
  const { reports, view, doing } = props
  const text = useText()
  const t = text.report
  const [asked, setAsked] = useState<Asked | undefined>(undefined)
  const [forgetting, setForgetting] = useState<MyReport | undefined>(undefined)
  const stop = (): void => {
    doing.forget()
    setAsked(undefined)
    setForgetting(undefined)
  }
  return (
    <>
      <PageTitle back={props.back} lead={t.pageLead}>
        {t.page}
      </PageTitle>
      <div class="stack-wide">
        {reports.told.length === 0 && reports.made.length === 0 && <Empty>{t.pageEmpty}</Empty>}
        {reports.told.length > 0 && (
          <section class="stack">
            <h2>{t.toldYou}</h2>
            {reports.told.map(report => (
              <ToldReport
                key={`${report.from.account}/${report.letter}`}
                report={report}
                view={view}
                now={props.now}
                onHelp={props.onHelp}
                onOpen={props.onOpen}
                onAsk={setAsked}
              />
            ))}
          </section>
        )}
        {reports.made.length > 0 && (
          <section class="stack">
            <h2>{t.youTold}</h2>
            {reports.made.map(report => (
              <MadeReport
                key={report.letter}
                report={report}
                now={props.now}
                onForget={() => setForgetting(report)}
              />
            ))}
          </section>
        )}
        <Failed
          failure={asked === undefined && forgetting === undefined ? doing.failure : undefined}
        />
      </div>
      {asked !== undefined && <Asking {...props} asked={asked} stop={stop} />}
      {forgetting !== undefined && (
        <Confirm
          title={t.forgetTitle}
          yes={t.forget}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => props.onForget(forgetting.letter, stop)}
          onNo={stop}
        >
          <p>{forgetting.state === 'sent' ? t.forgetMore : t.forgetWaiting}</p>
        </Confirm>
      )}
    </>
  )
}

/** The second of two taps. */
const Asking = (
  props: ReportsProps & { readonly asked: Asked; readonly stop: Then },
): JSX.Element => {
  const { asked, doing, stop } = props
  const text = useText()
  const t = text.report
  const [words, setWords] = useState('')
  const base = { no: text.ui.cancel, doing, onNo: stop }
  switch (asked.kind) {
    case 'hide':
      return (
        <Confirm
          {...base}
          title={t.hideTitle}
          yes={t.hide}
          onYes={() => props.onHide(asked.entries, stop)}
        >
          <p>{t.hideMore}</p>
        </Confirm>
      )
    case 'pause':
      return <PauseSheet pausing doing={doing} onYes={() => props.onPause(stop)} onNo={stop} />
    case 'resume':
      return (
        <PauseSheet pausing={false} doing={doing} onYes={() => props.onResume(stop)} onNo={stop} />
      )
    case 'remove': {
      const name = asked.person.name ?? text.circle.someone
      return (
        <Confirm
          {...base}
          title={text.circle.removeTitle(name)}
          yes={text.circle.remove}
          onYes={() => props.onRemove(asked.person.account, stop)}
        >
          <p>{text.circle.removeMore(name)}</p>
          <p>{text.circle.removeLinks}</p>
          <p>{text.circle.removeTold(name)}</p>
          <p class="soft">{text.circle.removeTalk}</p>
        </Confirm>
      )
    }
    case 'answer': {
      const name = asked.report.from.name ?? text.circle.someone
      return (
        <Confirm
          {...base}
          title={t.answerTitle(name)}
          yes={t.send}
          onYes={() => props.onAnswer(asked.report, words, stop)}
        >
          <p>{t.answerFixed}</p>
          <p class="soft">{t.answerMore(name)}</p>
          <Field
            kind="long"
            label={t.answerYours}
            optional
            maxLength={maxReportWords}
            value={words}
            onInput={setWords}
          />
        </Confirm>
      )
    }
    case 'put-away':
      return (
        <Confirm
          {...base}
          title={t.closeTitle}
          yes={t.closeDo}
          onYes={() => props.onPutAway(asked.report, stop)}
        >
          <p>{t.closeMore}</p>
        </Confirm>
      )
  }
}
