import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { MemberView } from '#core/circle/circleView.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import type { GreetingView } from '#core/greeting/view.ts'
import { maxReasonWords } from '#core/letters/letterBody.ts'
import type { Action } from '#web/app/useAction.ts'
import { type Row, RowList } from '#web/me/RowList.tsx'
import { useLanguage, useText } from '#web/text/language.ts'
import { ReportPerson } from '#web/report/ReportPerson.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { WhoMet } from '#web/vouching/WhoMet.tsx'
import { LostInTwo } from '#web/returning/LostInTwo.tsx'
import { ReturnSheet } from '#web/returning/ReturnSheet.tsx'
import { BlockPerson } from './BlockPerson.tsx'
import { Confirm } from './Confirm.tsx'
import { namesOf } from './names.ts'

export interface PersonSheetProps {
  readonly circle: CircleId | undefined
  readonly member: MemberView
  /** I am not in the circle any more: what is mine alone is left. */
  readonly outside: boolean
  readonly canRemove: boolean
  /** Nobody but me would look after the circle without them. */
  readonly lastOther: boolean
  /** Who they may have been, with an earlier account; none for whoever cannot say so. */
  readonly mayHaveBeen: readonly PersonView[]
  readonly isOfTwo: boolean
  readonly onWelcomeBack: (was: AccountId) => void
  /** A new circle, where this one cannot take them in again. */
  readonly onBegin: () => void
  /** The others who look after the circle, who may be told why. */
  readonly reasonReaders: readonly MemberView[]
  /** What can be begun here with one person. */
  readonly begin: readonly Row[]
  readonly doing: Action
  readonly onMeet: () => void
  readonly greeting: GreetingView
  readonly onAsk: () => void
  readonly onAskToGreet: () => void
  readonly onSeatMayEnd: () => void
  readonly onRemove: (reason: string) => void
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
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const [step, setStep] = useState<
    'choose' | 'ask' | 'greet' | 'seat' | 'remove' | 'return' | 'lost'
  >('choose')
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
  if (step === 'greet')
    return (
      <Confirm
        title={text.greeting.askTitle(name)}
        yes={t.askDo}
        no={text.ui.cancel}
        doing={doing}
        onYes={props.onAskToGreet}
        onNo={props.onClose}
      >
        <p>{text.greeting.askMore(name)}</p>
        <p class="soft">{text.greeting.askThen(name)}</p>
      </Confirm>
    )
  if (step === 'seat')
    return (
      <Confirm
        title={text.young.mayEndTitle(name)}
        yes={text.young.mayEndDo}
        no={text.ui.cancel}
        doing={doing}
        onYes={props.onSeatMayEnd}
        onNo={props.onClose}
      >
        <p>{text.young.mayEndMore(name)}</p>
      </Confirm>
    )
  if (step === 'remove')
    return (
      <Confirm
        title={t.removeTitle(name)}
        yes={t.remove}
        no={text.ui.cancel}
        doing={doing}
        onYes={() => props.onRemove(reason)}
        onNo={props.onClose}
      >
        <p>{t.removeMore(name)}</p>
        <p>{t.removeLinks}</p>
        <p>{t.removeTold(name)}</p>
        {props.lastOther && <p>{t.removeLastOther(name)}</p>}
        <p class="soft">{t.removeTalk}</p>
        {props.reasonReaders.length > 0 && (
          <Field
            label={t.removeWhy}
            hint={t.removeWhyHint(namesOf(language, props.reasonReaders, t.someone), name)}
            value={reason}
            onInput={setReason}
            maxLength={maxReasonWords}
            optional
            voice
          />
        )}
      </Confirm>
    )
  if (step === 'return')
    return (
      <ReturnSheet
        name={name}
        candidates={props.mayHaveBeen}
        pastIsClosed={false}
        doing={doing}
        onWelcome={props.onWelcomeBack}
        onClose={props.onClose}
      />
    )
  if (step === 'lost')
    return <LostInTwo name={name} onBegin={props.onBegin} onClose={props.onClose} />
  return (
    <Sheet title={name} onClose={props.onClose}>
      {!props.outside && (
        <>
          <WhoMet member={member} />
          <Button wide onPress={props.onMeet}>
            {text.vouching.open}
          </Button>
        </>
      )}
      {!props.outside && props.begin.length > 0 && (
        <Details summary={text.together.withName(name)}>
          <RowList rows={props.begin} />
        </Details>
      )}
      {member.canAsk && (
        <Button wide onPress={() => setStep('ask')}>
          {t.ask}
        </Button>
      )}
      {props.mayHaveBeen.length > 0 && (
        <Button wide onPress={() => setStep('return')}>
          {text.returning.wereHere}
        </Button>
      )}
      {props.isOfTwo && (
        <Button wide onPress={() => setStep('lost')}>
          {text.returning.lost(name)}
        </Button>
      )}
      {member.asked && <p class="soft">{t.askedWaits(name)}</p>}
      <Greet {...props} name={name} onAsk={() => setStep('greet')} />
      {member.canEndSeat && (
        <Button wide onPress={() => setStep('seat')}>
          {text.young.mayEnd}
        </Button>
      )}
      {member.seat === 'ending' && <p class="soft">{text.young.mayEndSaid(name)}</p>}
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

interface GreetProps extends Pick<PersonSheetProps, 'greeting' | 'member'> {
  readonly name: string
  readonly onAsk: () => void
}

/** Asking them to greet newcomers, unless they do or were asked. */
const Greet = ({ greeting, member, name, onAsk }: GreetProps): JSX.Element | null => {
  const t = useText().greeting
  if (!greeting.canAsk || greeting.greeter?.account === member.account) return null
  if (greeting.asked === member.account) return <p class="soft">{t.waits(name)}</p>
  return (
    <Button wide onPress={onAsk}>
      {t.ask}
    </Button>
  )
}
