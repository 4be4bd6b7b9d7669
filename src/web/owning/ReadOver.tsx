import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { OwningWords } from '#core/owning/events.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { ThrowAway } from '#web/sharing/ThrowAway.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { OwningWordsRead } from './OwningWordsRead.tsx'
import { writtenOf } from './owningAsPage.ts'

export interface ReadOverProps {
  readonly words: OwningWords
  /** The only one to whom it can go, or nobody yet. */
  readonly only: string | undefined
  readonly canSend: boolean
  readonly doing: Action
  readonly onSend: () => void
  readonly onKeepPage: () => void
  readonly onThrowAway: () => void
  readonly onChange: () => void
  readonly onClose: () => void
}

/** All of it once more, and the three ways on from here: to somebody, to rest, to oneself. */
export const ReadOver = ({ words, doing, ...props }: ReadOverProps): JSX.Element => {
  const t = useText().owning
  const [throwing, setThrowing] = useState(false)
  const written = writtenOf(words)
  const isEmpty = Object.keys(written).length === 0
  const canSend = props.canSend && written.did !== undefined
  return (
    <Composer
      title={t.readOver}
      onClose={props.onClose}
      actions={
        <>
          {canSend && (
            <Button kind="primary" disabled={doing.busy} onPress={props.onSend}>
              {props.only === undefined ? t.send : t.sendTo(props.only)}
            </Button>
          )}
          <Button onPress={props.onClose}>{t.rest}</Button>
        </>
      }
    >
      {isEmpty ? (
        <p>{t.nothingYet}</p>
      ) : (
        <>
          <p class="soft">{t.readOverLead}</p>
          <div class="card">
            <OwningWordsRead words={written} />
          </div>
          {written.did === undefined && <p>{t.didMissing}</p>}
        </>
      )}
      <Failed failure={throwing ? undefined : doing.failure} wordsSafe />
      <Button wide onPress={props.onChange}>
        {t.change}
      </Button>
      {!isEmpty && (
        <Button wide disabled={doing.busy} onPress={props.onKeepPage}>
          {t.keepPage}
        </Button>
      )}
      <ThrowAway onThrowAway={props.onThrowAway} onAsking={setThrowing} />
    </Composer>
  )
}
