import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import './Field.css'

export interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  /** `long` grows with what is written; `passphrase` can be shown. Default `text`. */
  readonly kind?: 'text' | 'email' | 'passphrase' | 'long' | undefined
  readonly hint?: string | undefined
  /** What is wrong and what to do. Shown under the field and read out. */
  readonly error?: string | undefined
  /** Says "if you like" beside the label. */
  readonly optional?: boolean | undefined
  readonly maxLength?: number | undefined
  readonly autocomplete?: string | undefined
  readonly disabled?: boolean | undefined
  /** A word of someone's own: set in the voice of people. `long` always is. */
  readonly voice?: boolean | undefined
  /** Each new number above 0 brings the focus behind the last word: it was begun for the person. */
  readonly goOnAtEnd?: number | undefined
  /** Gets the focus when the sheet or screen around it opens. */
  readonly first?: boolean | undefined
  readonly spellcheck?: boolean | undefined
  readonly inputMode?: 'text' | 'numeric' | 'url' | 'email' | undefined
}

export const Field = (props: FieldProps): JSX.Element => {
  const text = useText().ui
  const id = useId()
  const { kind = 'text', hint, error } = props
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ].join(' ')
  return (
    <div class="field">
      <label for={id}>
        {props.label}
        {props.optional === true && <span class="soft"> ({text.optional})</span>}
      </label>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {kind === 'long' ? (
        <Long {...props} id={id} described={described} />
      ) : (
        <Line {...props} id={id} described={described} />
      )}
      {/* Always there, so that a reader hears the sentence when it comes. */}
      <p class="field-error" id={`${id}-error`} role="alert">
        {error}
      </p>
    </div>
  )
}

type InnerProps = FieldProps & { readonly id: string; readonly described: string }

const common = (props: InnerProps) => ({
  id: props.id,
  value: props.value,
  disabled: props.disabled,
  maxLength: props.maxLength,
  autocomplete: props.autocomplete ?? 'off',
  spellcheck: props.spellcheck,
  'data-first': props.first === true ? '' : undefined,
  'aria-invalid': props.error === undefined ? undefined : ('true' as const),
  'aria-describedby': props.described === '' ? undefined : props.described,
})

const Line = (props: InnerProps): JSX.Element => {
  const text = useText().ui
  const [shown, setShown] = useState(false)
  const secret = props.kind === 'passphrase'
  const type = secret && !shown ? 'password' : props.kind === 'email' ? 'email' : 'text'
  // Preact's types allow one literal type at a time; all three are lines of text.
  const typed = { type } as { readonly type: 'text' }
  return (
    <div class="field-box" data-voice={props.voice === true ? '' : undefined}>
      <input
        {...common(props)}
        {...typed}
        spellcheck={secret ? false : props.spellcheck}
        autocapitalize={secret || props.kind === 'email' ? 'none' : undefined}
        inputMode={props.inputMode}
        onInput={event => props.onInput(event.currentTarget.value)}
      />
      {secret && (
        <button
          type="button"
          class="field-show"
          aria-pressed={shown}
          aria-controls={props.id}
          onClick={() => setShown(!shown)}
        >
          {shown ? text.hide : text.show}
        </button>
      )}
    </div>
  )
}

/** The copy behind the field gives it its height; no script measures anything. */
const Long = (props: InnerProps): JSX.Element => {
  const box = useRef<HTMLTextAreaElement>(null)
  const { goOnAtEnd = 0 } = props
  useEffect(() => {
    const field = box.current
    if (goOnAtEnd === 0 || field === null) return
    field.focus()
    field.setSelectionRange(field.value.length, field.value.length)
    field.scrollIntoView({ block: 'nearest' })
  }, [goOnAtEnd])
  return (
    <div class="field-box field-long" data-copy={`${props.value}\n`}>
      <textarea
        {...common(props)}
        ref={box}
        rows={4}
        onInput={event => props.onInput(event.currentTarget.value)}
      />
    </div>
  )
}
