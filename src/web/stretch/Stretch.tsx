import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleView } from '#core/circle/circleView.ts'
import type { EntryId } from '#core/circle/ids.ts'
import type { StretchAnswer } from '#core/stretch/stretchAnswer.ts'
import type { EndedStretchView, StretchView } from '#core/stretch/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { CloseSheet } from '#web/closing/CloseSheet.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { AnsweredTogether } from './AnsweredTogether.tsx'
import { BeginStretch } from './BeginStretch.tsx'
import { RunningStretch } from './RunningStretch.tsx'

export interface StretchProps {
  readonly view: CircleView
  readonly stretch: StretchView
  /** The path of the circle. */
  readonly back: string
  /** An answer of mine has not gone out yet. */
  readonly waits: boolean
  readonly online: boolean
  readonly doing: Action
  readonly onBegin: (weeks: number, then: () => void) => void
  readonly onAnswer: (to: EntryId, says: StretchAnswer, then: () => void) => void
  readonly onPass: (to: EntryId, then: () => void) => void
  readonly onOpen: (to: EntryId, then: () => void) => void
  readonly onTakeBack: (entries: readonly EntryId[], then: () => void) => void
  readonly onAnnounceClosing: () => void
  readonly onCloseNow: () => void
}

/** The stretch of a circle: it begins, runs, asks, and what was answered is read here. */
export const Stretch = (props: StretchProps): JSX.Element => {
  const { view, stretch } = props
  const text = useText()
  const t = text.stretch
  const { running } = stretch
  const [last, ...before] = stretch.ended
  const earlier = (running === undefined ? before : stretch.ended).filter(
    ({ answers, toCome }) => answers.length + toCome.length > 0,
  )
  return (
    <>
      <PageTitle back={props.back} lead={view.name ?? text.circles.unnamed}>
        {running?.asks === true ? t.question : t.title}
      </PageTitle>
      <div class="stack-wide">
        {running !== undefined && <RunningStretch {...props} running={running} />}
        {running === undefined && last !== undefined && (
          <Answered {...props} ended={last} title={t.answered} />
        )}
        {running === undefined && last !== undefined && stretch.canBegin && <WhatNow {...props} />}
        {running === undefined &&
          last === undefined &&
          (stretch.canBegin ? <BeginStretch {...props} /> : <p>{t.none}</p>)}
        <Failed failure={props.doing.failure} />
        <Earlier {...props} all={earlier} />
      </div>
    </>
  )
}

interface AnsweredProps extends StretchProps {
  readonly ended: EndedStretchView
  readonly title: string
}

const Answered = ({ ended, title, view, doing, onTakeBack }: AnsweredProps): JSX.Element => (
  <AnsweredTogether
    title={title}
    ended={ended}
    closed={view.closed}
    doing={doing}
    onTakeBack={onTakeBack}
  />
)

const Earlier = (
  props: StretchProps & { readonly all: readonly EndedStretchView[] },
): JSX.Element | null => {
  const t = useText().stretch
  if (props.all.length === 0) return null
  return (
    <Details summary={t.earlier}>
      {props.all.map(ended => (
        <Answered key={ended.entry} {...props} ended={ended} title={t.weeks(ended.weeks)} />
      ))}
    </Details>
  )
}

/** After the answers: begin another, bring the circle to a good end, or leave it as it is. */
const WhatNow = (props: StretchProps): JSX.Element => {
  const { view, doing } = props
  const text = useText()
  const t = text.stretch
  const [what, setWhat] = useState<'another' | 'close' | undefined>(undefined)
  if (what === 'another') return <BeginStretch {...props} />
  return (
    <section class="stack">
      <h2>{t.whatNow}</h2>
      <p class="soft">{t.whatNowMore}</p>
      <Button wide onPress={() => setWhat('another')}>
        {t.another}
      </Button>
      {view.canClose && view.closing.announcedBy === undefined && (
        <Button wide onPress={() => setWhat('close')}>
          {t.closeWell}
        </Button>
      )}
      {what === 'close' && (
        <CloseSheet
          name={view.name ?? text.circles.unnamed}
          announced={false}
          notSafe={view.closing.notSafe}
          doing={doing}
          onAnnounce={props.onAnnounceClosing}
          onCloseNow={props.onCloseNow}
          onNo={() => {
            doing.forget()
            setWhat(undefined)
          }}
        />
      )}
    </section>
  )
}
