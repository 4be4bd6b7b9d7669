import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { CircleId, EntryId } from '#core/circle/ids.ts'
import type { SeenView } from '#core/seenInYou/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { BlockPerson } from '#web/circle/BlockPerson.tsx'
import { Confirm } from '#web/circle/Confirm.tsx'
import { ReportPerson } from '#web/report/ReportPerson.tsx'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Words } from '#web/ui/Words.tsx'
import './SeenInYou.css'

export interface SeenCardProps {
  readonly one: SeenView
  readonly circle: CircleId
  /** The circle's name, where cards of several stand together. */
  readonly where?: string | undefined
  /** It is still on this device. */
  readonly waits: boolean
  readonly doing: Action
  readonly onRest?: ((on: boolean) => void) | undefined
  readonly onThank?: (() => void) | undefined
  /** My own words, or as a steward what everybody reads. */
  readonly onTakeBack?: ((entries: readonly EntryId[], then: () => void) => void) | undefined
}

/** One thing that somebody sees in somebody. */
export const SeenCard = (props: SeenCardProps): JSX.Element => {
  const { one, waits, doing } = props
  const text = useText()
  const t = text.seenInYou
  const language = useLanguage()
  const [asking, setAsking] = useState<'take-back' | 'hide' | undefined>(undefined)
  const by = one.by.name ?? text.circle.someone
  const to = one.to.name ?? text.circle.someone
  const toMe = !one.by.isMe && props.onRest !== undefined
  const entries = asking === 'hide' ? one.hide : one.takeBack
  return (
    <article class={`card seen-card${one.rests ? ' card-quiet' : ''}`}>
      <div class="seen-top">
        <h3>{one.by.isMe ? t.iSaid(to) : toMe ? t.theySaid(by) : t.theySaidOf(by, to)}</h3>
        <p class="soft small">
          {longDay(language, one.at)}
          {props.where !== undefined && ` · ${props.where}`}
        </p>
      </div>
      <Words>{one.words}</Words>
      {waits ? (
        <p class="soft small">{t.stillWaits}</p>
      ) : (
        (one.by.isMe || toMe) && <p class="soft small">{one.openly ? t.allRead : t.onlyYouTwo}</p>
      )}
      {one.thanked && <p class="seen-thanks">{one.by.isMe ? t.thankedMe(to) : t.thanked}</p>}
      {toMe && one.canThank && !one.rests && (
        <div>
          <Button disabled={doing.busy} label={`${t.thank}: ${by}`} onPress={props.onThank}>
            {t.thank}
          </Button>
        </div>
      )}
      {!waits && one.takeBack.length > 0 && props.onTakeBack !== undefined && (
        <div class="flush">
          <Button kind="quiet" onPress={() => setAsking('take-back')}>
            {text.sharing.takeBack}
          </Button>
        </div>
      )}
      {toMe && (
        <div class="flush">
          <Button
            kind="quiet"
            disabled={doing.busy}
            label={one.rests ? `${t.bringBack}: ${by}` : t.letRestLabel(by)}
            onPress={() => props.onRest?.(!one.rests)}
          >
            {one.rests ? t.bringBack : t.letRest}
          </Button>
        </div>
      )}
      {!one.by.isMe && (
        <Details summary={text.limits.moreAbout(by)}>
          <div class="flush seen-more">
            {one.hide.length > 0 && props.onTakeBack !== undefined && (
              <Button kind="quiet" onPress={() => setAsking('hide')}>
                {t.hide}
              </Button>
            )}
            <ReportPerson person={one.by} circle={props.circle} />
            <BlockPerson person={one.by} circle={props.circle} />
          </div>
        </Details>
      )}
      {asking !== undefined && (
        <Confirm
          title={asking === 'hide' ? t.hideTitle : t.takeBackTitle}
          yes={asking === 'hide' ? t.hide : text.sharing.takeBack}
          no={text.sharing.keep}
          doing={doing}
          onYes={() => props.onTakeBack?.(entries, () => setAsking(undefined))}
          onNo={() => {
            doing.forget()
            setAsking(undefined)
          }}
        >
          <p>{asking === 'hide' ? t.hideMore : text.sharing.takeBackMore}</p>
          <p>{text.sharing.takeBackUnread}</p>
        </Confirm>
      )}
    </article>
  )
}
