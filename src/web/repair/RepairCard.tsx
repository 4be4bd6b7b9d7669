import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { AccountId, EntryId } from '#core/circle/ids.ts'
import type { RepairView } from '#core/repair/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { isClose } from '#web/commitment/isClose.ts'
import { FirstForMe } from '#web/safetyCheck/FirstForMe.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Words } from '#web/ui/Words.tsx'

export interface RepairDoes {
  readonly onAgree: (one: EntryId) => void
  readonly onLayAside: (from: AccountId, choice: 'shown' | 'later') => void
  readonly onEnd: (one: EntryId, then: () => void) => void
  readonly onTakeBack: (entries: readonly EntryId[], then: () => void) => void
  readonly onChange: (one: RepairView) => void
}

export interface RepairCardProps extends RepairDoes {
  readonly one: RepairView
  readonly kind: CircleKind
  /** It waits to be sent. */
  readonly waits: boolean
  readonly canChange: boolean
  readonly doing: Action
}

/** One line of what two agree on, in every state it can have. */
export const RepairCard = (props: RepairCardProps): JSX.Element => {
  const { one } = props
  const text = useText()
  const t = text.repair
  const name = one.other.name ?? text.circle.someone
  return (
    <section class="card stack">
      <p class="soft small" dir="auto">
        {t.withName(name)} · {t.stands[one.stands]}
      </p>
      <div>
        {one.stands === 'offered' && !one.mine && <p>{t.offeredByThem(name)}</p>}
        <Words>{one.words}</Words>
      </div>
      {one.before !== undefined && (one.stands === 'offered' || one.stands === 'agreed') && (
        <div>
          <p class="soft small">{one.stands === 'offered' ? t.before : t.beforeWas}</p>
          <Words>{one.before}</Words>
        </div>
      )}
      {one.stands === 'offered' && (one.mine ? <MyOffer {...props} /> : <TheirOffer {...props} />)}
      {one.stands === 'laid-aside' && <LaidAside {...props} name={name} />}
      {one.stands === 'agreed' && <Agreed {...props} />}
      {one.stands === 'ended' && (
        <p class="soft small">{one.endedByMe ? t.endedByMe : t.endedBy(name)}</p>
      )}
    </section>
  )
}

type NamedProps = RepairCardProps & { readonly name: string }

const MyOffer = ({ one, waits, doing, onTakeBack }: RepairCardProps): JSX.Element => {
  const text = useText()
  return (
    <>
      <p class="soft small">{waits ? text.owning.sending : text.repair.offeredByMe}</p>
      {!waits && (
        <div class="flush">
          <Button
            kind="quiet"
            disabled={doing.busy}
            onPress={() => onTakeBack([one.entry], () => undefined)}
          >
            {text.repair.takeBack}
          </Button>
        </div>
      )}
    </>
  )
}

const TheirOffer = ({ one, kind, doing, ...props }: RepairCardProps): JSX.Element | null => {
  const t = useText().repair
  if (!one.canWrite) return null
  return (
    <>
      {isClose(kind) && <FirstForMe about={one.other.name} />}
      <div class="two-ways">
        <Button disabled={doing.busy} onPress={() => props.onAgree(one.entry)}>
          {t.yes}
        </Button>
        <Button disabled={doing.busy} onPress={() => props.onLayAside(one.other.account, 'later')}>
          {t.notNow}
        </Button>
      </div>
    </>
  )
}

const LaidAside = ({ one, name, doing, onLayAside }: NamedProps): JSX.Element => {
  const t = useText().repair
  return (
    <>
      <p class="soft small">{t.laidAsideMore(name)}</p>
      <div class="flush">
        <Button
          kind="quiet"
          disabled={doing.busy}
          onPress={() => onLayAside(one.other.account, 'shown')}
        >
          {t.showAgain}
        </Button>
      </div>
    </>
  )
}

const Agreed = (props: RepairCardProps): JSX.Element => {
  const { one, doing } = props
  const t = useText().repair
  const [ending, setEnding] = useState(false)
  const stop = (): void => {
    doing.forget()
    setEnding(false)
  }
  return (
    <>
      {one.changing && <p class="soft small">{t.changing}</p>}
      {one.canWrite && (
        <div class="flush row">
          {props.canChange && (
            <Button kind="quiet" onPress={() => props.onChange(one)}>
              {t.change}
            </Button>
          )}
          <Button kind="quiet" onPress={() => setEnding(true)}>
            {t.end}
          </Button>
        </div>
      )}
      {ending && (
        <Confirm
          title={t.endTitle}
          yes={t.end}
          no={t.keep}
          doing={doing}
          onYes={() => props.onEnd(one.entry, stop)}
          onNo={stop}
        >
          <p>{t.endMore}</p>
        </Confirm>
      )}
    </>
  )
}
