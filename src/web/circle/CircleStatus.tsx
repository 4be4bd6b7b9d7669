import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Outcome } from '#client/commands/failure.ts'
import type { CircleState } from '#client/state/circleState.ts'
import { longDay } from '#web/text/dates.ts'
import { type Language, useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { CircleWords } from './CircleWords.tsx'
import { Confirm } from './Confirm.tsx'
import { Failed } from './Failed.tsx'
import { useAction } from '#web/app/useAction.ts'
import './Circle.css'

export interface CircleStatusProps {
  readonly status: CircleState['status']
  /** I did not leave: somebody took me out. */
  readonly removed?: boolean | undefined
  readonly loadWords: (language: Language) => Outcome<readonly string[]>
  readonly saveEvidence: () => Outcome
  /** `undefined` where letting go is not offered. */
  readonly onForget: (() => Outcome) | undefined
}

/** What is not as it should be with this circle, and what helps. Nothing when all is well. */
export const CircleStatus = (props: CircleStatusProps): JSX.Element | null => {
  const text = useText()
  const language = useLanguage()
  const t = text.circle
  switch (props.status.kind) {
    case 'ok':
      return null
    case 'halted':
      return <Halted {...props} />
    case 'update-needed':
      return (
        <div class="circle-status">
          <Notice kind="error" title={t.updateNeeded} safe={t.updateSafe} />
        </div>
      )
    case 'gone':
      return (
        <LetGo
          title={props.removed === true ? t.removedFrom : t.gone}
          more={t.goneMore}
          onForget={props.onForget}
        />
      )
    case 'not-there':
      return <LetGo title={t.notThere} more={t.notThereMore} onForget={props.onForget} />
    case 'over': {
      const more = text.closing.overMore(longDay(language, props.status.goesAt))
      return <LetGo title={text.closing.over} more={more} onForget={props.onForget} />
    }
  }
}

const Halted = (props: CircleStatusProps): JSX.Element => {
  const text = useText()
  const t = text.circle
  const saving = useAction()
  const [shown, setShown] = useState(false)
  const [saved, setSaved] = useState(false)
  return (
    <div class="circle-status stack">
      <Notice kind="halt" title={text.ui.halted} safe={text.ui.wordsSafe} todo={t.haltCompare}>
        <Button onPress={() => setShown(true)} pressed={shown}>
          {t.haltShow}
        </Button>
        <Button
          disabled={saving.busy}
          onPress={() => saving.run(props.saveEvidence, () => setSaved(true))}
        >
          {t.haltSave}
        </Button>
      </Notice>
      {saved && <output class="said">{t.haltSaved}</output>}
      <Failed failure={saving.failure} />
      {shown && <CircleWords load={props.loadWords} atOnce />}
    </div>
  )
}

interface LetGoProps extends Pick<CircleStatusProps, 'onForget'> {
  readonly title: string
  readonly more: string
}

/** It is on this device alone: why, and the way to let it go. */
const LetGo = ({ title, more, onForget }: LetGoProps): JSX.Element => {
  const text = useText()
  const t = text.circle
  const doing = useAction()
  const [asking, setAsking] = useState(false)
  return (
    <div class="circle-status">
      <Notice kind="info" title={title} todo={more}>
        {onForget !== undefined && <Button onPress={() => setAsking(true)}>{t.forget}</Button>}
      </Notice>
      {asking && onForget !== undefined && (
        <Confirm
          title={t.forgetTitle}
          yes={t.forget}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => doing.run(onForget)}
          onNo={() => setAsking(false)}
        >
          <p>{t.forgetMore}</p>
        </Confirm>
      )}
    </div>
  )
}
