import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleId } from '#core/circle/ids.ts'
import type { Quote } from '#core/letters/letterBody.ts'
import { mayBeGuessed, whoCanBeTold } from '#core/letters/reportRules.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { appState, commands, useCircle } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { useHost } from '#web/app/useHost.ts'
import { useSafety } from '#web/leave/safetyContext.ts'
import { OutsideFirst } from '#web/young/OutsideFirst.tsx'
import { NobodyToTell, type NobodyToTellProps } from './NobodyToTell.tsx'
import { quotables } from './quotables.ts'
import { ReportForm } from './ReportForm.tsx'
import { ReportSent } from './ReportSent.tsx'

export interface ReportSheetProps {
  readonly person: PersonView
  readonly circle: CircleId
  readonly quote?: Quote | undefined
  readonly onClose: () => void
}

/** Telling one person who looks after a circle about another; or where else to turn. */
export const ReportSheet = (props: ReportSheetProps): JSX.Element | null => {
  const { person, circle, quote, onClose } = props
  const { openHelp } = useSafety()
  const watched = useCircle(circle)
  const host = useHost()
  const doing = useAction()
  const [sentTo, setSentTo] = useState<PersonView | undefined>(undefined)
  const { account } = person
  const { young, trusted } = appState.value
  const outside =
    young === undefined ? undefined : (
      <OutsideFirst
        trusted={trusted}
        contact={host?.contact}
        after={sentTo !== undefined}
        onHelp={openHelp}
      />
    )
  if (sentTo !== undefined)
    return (
      <ReportSent
        to={sentTo}
        online={appState.value.connection === 'live'}
        outside={outside}
        onHelp={openHelp}
        onClose={onClose}
      />
    )
  if (watched.kind !== 'here') return null
  const { view } = watched.circle
  const people = view.standing === 'outside' ? [] : whoCanBeTold(view.members, account)
  if (people.length === 0)
    return (
      <NobodyToTell
        person={person}
        why={whyNobody(view)}
        contact={host?.contact}
        asking={host === undefined}
        outside={outside}
        onHelp={openHelp}
        onClose={onClose}
      />
    )
  return (
    <ReportForm
      person={person}
      people={people}
      few={mayBeGuessed(view.members)}
      quotes={quotables(view.shares, account, quote === undefined ? [] : [quote])}
      chosen={quote?.entry}
      outside={outside}
      doing={doing}
      onSend={(to, quotes, words) =>
        doing.run(
          () => commands.letters.report({ circle, to: to.account, about: account, quotes, words }),
          () => setSentTo(to),
        )
      }
      onClose={onClose}
    />
  )
}

const whyNobody = ({ standing, hasRoles }: CircleView): NobodyToTellProps['why'] => {
  if (standing === 'outside') return 'outside'
  if (!hasRoles) return 'two'
  return standing === 'steward' ? 'me' : 'them'
}
