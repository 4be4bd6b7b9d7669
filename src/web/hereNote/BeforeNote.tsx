import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Failure } from '#client/commands/failure.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { LanguageChoice } from '#web/welcome/LanguageChoice.tsx'
import { OpenNote, type OpenNoteProps } from './OpenNote.tsx'

export interface BeforeNoteProps extends Omit<OpenNoteProps, 'note'> {
  readonly hasLink: boolean
  /** `undefined`: it was not opened yet. */
  readonly note: OpenNoteProps['note'] | undefined
  /** It was put away, or no more are wanted. */
  readonly now: 'closed' | 'no-more' | undefined
  /** How whoever runs this Herewith can be reached. */
  readonly contact: string | undefined
  readonly onPaste: (typed: string) => void
  readonly onOpen: () => void
}

/** That there is a note, and nothing of it before somebody presses. */
export const BeforeNote = (props: BeforeNoteProps): JSX.Element => {
  const { hereNote: t } = useText()
  const { note, now, hasLink, doing } = props
  const isGone = doing.failure === 'no-longer-there'
  const isHere = hasLink && now === undefined && !isGone
  return (
    <>
      <PageTitle lead={isHere && note === undefined ? t.openLead : undefined}>
        {isHere ? t.openTitle : t.pageTitle}
      </PageTitle>
      <div class="stack-wide">
        {now === 'closed' && <output>{t.closed}</output>}
        {now === 'no-more' && <Notice kind="info" title={t.noMoreDone} />}
        {now === undefined && isGone && <Notice kind="info" title={t.gone} todo={t.goneWhy} />}
        {now === undefined && !isGone && note !== undefined && <OpenNote {...props} note={note} />}
        {now === undefined && !isGone && note === undefined && hasLink && (
          <div class="stack">
            <p>{t.openWhat}</p>
            <p>{t.openAlone}</p>
            <Failed failure={doing.failure} />
            {!isBroken(doing.failure) && (
              <Button kind="primary" wide disabled={doing.busy} onPress={props.onOpen}>
                {doing.busy ? t.opening : t.open}
              </Button>
            )}
          </div>
        )}
        {now === undefined && note === undefined && (!hasLink || isBroken(doing.failure)) && (
          <Paste hasLink={hasLink} onPaste={props.onPaste} />
        )}
        <Details summary={t.whoRuns}>
          <p>{t.whoRunsWhat}</p>
          <p dir="auto">
            {props.contact === undefined ? t.whoRunsNoContact : t.whoRunsContact(props.contact)}
          </p>
          <p>{t.hostSees}</p>
          <p>{t.allOff}</p>
        </Details>
        <LanguageChoice />
      </div>
    </>
  )
}

/** The same link will not open in a moment either. */
const isBroken = (failure: Failure | undefined): boolean =>
  failure === 'not-a-link' || failure === 'link-damaged' || failure === 'link-newer'

const Paste = ({ hasLink, onPaste }: Pick<BeforeNoteProps, 'hasLink' | 'onPaste'>): JSX.Element => {
  const { hereNote: t } = useText()
  const [typed, setTyped] = useState('')
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        if (typed.trim() !== '') onPaste(typed)
      }}
    >
      {!hasLink && <Notice kind="info" title={t.noLink} todo={t.noLinkMore} />}
      <Field
        label={t.paste}
        value={typed}
        onInput={setTyped}
        inputMode="url"
        spellcheck={false}
        maxLength={2000}
      />
      <Button wide submit disabled={typed.trim() === ''}>
        {t.pasteOpen}
      </Button>
    </form>
  )
}
