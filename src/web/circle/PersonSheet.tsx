import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { MemberView } from '#core/circle/circleView.ts'
import type { CircleId } from '#core/circle/ids.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { ReportPerson } from '#web/report/ReportPerson.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { WhoMet } from '#web/vouching/WhoMet.tsx'
import { BlockPerson } from './BlockPerson.tsx'
import { Confirm } from './Confirm.tsx'

export interface PersonSheetProps {
  readonly circle: CircleId | undefined
  readonly member: MemberView
  readonly canRemove: boolean
  /** Nobody but me would look after the circle without them. */
  readonly lastOther: boolean
  readonly doing: Action
  readonly onMeet: () => void
  readonly onAsk: () => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/**
 * What I may do about one person: ask them to look after the circle too, show them out; and what is
 * mine alone, block them.
 */
export const PersonSheet = (props: PersonSheetProps): JSX.Element => {
  const { member, doing } = props
  const text = useText()
  const t = text.circle
  const name = member.name ?? t.someone
  const [step, setStep] = useState<'choose' | 'ask' | 'remove'>('choose')
  if (step === 'ask')
    return (
      <Confirm
        title={t.askTitle(name)}
        yes={t.askDo}
        no={text.ui.cancel}
        doing={doing}
        onYes={props.onAsk}
        onNo={props.onClose}
      >
        <p>{t.askMore(name)}</p>
        <p class="soft">{t.askThen(name)}</p>
      </Confirm>
    )
  if (step === 'remove')
    return (
      <Confirm
        title={t.removeTitle(name)}
        yes={t.remove}
        no={text.ui.cancel}
        doing={doing}
        onYes={props.onRemove}
        onNo={props.onClose}
      >
        <p>{t.removeMore(name)}</p>
        <p>{t.removeLinks}</p>
        <p>{t.removeTold(name)}</p>
        {props.lastOther && <p>{t.removeLastOther(name)}</p>}
        <p class="soft">{t.removeTalk}</p>
      </Confirm>
    )
  return (
    <Sheet title={name} onClose={props.onClose}>
      <WhoMet member={member} />
      <Button wide onPress={props.onMeet}>
        {text.vouching.open}
      </Button>
      {member.canAsk && (
        <Button wide onPress={() => setStep('ask')}>
          {t.ask}
        </Button>
      )}
      {member.asked && <p class="soft">{t.askedWaits(name)}</p>}
      {props.canRemove && (
        <Button wide onPress={() => setStep('remove')}>
          {t.removeFrom}
        </Button>
      )}
      {props.circle !== undefined && <ReportPerson person={member} circle={props.circle} wide />}
      {props.circle !== undefined && <BlockPerson person={member} circle={props.circle} wide />}
    </Sheet>
  )
}
