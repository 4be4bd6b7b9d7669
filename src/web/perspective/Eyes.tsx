import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EntryId, EventId } from '#core/circle/ids.ts'
import type { PerspectiveAnswer } from '#core/perspective/perspectiveAnswer.ts'
import type { PerspectiveView } from '#core/perspective/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { namesOf } from '#web/circle/names.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { HowKept } from '#web/together/HowKept.tsx'
import { MineInWords } from '#web/together/MineInWords.tsx'
import { Button } from '#web/ui/Button.tsx'
import { SeenByOthers } from './SeenByOthers.tsx'

export interface EyesProps {
  readonly eyes: PerspectiveView
  readonly closed: boolean
  /** An answer of mine has not gone out yet. */
  readonly waits: boolean
  readonly online: boolean
  readonly doing: Action
  readonly onAnswer: (to: EntryId, says: PerspectiveAnswer, then: () => void) => void
  readonly onPass: (to: EntryId, then: () => void) => void
  readonly onOpen: (to: EntryId, then: () => void) => void
  readonly onTakeBack: (entries: readonly EntryId[], then: () => void) => void
  readonly onMark: (to: EntryId, widened: readonly EventId[]) => void
}

/** A second pair of eyes on a share: asked of me, waiting, or open. */
export const Eyes = (props: EyesProps): JSX.Element => {
  const { eyes } = props
  const t = useText().perspective
  if (eyes.opened) return <SeenByOthers {...props} />
  if (eyes.by.isMe) return <Waiting {...props} />
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <AskedOfMe {...props} />
    </section>
  )
}

const AskedOfMe = (props: EyesProps): JSX.Element => {
  const { eyes, doing } = props
  const text = useText()
  const t = text.perspective
  const { entry, mine, canAnswer } = eyes
  return (
    <>
      <p dir="auto">{t.asks(eyes.by.name ?? text.circle.someone)}</p>
      <p>{t.asksMore}</p>
      <p class="soft small">
        {text.together.alone} {t.openLater}
      </p>
      <HowKept />
      <MineInWords
        to={entry}
        mine={mine}
        canAnswer={canAnswer}
        label={t.yours}
        hint={t.yoursHint}
        waits={props.waits}
        online={props.online}
        doing={doing}
        onAnswer={(words, then) => props.onAnswer(entry, { t: 'perspective-answer', words }, then)}
        onPass={then => props.onPass(entry, then)}
      />
    </>
  )
}

/** For whoever asked: whom, and a way to open before all have answered. */
const Waiting = ({ eyes, doing, onOpen }: EyesProps): JSX.Element => {
  const text = useText()
  const language = useLanguage()
  const t = text.perspective
  const [asking, setAsking] = useState(false)
  const stop = (): void => {
    doing.forget()
    setAsking(false)
  }
  return (
    <section class="card card-quiet stack">
      <h2>{t.title}</h2>
      <p>{t.waits(namesOf(language, eyes.asked, text.circle.someone))}</p>
      {eyes.canOpen && (
        <Button disabled={doing.busy} onPress={() => setAsking(true)}>
          {t.openNow}
        </Button>
      )}
      {asking && (
        <Confirm
          title={text.together.openTitle}
          yes={text.together.open}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => onOpen(eyes.entry, stop)}
          onNo={stop}
        >
          <p>{t.openMore}</p>
        </Confirm>
      )}
    </section>
  )
}
