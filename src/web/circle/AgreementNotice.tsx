import type { JSX } from 'preact'
import type { CircleView } from '#core/circle/circleView.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Card } from '#web/ui/Card.tsx'

export interface AgreementNoticeProps {
  readonly view: CircleView
  readonly path: string
  readonly onOpen: (path: string) => void
}

/** Whether there is something of the agreement that I should know, and have not said yes to. */
export const saysOfAgreement = ({ agreement, standing, closed, firstShare }: CircleView): boolean =>
  firstShare === 'wait' ||
  (agreement !== undefined && agreement.mine !== 'this' && standing !== 'outside' && !closed)

/** Quietly, until I have said yes: that something was agreed here, or changed since, and by whom. */
export const AgreementNotice = (props: AgreementNoticeProps): JSX.Element | null => {
  const { agreement: t, circle } = useText()
  const language = useLanguage()
  if (!saysOfAgreement(props.view)) return null
  const { agreement, firstShare } = props.view
  if (firstShare === 'wait')
    return (
      <Card quiet>
        <p>{t.coming}</p>
        <p class="soft small">
          {t.comingMore} {t.comingUnsafe}
        </p>
      </Card>
    )
  if (agreement === undefined) return null
  const says =
    agreement.former.length > 0
      ? t.noticeChanged(agreement.by.name ?? circle.someone, longDay(language, agreement.at))
      : t.noticeNew
  return (
    <Card quiet href={props.path} onOpen={() => props.onOpen(props.path)}>
      <span>
        {says}
        <span class="agreement-read">{t.noticeRead}</span>
      </span>
    </Card>
  )
}
