import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { type Purpose, purposes } from '#core/network/events.ts'
import type { NetworkPerson, NetworkView } from '#core/network/view.ts'
import { paths } from '#web/app/routes.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { RowList } from '#web/me/RowList.tsx'
import { regionOf, useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Select } from '#web/ui/Select.tsx'
import { GapCard } from './GapCard.tsx'
import { NetworkPaper } from './NetworkPaper.tsx'
import { RingList } from './RingList.tsx'
import { isAllDrawn } from './ringPlaces.ts'
import { Rings } from './Rings.tsx'
import './Network.css'

export interface NetworkProps {
  readonly view: NetworkView
  readonly back: string
  readonly doing: Action
  readonly onOpen: (path: string) => void
  readonly onHelp: () => void
  /** I do not want to read of this gap; or I do again. */
  readonly onGap: (purpose: Purpose, away: boolean) => void
}

/** Who is close, and what each is for: as a picture and, the same, as a list. For me alone. */
export const Network = (props: NetworkProps): JSX.Element => {
  const { view, doing, onOpen } = props
  const t = useText().network
  const placed = usePlaced(view.people)
  const [what, setWhat] = useState<Purpose | undefined>(undefined)
  const shown = what === undefined ? placed : placed.filter(each => each.for.includes(what))
  return (
    <>
      <div class="no-print">
        <PageTitle back={props.back} lead={t.lead}>
          {t.title}
        </PageTitle>
        <div class="stack-wide">
          {placed.length === 0 && <Empty drawing="chairs">{t.none}</Empty>}
          <Button
            kind={placed.length === 0 ? 'primary' : 'outlined'}
            wide
            onPress={() => onOpen(paths.networkAdd)}
          >
            {t.place}
          </Button>
          {placed.length > 0 && (
            <div class="stack">
              <Filter value={what} onChange={setWhat} />
              <output class="only-read">
                {what !== undefined && shown.length > 0 && t.filtered(t.forWords[what])}
              </output>
              {what !== undefined && shown.length === 0 && (
                <p class="soft">{t.nobodyFor(t.forWords[what])}</p>
              )}
              {shown.length > 0 && <Rings people={shown} label={t.picture} pathOf={pathOf} />}
              {!isAllDrawn(shown) && <p class="soft small">{t.notDrawn}</p>}
            </div>
          )}
          {shown.length > 0 && (
            <RingList key={what} people={shown} filtered={what !== undefined} pathOf={pathOf} />
          )}
          {placed.length > 0 && <p>{t.end}</p>}
          <Failed failure={doing.failure} />
          {view.gap !== undefined && (
            <GapCard
              gap={view.gap}
              busy={doing.busy}
              onOpen={onOpen}
              onHelp={props.onHelp}
              onAway={() => view.gap !== undefined && props.onGap(view.gap.for, true)}
            />
          )}
          <RowList
            rows={[
              { path: paths.catchMe, title: t.catchMe, hint: t.catchMeHint },
              { path: paths.celebrateMe, title: t.celebrateMe, hint: t.celebrateMeHint },
              { path: paths.networkChanged, title: t.changed, hint: t.changedHint },
            ]}
          />
          <div class="stack">
            {placed.length > 0 && (
              <Button wide onPress={() => print()}>
                {t.print}
              </Button>
            )}
            {view.away.length > 0 && (
              <Details summary={t.awayTitle}>
                {view.away.map(purpose => (
                  <div key={purpose} class="stack">
                    <p>{t.awayLine(t.forWords[purpose])}</p>
                    <Button
                      label={t.awayBackLabel(t.forWords[purpose])}
                      disabled={doing.busy}
                      onPress={() => props.onGap(purpose, false)}
                    >
                      {t.awayBack}
                    </Button>
                  </div>
                ))}
              </Details>
            )}
            <Details summary={t.careTitle}>
              <p>{t.care}</p>
              <p>{t.hostSees}</p>
            </Details>
          </div>
        </div>
      </div>
      {placed.length > 0 && <NetworkPaper people={placed} />}
    </>
  )
}

const pathOf = ({ person }: NetworkPerson): string => paths.placePerson(person)

/** Who stands on a ring now, in the order of their names. */
const usePlaced = (people: readonly NetworkPerson[]): readonly NetworkPerson[] => {
  const language = useLanguage()
  return useMemo(() => {
    const { compare } = new Intl.Collator(regionOf(language), {
      sensitivity: 'base',
      numeric: true,
    })
    return people
      .filter(({ ring }) => ring !== undefined)
      .toSorted((a, b) => compare(a.name, b.name))
  }, [people, language])
}

interface FilterProps {
  readonly value: Purpose | undefined
  readonly onChange: (value: Purpose | undefined) => void
}

const Filter = ({ value, onChange }: FilterProps): JSX.Element => {
  const t = useText().network
  return (
    <Select
      label={t.show}
      value={value ?? ''}
      none={t.showAll}
      options={purposes.map(purpose => ({ value: purpose, name: t.forWords[purpose] }))}
      onChange={chosen => onChange(purposes.find(each => each === chosen))}
    />
  )
}
