import type { JSX } from 'preact'
import { type Audience, everybody } from '#core/aside/audience.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { namesakesAmong } from '#core/circle/looksAlike.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { namesOf } from '#web/circle/names.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { Details } from '#web/ui/Details.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import { firstChosen, stillHere } from './audienceNames.ts'
import './Audience.css'

export interface AudienceChoiceProps {
  /** Everybody who is here. */
  readonly people: readonly PersonView[]
  readonly audience: Audience | undefined
  /** Whose share is answered: always among those it is for. */
  readonly always?: PersonView | undefined
  /** The person tried to go on without having chosen anybody. */
  readonly tried: boolean
  readonly onChange: (audience: Audience) => void
}

/** Everybody here, or people by name. Chosen before writing, and never by the app. */
export const AudienceChoice = (props: AudienceChoiceProps): JSX.Element => {
  const { people, always } = props
  const text = useText()
  const t = text.audience
  const language = useLanguage()
  const others = people.filter(({ isMe }) => !isMe)
  const namesakes = namesakesAmong(people)
  const blocked = others.filter(person => person.blocked && person.account !== always?.account)
  const blockedNames = namesOf(language, blocked, text.circle.someone)
  const audience = stillHere(people, props.audience ?? everybody)
  const accounts = audience.kind === 'people' ? audience.accounts : []
  const choose = (chosen: readonly AccountId[]): void =>
    props.onChange({ kind: 'people', accounts: chosen })
  return (
    <div class="audience stack">
      <Choice
        legend={t.legend}
        value={audience.kind}
        onChange={kind => {
          if (kind === 'everybody') props.onChange(everybody)
          else choose(firstChosen(others, always))
        }}
        options={[
          { value: 'everybody', label: t.everybody },
          { value: 'people', label: t.people, hint: t.peopleHint },
        ]}
      />
      {audience.kind === 'everybody' && blocked.length > 0 && (
        <p class="soft small">{t.blockedHere(blockedNames)}</p>
      )}
      {audience.kind === 'people' && (
        <fieldset class="audience-people">
          <legend>{t.choose}</legend>
          {others.map(person => (
            <label key={person.account} class="audience-person">
              <input
                type="checkbox"
                checked={accounts.includes(person.account)}
                disabled={person.account === always?.account}
                onChange={event =>
                  choose(
                    event.currentTarget.checked
                      ? [...accounts, person.account]
                      : accounts.filter(account => account !== person.account),
                  )
                }
              />
              <PersonMark name={person.name ?? text.circle.someone} size="small" />
              <span>
                {person.name ?? text.circle.someone}
                {namesakes.has(person) && (
                  <span class="audience-namesake soft small">{text.circle.namesake}</span>
                )}
              </span>
            </label>
          ))}
          {always !== undefined && (
            <p class="soft small">{t.always(always.name ?? text.circle.someone)}</p>
          )}
          {blocked.length > 0 && <p class="soft small">{t.blockedOut(blockedNames)}</p>}
          <Details summary={text.together.howKept}>
            <p>{t.technical}</p>
          </Details>
        </fieldset>
      )}
      <p class="field-error" role="alert">
        {props.tried && audience.kind === 'people' && accounts.length === 0 ? t.chooseFirst : ''}
      </p>
    </div>
  )
}

/** Nobody is chosen: nothing can go out. */
export const lacksPeople = (
  people: readonly PersonView[],
  audience: Audience | undefined,
): boolean => {
  const chosen = stillHere(people, audience ?? everybody)
  return chosen.kind === 'people' && chosen.accounts.length === 0
}
