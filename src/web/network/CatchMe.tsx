import type { JSX } from 'preact'
import type { CatchMe as Catcher } from '#core/network/catchMe.ts'
import type { NetworkPerson, NetworkView } from '#core/network/view.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { listOf } from '#web/circle/names.ts'
import { useLanguage } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { HereFor } from './HereFor.tsx'
import { Rings } from './Rings.tsx'

export interface CatchMeProps {
  readonly view: NetworkView
  /** On a young person's seat nobody is asked: their trusted adults stand there. */
  readonly young: boolean
  readonly onOpen: (path: string) => void
}

/** Who catches me and who is on my plan: on the rings, and the same as a list. */
export const CatchMe = ({ view, young, onOpen }: CatchMeProps): JSX.Element => {
  const text = useText()
  const t = text.network
  const language = useLanguage()
  const partOf = ({ catches, byPhone, ways, steps }: Catcher): readonly string[] => [
    ...(catches && ways.length === 0 ? [t.catches] : []),
    ...(byPhone && !catches ? [t.catchesPhone] : []),
    ...(ways.length === 0
      ? []
      : [
          t.catchesBy(
            listOf(
              language,
              ways.map(way => t.ways[way]),
            ),
          ),
        ]),
    ...(steps.length === 0
      ? []
      : [
          t.onPlan(
            listOf(
              language,
              steps.map(step => text.help.planSteps[step]),
            ),
          ),
        ]),
  ]
  const { catchMe } = view
  return (
    <>
      <PageTitle back={paths.network} lead={t.catchMeLead}>
        {t.catchMe}
      </PageTitle>
      <div class="stack-wide">
        {catchMe.length === 0 && <Empty drawing="lamp">{t.catchMeNone}</Empty>}
        <SomeRings view={view} who={catchMe} />
        <HereFor
          view={view}
          rows={catchMe.map(one => ({ name: one.name, person: one.person, lines: partOf(one) }))}
        />
        <div class="stack">
          <Button
            kind="primary"
            wide
            onPress={() => onOpen(young ? paths.trustedAdults : paths.catchers)}
          >
            {young ? text.young.trusted : t.catchMeAsk}
          </Button>
          <Button wide onPress={() => onOpen(paths.plan)}>
            {t.catchMePlan}
          </Button>
        </div>
      </div>
    </>
  )
}

export interface SomeRingsProps {
  readonly view: NetworkView
  readonly who: readonly { readonly person: NetworkPerson['person'] | undefined }[]
}

/** The rings with these people on them alone; nothing where none of them stands on one. */
export const SomeRings = ({ view, who }: SomeRingsProps): JSX.Element | null => {
  const t = useText().network
  const wanted = new Set(who.map(({ person }) => person))
  const shown = view.people.filter(({ person, ring }) => ring !== undefined && wanted.has(person))
  return shown.length === 0 ? null : (
    <Rings people={shown} label={t.picture} pathOf={({ person }) => paths.person(person)} />
  )
}
