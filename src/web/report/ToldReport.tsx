import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleView } from '#core/circle/circleView.ts'
import type { EntryId } from '#core/circle/ids.ts'
import type { QuoteView, ReportView } from '#core/letters/reportsView.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { ago } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Words } from '#web/ui/Words.tsx'
import './Report.css'

/** Something a steward wants to do about a report; each is asked once more. */
export type Asked =
  | { readonly kind: 'hide'; readonly entries: readonly EntryId[] }
  | { readonly kind: 'pause' | 'resume' }
  | { readonly kind: 'remove'; readonly person: PersonView }
  | { readonly kind: 'answer' | 'put-away'; readonly report: ReportView }

export interface ToldReportProps {
  readonly report: ReportView
  readonly view: CircleView
  readonly now: number
  readonly onHelp: () => void
  readonly onOpen: (share: EntryId) => void
  readonly onAsk: (asked: Asked) => void
}

/** One report, for whom it was told; folded, if it is from somebody they blocked. */
export const ToldReport = (props: ToldReportProps): JSX.Element => {
  const { report, view, now, onAsk } = props
  const text = useText()
  const t = text.report
  const language = useLanguage()
  const [shown, setShown] = useState(false)
  const nameOf = (somebody: PersonView): string => somebody.name ?? text.circle.someone
  if (report.from.blocked && !shown)
    return (
      <article class="card stack">
        <h3>{t.blockedFrom}</h3>
        <p class="soft small">{ago(language, report.at, now)}</p>
        <Button onPress={() => setShown(true)}>{t.show}</Button>
      </article>
    )
  const about = nameOf(report.about)
  const canRemove = view.canRemove && report.about.present && !report.about.isMe
  return (
    <article class="card stack">
      <h3>{t.fromAbout(nameOf(report.from), about)}</h3>
      <p class="soft small">{ago(language, report.at, now)}</p>
      {report.old && <p class="soft small">{t.old}</p>}
      {report.words !== '' && <Words>{report.words}</Words>}
      {report.quotes.map(quote => (
        <Quoted key={quote.entry} {...props} quote={quote} />
      ))}
      <Details summary={t.can}>
        <p>{t.canFirst}</p>
        <p>{t.canHide}</p>
        <p>{t.canPause}</p>
        <p>{t.canRemove}</p>
        <p>{t.canNothing}</p>
        <p>{t.canLines}</p>
        <Button kind="help" onPress={props.onHelp}>
          {t.dangerDo}
        </Button>
      </Details>
      {view.canPause && (
        <Button wide onPress={() => onAsk({ kind: 'pause' })}>
          {t.pause}
        </Button>
      )}
      {view.canResume && (
        <Button wide onPress={() => onAsk({ kind: 'resume' })}>
          {t.resume}
        </Button>
      )}
      {canRemove && (
        <Button wide onPress={() => onAsk({ kind: 'remove', person: report.about })}>
          {t.remove(about)}
        </Button>
      )}
      {report.answered ? (
        <p class="soft">{t.answered}</p>
      ) : (
        report.from.present && (
          <Button wide onPress={() => onAsk({ kind: 'answer', report })}>
            {t.answer}
          </Button>
        )
      )}
      <Button wide onPress={() => onAsk({ kind: 'put-away', report })}>
        {t.close}
      </Button>
    </article>
  )
}

/** What was quoted, and whether this device finds it so in the circle. */
const Quoted = ({
  quote,
  onOpen,
  onAsk,
}: ToldReportProps & { readonly quote: QuoteView }): JSX.Element => {
  const t = useText().report
  const { share, hide } = quote
  const says = {
    said: t.quoteSaid,
    otherwise: t.quoteOtherwise,
    unread: t.quoteUnread,
  }[quote.state]
  return (
    <div class="report-said stack">
      <p class="soft small">{quote.kind === 'share' ? t.quoteShare : t.quoteAnswer}</p>
      <Words>{quote.words}</Words>
      <p class="soft small">{says}</p>
      {share !== undefined && (
        <Button kind="quiet" onPress={() => onOpen(share)}>
          {t.openIt}
        </Button>
      )}
      {hide.length > 0 && (
        <Button onPress={() => onAsk({ kind: 'hide', entries: hide })}>{t.hide}</Button>
      )}
    </div>
  )
}
