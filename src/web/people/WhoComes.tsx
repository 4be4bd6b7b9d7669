import type { JSX } from 'preact'
import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import { regionOf, useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Field } from '#web/ui/Field.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import type { Newcomer } from './chosen.ts'
import { fewPeople, findPeople, inOrder } from './findPeople.ts'
import { InSteps, step } from './InSteps.tsx'
import '#web/me/RowList.css'
import './People.css'

export interface WhoComesProps {
  readonly people: readonly Newcomer[]
  readonly isOut: (place: number) => boolean
  readonly onChoose: (places: readonly number[], choice: 'out' | 'own') => void
}

/** Everybody new, each with a box that is ticked: nobody has to be taken along for the others. */
export const WhoComes = ({ people, isOut, onChoose }: WhoComesProps): JSX.Element => {
  const t = useText().people
  const language = useLanguage()
  const [looked, setLooked] = useState('')
  const all = useMemo(() => inOrder(people, regionOf(language)), [people, language])
  const found = useMemo(() => findPeople(all, looked), [all, looked])
  const chooseThese = (choice: 'out' | 'own'): void =>
    onChoose(
      found.map(({ person }) => person.place),
      choice,
    )
  // One function for as long as the list stands, or each tick would draw every row anew.
  const latest = useRef(onChoose)
  latest.current = onChoose
  const tick = useCallback((place: number, choice: 'out' | 'own') => {
    latest.current([place], choice)
  }, [])
  return (
    <Details summary={t.who} open={people.length <= step}>
      <fieldset class="stack">
        <legend class="only-read">{t.whoChoose}</legend>
        <p class="soft">{t.whoChoose}</p>
        {people.length > fewPeople && (
          <>
            <Field label={t.search} value={looked} onInput={setLooked} />
            <output class="only-read">{looked.trim() === '' ? '' : t.found(found.length)}</output>
            {found.length === 0 && <p class="soft">{t.found(0)}</p>}
            <div class="two-ways">
              <Button disabled={found.length === 0} onPress={() => chooseThese('own')}>
                {t.tickAll}
              </Button>
              <Button disabled={found.length === 0} onPress={() => chooseThese('out')}>
                {t.tickNone}
              </Button>
            </div>
          </>
        )}
        <InSteps
          key={looked}
          class="rows people-list"
          items={found}
          draw={({ person }) => (
            <Row key={person.place} person={person} isOut={isOut(person.place)} onTick={tick} />
          )}
        />
      </fieldset>
    </Details>
  )
}

interface RowProps {
  readonly person: Newcomer
  readonly isOut: boolean
  readonly onTick: (place: number, choice: 'out' | 'own') => void
}

/** Drawn anew only when its own box changes: two thousand may stand below each other. */
const Row = ({ person, isOut, onTick }: RowProps): JSX.Element =>
  useMemo(() => {
    const { name, place, phones, mails } = person
    return (
      <li>
        <label class="person-tick">
          <input
            type="checkbox"
            checked={!isOut}
            onChange={({ currentTarget }) => onTick(place, currentTarget.checked ? 'own' : 'out')}
          />
          <PersonMark name={name} size="small" />
          <span class="row-words">
            <bdi class="row-title">{name}</bdi>
            <bdi class="row-hint">{(phones ?? mails)?.[0]?.value}</bdi>
          </span>
        </label>
      </li>
    )
  }, [person, isOut, onTick])
