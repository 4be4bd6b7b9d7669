import type { JSX } from 'preact'
import { maxNeedWords } from '#core/shoes/events.ts'
import type { Need } from '#core/sharing/events.ts'
import type { SaidOfView } from '#core/shoes/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { CameBack } from '#web/sharing/CameBack.tsx'
import { Feelings } from '#web/sharing/Feelings.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Field } from '#web/ui/Field.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { Words } from '#web/ui/Words.tsx'
import { SaidOf } from './SaidOf.tsx'

export const nothingSaid: SaidOfView = { feelings: [], needs: '' }

export interface FeelsAndNeedsProps {
  /** Whom it is said to. */
  readonly name: string
  readonly said: SaidOfView
  /** The words of the share that is guessed about, where they may be shown. */
  readonly share?: string | undefined
  /** What that share asks for. */
  readonly need?: Need | undefined
  /** What somebody guessed: the sharer says what is so. Without it, a guess is written. */
  readonly guess?: SaidOfView | undefined
  readonly doing: Action
  readonly onChange: (said: SaidOfView) => void
  readonly onSend: (said: SaidOfView) => void
  readonly onPass: () => void
  /** What was begun stays on this device. */
  readonly onClose: () => void
  /** Of what was begun before. */
  readonly onThrowAway?: (() => void) | undefined
}

/** Feelings and needs, guessed or said. Passing is as large as sending, and says nothing to anybody. */
export const FeelsAndNeeds = (props: FeelsAndNeedsProps): JSX.Element => {
  const { name, said, share, guess, doing, onChange } = props
  const text = useText()
  const t = text.shoes
  const { tried, attempt } = useTried()
  const isGuess = guess === undefined
  const isEmpty = said.feelings.length === 0 && said.needs.trim() === ''
  const isLong = said.needs.length > maxNeedWords
  const error = isLong ? t.long : tried && isEmpty ? t.missing : undefined
  return (
    <Composer
      title={isGuess ? t.title : t.soTitle}
      forName={name}
      onClose={props.onClose}
      actions={
        <>
          <Button
            kind="primary"
            disabled={doing.busy}
            onPress={() => {
              attempt()
              if (!isEmpty && !isLong) props.onSend(said)
            }}
          >
            {isGuess ? t.send : t.soSend(name)}
          </Button>
          <Button onPress={props.onPass}>{text.ui.pass}</Button>
        </>
      }
    >
      {props.onThrowAway !== undefined && <CameBack onThrowAway={props.onThrowAway} />}
      <p>{isGuess ? t.lead(name) : t.soLead(name)}</p>
      {share !== undefined && (
        <Details summary={text.sharing.theirWords} open={share.length < 280}>
          <Words>{share}</Words>
        </Details>
      )}
      {guess !== undefined && (
        <div class="card card-quiet stack">
          <h2>{t.theirGuess(name)}</h2>
          <SaidOf said={guess} />
          {isEmpty && (
            <div class="flush">
              <Button kind="quiet" onPress={() => onChange(guess)}>
                {t.useTheirs}
              </Button>
            </div>
          )}
        </div>
      )}
      <Feelings
        need={props.need}
        title={isGuess ? t.feels : t.soFeels}
        hint={isGuess ? t.feelsHint : undefined}
        chosen={said.feelings}
        onChange={feelings => onChange({ ...said, feelings })}
      />
      <Field
        kind="long"
        label={isGuess ? t.needs : t.soNeeds}
        hint={isGuess ? t.needsHint : t.soNeedsHint}
        optional
        value={said.needs}
        error={error}
        onInput={needs => onChange({ ...said, needs })}
      />
      <p class="soft small">{isGuess ? t.only(name) : t.soOnly(name)}</p>
      <Failed failure={doing.failure} />
    </Composer>
  )
}
