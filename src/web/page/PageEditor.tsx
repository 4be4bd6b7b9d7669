import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { maxWords } from '#core/circle/text.ts'
import type { Draft } from '#core/sharing/draft.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import '#web/sharing/Sharing.css'

export type PageDraft = Extract<Draft, { readonly kind: 'page' }>

export interface PageEditorProps {
  readonly draft: PageDraft
  readonly doing: Action
  readonly lost: boolean
  readonly onChange: (draft: PageDraft) => void
  readonly onKeep: () => void
  /** Erases the page with all its versions, or throws the draft away. */
  readonly onErase: () => void
  readonly onClose: () => void
}

/** A page for one reader: its writer. */
export const PageEditor = (props: PageEditorProps): JSX.Element => {
  const { draft, doing } = props
  const text = useText()
  const t = text.page
  const [erasing, setErasing] = useState(false)
  const over = draft.words.length - maxWords
  const isNew = draft.page === undefined
  return (
    <Composer
      title={t.title}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          disabled={doing.busy || over > 0 || draft.words.trim() === ''}
          onPress={props.onKeep}
        >
          {t.keep}
        </Button>
      }
    >
      <Field
        kind="long"
        first
        label={t.fieldNew}
        hint={t.fieldHint}
        value={draft.words}
        error={over > 0 ? text.ui.charactersOver(over) : undefined}
        onInput={words => props.onChange({ ...draft, words })}
      />
      {props.lost && <Notice kind="error" title={text.ui.wordsLost} />}
      <Failed failure={erasing ? undefined : doing.failure} wordsSafe />
      <p class="soft small">{t.help}</p>
      <div class="flush">
        <Button kind="quiet" onPress={() => setErasing(true)}>
          {isNew ? t.discard : t.erase}
        </Button>
      </div>
      {erasing && (
        <Confirm
          title={isNew ? text.sharing.discardTitle : t.eraseTitle}
          yes={isNew ? t.discard : t.eraseDo}
          no={isNew ? text.sharing.keepWriting : t.keepIt}
          doing={doing}
          onYes={props.onErase}
          onNo={() => setErasing(false)}
        >
          <p>{isNew ? text.sharing.discardMore : t.eraseMore}</p>
        </Confirm>
      )}
    </Composer>
  )
}
