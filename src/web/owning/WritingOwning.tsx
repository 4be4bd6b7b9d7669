import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { Draft } from '#core/sharing/draft.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { appState, commands } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { Sent } from '#web/sharing/Sent.tsx'
import { useDraft } from '#web/sharing/useDraft.ts'
import { useText } from '#web/text/language.ts'
import { owningAsPage, writtenOf } from './owningAsPage.ts'
import { WriteOwning } from './WriteOwning.tsx'

export type OwningDraft = Extract<Draft, { readonly kind: 'owning' }>

export interface WritingOwningProps {
  readonly first: OwningDraft
  readonly kind: CircleKind
  readonly people: readonly PersonView[]
  readonly onClose: () => void
}

/** Keeps what is being written on this device; sends it, or makes a private page of it. */
export const WritingOwning = (props: WritingOwningProps): JSX.Element => {
  const { first, onClose } = props
  const text = useText()
  const t = text.owning
  const { circles, account } = commands
  const doing = useAction()
  const turning = useAction()
  const { draft, change, lost, end } = useDraft(first, kept => circles.saveDraft(kept))
  const [done, setDone] = useState<'sent' | 'kept' | undefined>(undefined)
  const { signIn } = appState.value
  const hints = signIn.kind !== 'signed-in' || signIn.settings.hints !== 'off'
  const written = writtenOf(draft.parts)
  const drop = (): void => {
    end()
    void circles.dropDraft(draft.id)
  }
  if (done !== undefined)
    return (
      <Sent
        title={done === 'sent' ? t.sentTitle : text.page.keptTitle}
        drawing={done === 'sent' ? 'path' : 'lamp'}
        onDone={onClose}
      >
        {done === 'sent' ? (
          <>
            <p>{t.sentMore}</p>
            <p>{written.willDo === undefined ? t.sentThen : `${t.sentThen} ${t.sentDo}`}</p>
          </>
        ) : (
          <p>{t.keptPage}</p>
        )}
      </Sent>
    )
  return (
    <WriteOwning
      kind={props.kind}
      words={draft.parts}
      passed={draft.passed ?? []}
      people={props.people}
      lost={lost}
      hints={hints}
      doing={doing}
      onHints={on => turning.run(() => account.changeSetting('hints', on ? 'on' : 'off'))}
      onChange={(parts, passed) => change({ ...draft, parts, passed, savedAt: Date.now() })}
      onSend={to => {
        const { did, ...more } = written
        if (did === undefined) return
        doing.run(
          () => circles.say(draft.circle, { t: 'owning-sent', to, did, ...more }, draft.id),
          () => {
            drop()
            setDone('sent')
          },
        )
      }}
      onKeepPage={() =>
        doing.run(
          () => circles.sayToMyself({ t: 'page-written', words: owningAsPage(written, t) }),
          () => {
            drop()
            setDone('kept')
          },
        )
      }
      onThrowAway={() => {
        drop()
        onClose()
      }}
      onClose={() => {
        if (Object.keys(written).length === 0) drop()
        onClose()
      }}
    />
  )
}
