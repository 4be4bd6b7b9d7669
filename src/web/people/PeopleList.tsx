import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { PersonId } from '#core/people/card.ts'
import type { PersonView } from '#core/people/view.ts'
import { paths } from '#web/app/routes.ts'
import { useNear } from '#web/files/useNear.ts'
import { regionOf, useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { go } from '#web/ui/route.ts'
import { PersonMark } from '#web/ui/Ring.tsx'
import { fewPeople, type Findable, findPeople, inOrder } from './findPeople.ts'
import '#web/me/RowList.css'
import './People.css'

/** So many are drawn at first and with each step: more than a screen, less than a moment. */
const step = 80

export interface PeopleListProps {
  readonly people: readonly PersonView[]
  /** Where a name leads; else to the person's page. */
  readonly pathOf?: ((person: PersonId) => string) | undefined
}

export const PeopleList = ({ people, pathOf = paths.person }: PeopleListProps): JSX.Element => {
  const t = useText().people
  const language = useLanguage()
  const [looked, setLooked] = useState('')
  const all = useMemo(() => inOrder(people, regionOf(language)), [people, language])
  const found = useMemo(() => findPeople(all, looked), [all, looked])
  return (
    <section class="stack" aria-label={t.list}>
      {people.length > fewPeople && (
        <Field label={t.search} hint={t.searchHint} value={looked} onInput={setLooked} />
      )}
      <output class="only-read">{looked.trim() === '' ? '' : t.found(found.length)}</output>
      {found.length === 0 && <p class="soft">{t.found(0)}</p>}
      <Rows key={looked} found={found} pathOf={pathOf} />
    </section>
  )
}

/** Further people come as one scrolls near, or by the button. */
const Rows = ({
  found,
  pathOf,
}: {
  readonly found: readonly Findable[]
  readonly pathOf: (person: PersonId) => string
}): JSX.Element => {
  const [shown, setShown] = useState(step)
  return (
    <>
      <ul class="rows people-list">
        {found.slice(0, shown).map(({ person }) => (
          <Row key={person.id} name={person.name} path={pathOf(person.id)} />
        ))}
      </ul>
      {found.length > shown && <More key={shown} onMore={() => setShown(shown + step)} />}
    </>
  )
}

const More = ({ onMore }: { readonly onMore: () => void }): JSX.Element => {
  const t = useText().people
  const { ref, near } = useNear<HTMLDivElement>()
  useEffect(() => {
    if (near) onMore()
  }, [near])
  return (
    <div ref={ref}>
      <Button wide onPress={onMore}>
        {t.more}
      </Button>
    </div>
  )
}

const Row = ({ name, path }: { readonly name: string; readonly path: string }): JSX.Element => {
  return (
    <li>
      <a
        href={path}
        onClick={event => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          go(path)
        }}
      >
        <PersonMark name={name} size="small" />
        <span class="row-words">
          <span class="row-title" dir="auto">
            {name}
          </span>
        </span>
      </a>
    </li>
  )
}
