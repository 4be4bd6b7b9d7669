import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { AccountId } from '#core/circle/ids.ts'
import { maxSeenLetters } from '#core/seenInYou/events.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { KeptBefore } from '#web/sharing/KeptBefore.tsx'
import { useKeptWords } from '#web/sharing/useKeptWords.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { isBeginning } from './isBeginning.ts'

export interface SeenDraft {
  readonly to: AccountId
  /** Everybody here reads it, and not they alone. */
  readonly openly: boolean
  readonly words: string
}

export interface SaySeenProps {
  readonly people: readonly PersonView[]
  /** There are only two: no one else could read it. */
  readonly ofTwo: boolean
  readonly doing: Action
  /** `then`: once it is on its way. */
  readonly onSay: (draft: SeenDraft, then: () => void) => void
  readonly onClose: () => void
}

/** For whom and who reads it, then the words. */
export const SaySeen = (props: SaySeenProps): JSX.Element => {
  const { people, ofTwo } = props
  const only = people.length === 1 ? people[0]?.account : undefined
  const [to, setTo] = useState(only)
  const [openly, setOpenly] = useState(false)
  const [step, setStep] = useState<'who' | 'words'>(ofTwo && only !== undefined ? 'words' : 'who')
  const person = people.find(({ account }) => account === to)
  if (step === 'words' && person !== undefined)
    return <WordsPart {...props} person={person} openly={openly} />
  return (
    <WhoPart
      {...props}
      to={to}
      openly={openly}
      onTo={setTo}
      onOpenly={setOpenly}
      onGoOn={() => setStep('words')}
    />
  )
}

interface WhoPartProps extends SaySeenProps {
  readonly to: AccountId | undefined
  readonly openly: boolean
  readonly onTo: (to: AccountId) => void
  readonly onOpenly: (openly: boolean) => void
  readonly onGoOn: () => void
}

const WhoPart = (props: WhoPartProps): JSX.Element => {
  const { people, to } = props
  const text = useText()
  const t = text.seenInYou
  const { tried, attempt } = useTried()
  return (
    <Composer
      title={t.whoTitle}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          onPress={() => {
            attempt()
            if (to !== undefined) props.onGoOn()
          }}
        >
          {t.goOn}
        </Button>
      }
    >
      <Choice<AccountId>
        legend={t.choose}
        value={to}
        onChange={props.onTo}
        options={people.map(({ account, name }) => ({
          value: account,
          label: name ?? text.circle.someone,
          mark: <PersonMark name={name ?? text.circle.someone} size="small" />,
        }))}
        error={tried && to === undefined ? t.chooseOne : undefined}
      />
      {!props.ofTwo && (
        <Choice
          legend={t.readLegend}
          value={props.openly ? 'openly' : 'only'}
          onChange={value => props.onOpenly(value === 'openly')}
          options={[
            { value: 'only', label: t.onlyThem, hint: t.onlyThemHint },
            { value: 'openly', label: t.openly, hint: t.openlyHint },
          ]}
        />
      )}
    </Composer>
  )
}

interface WordsPartProps extends SaySeenProps {
  readonly person: PersonView
  readonly openly: boolean
}

const WordsPart = ({ person, openly, doing, ...props }: WordsPartProps): JSX.Element => {
  const text = useText()
  const t = text.seenInYou
  const { words, found, change, end } = useKeptWords(`seen/${person.account}`)
  const [taken, setTaken] = useState(0)
  const { tried, attempt } = useTried()
  const beginnings = Object.values(t.beginnings)
  const name = person.name ?? text.circle.someone
  const empty = words.trim() === '' || isBeginning(words, beginnings)
  const over = words.length - maxSeenLetters
  const error = over > 0 ? text.ui.charactersOver(over) : tried && empty ? t.writeFirst : undefined
  return (
    <Composer
      title={t.wordsTitle}
      forName={name}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          disabled={doing.busy}
          onPress={() => {
            attempt()
            if (!empty && over <= 0) props.onSay({ to: person.account, openly, words }, end)
          }}
        >
          {t.give(name)}
        </Button>
      }
    >
      <KeptBefore found={found} />
      <Field
        kind="long"
        first
        label={t.words}
        hint={t.wordsHint}
        value={words}
        error={error}
        goOnAtEnd={taken}
        onInput={change}
      />
      <fieldset class="depths">
        <legend class="soft small">{t.begins}</legend>
        {beginnings.map(beginning => (
          <Button
            key={beginning}
            kind="quiet"
            onPress={() => {
              const before = words.trimEnd()
              change(
                before === '' || isBeginning(words, beginnings)
                  ? beginning
                  : `${before} ${beginning}`,
              )
              setTaken(taken + 1)
            }}
          >
            {`${beginning.trim()} …`}
          </Button>
        ))}
      </fieldset>
      <p class="soft small">{openly ? t.readsAll(name) : t.readsOne(name)}</p>
      <Failed failure={doing.failure} />
    </Composer>
  )
}
