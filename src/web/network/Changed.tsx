import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { changesBetween, type NetworkChange } from '#core/network/changes.ts'
import { lastDayOfSeason, type Season } from '#base/season.ts'
import type { Standing } from '#core/network/network.ts'
import { type NetworkPerson, networkOn, type NetworkView } from '#core/network/view.ts'
import { paths } from '#web/app/routes.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Details } from '#web/ui/Details.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Select } from '#web/ui/Select.tsx'
import { usePurposeWords, useSeasonName } from './networkWords.ts'
import { Rings } from './Rings.tsx'
import { SeasonLine } from './SeasonLine.tsx'
import './Network.css'

export interface ChangedProps {
  readonly view: NetworkView
  /** The one it is today. */
  readonly season: Season
  readonly doing: Action
  readonly onLine: (season: Season, words: string, then: () => void) => void
  readonly onErase: (season: Season) => void
}

/** NE5: today beside the end of an earlier season, in words, pictures and a table. Nothing of it is judged. */
export const Changed = (props: ChangedProps): JSX.Element => {
  const { view, season, doing } = props
  const t = useText().network
  const seasonName = useSeasonName()
  const [chosen, setChosen] = useState<Season | undefined>(undefined)
  const then = view.seasons.find(each => each === chosen) ?? view.seasons[0]
  const lineOf = (of: Season): JSX.Element => (
    <SeasonLine
      key={of}
      name={seasonName(of)}
      line={view.lines.find(each => each.season === of)?.words ?? ''}
      doing={doing}
      onKeep={(words, after) => props.onLine(of, words, after)}
      onErase={() => props.onErase(of)}
    />
  )
  return (
    <>
      <PageTitle back={paths.network} lead={t.changedLead}>
        {t.changed}
      </PageTitle>
      <div class="stack-wide">
        {then === undefined ? (
          <p>{t.changedFirst}</p>
        ) : (
          <>
            <Choose seasons={view.seasons} value={then} onChange={setChosen} />
            <Compared people={view.people} season={then} />
            {lineOf(then)}
          </>
        )}
        {lineOf(season)}
      </div>
    </>
  )
}

interface ChooseProps {
  readonly seasons: readonly Season[]
  readonly value: Season
  readonly onChange: (season: Season) => void
}

const Choose = ({ seasons, value, onChange }: ChooseProps): JSX.Element => {
  const t = useText().network
  const seasonName = useSeasonName()
  return (
    <Select
      label={t.seasonChoice}
      value={String(value)}
      options={seasons.map(season => ({ value: String(season), name: seasonName(season) }))}
      onChange={season => onChange(Number(season))}
    />
  )
}

interface ComparedProps {
  readonly people: readonly NetworkPerson[]
  readonly season: Season
}

const Compared = ({ people, season }: ComparedProps): JSX.Element => {
  const t = useText().network
  const seasonName = useSeasonName()
  const then = lastDayOfSeason(season)
  const before = networkOn(people, then)
  // Now is whatever was said last, also by a clock that ran ahead.
  const now = people.filter(({ ring }) => ring !== undefined)
  const changes = changesBetween(people, then, Number.POSITIVE_INFINITY)
  const shown = new Set([...before, ...now].map(({ person }) => person))
  const rays = [...shown]
  const ended = t.endOf(seasonName(season))
  return (
    <>
      <section class="stack">
        <h2>{t.changesTitle}</h2>
        {changes.length === 0 && <p>{t.unchanged}</p>}
        <InWords changes={changes} />
      </section>
      <section class="stack">
        <h2>{t.picturesTitle}</h2>
        <div class="network-beside">
          {[
            { when: ended, who: before },
            { when: t.today, who: now },
          ].map(({ when, who }) => (
            <figure key={when}>
              <figcaption class="soft small">{sentence(when)}</figcaption>
              <Rings people={who} label={t.pictureOf(when)} rays={rays} />
            </figure>
          ))}
        </div>
      </section>
      <Details summary={t.tableTitle}>
        <ThenAndNow before={before} now={now} people={people} />
      </Details>
    </>
  )
}

const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1)

/** So many are said at first; the table has all. */
const mostInWords = 40

const InWords = ({ changes }: { readonly changes: readonly NetworkChange[] }): JSX.Element => {
  const t = useText().network
  const purposeWords = usePurposeWords()
  return (
    <ul class="list network-changes">
      {changes.slice(0, mostInWords).map(({ person, name, moved, nowFor, noMoreFor }) => (
        <li key={person}>
          {[
            ...(moved === undefined ? [] : [t.moved[moved](name)]),
            ...(nowFor.length === 0 ? [] : [t.nowFor(name, purposeWords(nowFor))]),
            ...(noMoreFor.length === 0 ? [] : [t.noMoreFor(name, purposeWords(noMoreFor))]),
          ].join(' ')}
        </li>
      ))}
    </ul>
  )
}

interface ThenAndNowProps {
  readonly before: readonly NetworkPerson[]
  readonly now: readonly NetworkPerson[]
  readonly people: readonly NetworkPerson[]
}

/** The same as the pictures, to be read. */
const ThenAndNow = ({ before, now, people }: ThenAndNowProps): JSX.Element => {
  const t = useText().network
  const purposeWords = usePurposeWords()
  const [was, is] = [before, now].map(all => new Map(all.map(each => [each.person, each])))
  const words = (standing: Standing | undefined): string => {
    if (standing?.ring === undefined) return t.onNone
    const ring = t.rings[standing.ring]
    return standing.for.length === 0 ? ring : `${ring}: ${purposeWords(standing.for)}`
  }
  return (
    <div class="network-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.tablePerson}</th>
            <th scope="col">{t.tableThen}</th>
            <th scope="col">{t.tableNow}</th>
          </tr>
        </thead>
        <tbody>
          {people
            .filter(({ person }) => was?.has(person) === true || is?.has(person) === true)
            .map(({ person, name }) => (
              <tr key={person}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td>{words(was?.get(person))}</td>
                <td>{words(is?.get(person))}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
